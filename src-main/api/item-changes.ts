import * as z from 'zod';
import { ITEM_COLUMNS, riskItemSchema, type RiskItem } from '../../src-preload/contract/risk-items.ts';
import type { Database } from '../data/open-database.ts';
import { addHistory } from '../data/repositories/history.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import { deleteItem, saveItem, type PlacedItem } from '../data/repositories/risk-items.ts';
import type { Deed } from './request-changes.ts';

/** A row before and after a change; null where there is none. */
export interface ItemChange {
  readonly before: PlacedItem | null;
  readonly after: PlacedItem | null;
}

/** A row as corrections keep it. */
export const placedItemSchema = riskItemSchema.extend({ position: z.number().int() });
export const storedItem = placedItemSchema.nullable();

/** Makes a change to the rows of a request; its forms are to be made anew. Call in a transaction. */
export async function applyItemChange(
  trx: Database,
  requestId: string,
  { before, after }: ItemChange,
  { who, now }: Deed,
): Promise<void> {
  const kind = (after ?? before)?.kind;
  if (kind === undefined) return;
  if (after) await saveItem(trx, requestId, after);
  else if (before) await deleteItem(trx, requestId, before.id);
  await updateRequest(trx, requestId, { status: 'compiling' }, now);
  const change = { before: described(before), after: described(after) };
  await addHistory(
    trx,
    requestId,
    { actor: 'clerk', who, event: 'items-corrected', detail: { kind }, ...change },
    now,
  );
}

/** A row on one line, as the audit log tells it. */
function described(item: RiskItem | null): string | null {
  if (item === null) return null;
  return ITEM_COLUMNS[item.kind].map((column) => item.cells[column]?.value ?? '-').join(' | ');
}
