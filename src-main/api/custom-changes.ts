import * as z from 'zod';
import {
  customFieldDefinitionSchema,
  customReadingSchema,
  type CustomFieldDefinition,
} from '../../src-preload/contract/custom-fields.ts';
import { formatCustomValue } from '../core/custom-value.ts';
import type { Database } from '../data/open-database.ts';
import { setCustomStored, type StoredCustomValue } from '../data/repositories/custom-values.ts';
import { addHistory } from '../data/repositories/history.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import type { Deed } from './request-changes.ts';

/** What a request held of one of the office's own data before and after a change; null for nothing. */
export interface CustomChange {
  readonly definition: CustomFieldDefinition;
  readonly before: StoredCustomValue | null;
  readonly after: StoredCustomValue | null;
}

/** One side of a change as a correction keeps it: with the definition, which may be removed when it is undone. */
export const storedCustom = z.object({
  definition: customFieldDefinitionSchema,
  held: z
    .object({ source: z.enum(['extracted', 'clerk']), readings: z.array(customReadingSchema) })
    .nullable(),
});

/** Both sides of a change as a correction keeps them. */
export function sidesOf({ definition, before, after }: CustomChange) {
  return { before: { definition, held: before }, after: { definition, held: after } };
}

/** Makes a change to a request; its forms are to be made anew. Call in a transaction. */
export async function applyCustomChange(
  trx: Database,
  requestId: string,
  { definition, before, after }: CustomChange,
  { who, now }: Deed,
): Promise<void> {
  await setCustomStored(trx, requestId, definition.id, after);
  await updateRequest(trx, requestId, { status: 'compiling' }, now);
  const change = { before: described(definition, before), after: described(definition, after) };
  const detail = { field: definition.name };
  await addHistory(trx, requestId, { actor: 'clerk', who, event: 'field-corrected', detail, ...change }, now);
}

/** The value as the audit log tells it; of several none was chosen. */
function described({ type }: CustomFieldDefinition, held: StoredCustomValue | null): string | null {
  const [only, ...others] = held?.readings ?? [];
  return only && others.length === 0 ? formatCustomValue(type, only.value) : null;
}
