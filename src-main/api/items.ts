import { randomUUID } from 'node:crypto';
import { ITEM_COLUMNS, type ItemColumn, type ItemKind } from '../../src-preload/contract/risk-items.ts';
import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { loadItems, type PlacedItem } from '../data/repositories/risk-items.ts';
import { typedCell } from '../pipeline/fields/rows/typed-cell.ts';
import type { Handlers } from './handlers.ts';
import { applyItemChange, type ItemChange } from './item-changes.ts';
import { withField } from './plate-changes.ts';
import { deedOf } from './request-changes.ts';
import { compileAgain, correctableRequest, correctPlates, remember } from './request-corrections.ts';
import type { Services } from './services.ts';

/** Correcting the rows of a request. Each change can be undone, and makes the forms and drafts anew. */
export function itemHandlers(services: Services): Handlers<'items.setCell' | 'items.add' | 'items.remove'> {
  const inTurn = (id: string, changeOf: (items: readonly PlacedItem[]) => ItemChange) =>
    services.inTurn(id, () => correctItems(services, id, changeOf));
  return {
    'items.setCell': (input) => inTurn(input.id, (items) => cellChange(items, input)),
    'items.add': (input) => inTurn(input.id, (items) => addition(items, input)),
    'items.remove': ({ id, itemId }) =>
      inTurn(id, (items) => ({ before: itemWith(items, itemId), after: null })),
  };
}

async function correctItems(
  services: Services,
  id: string,
  changeOf: (items: readonly PlacedItem[]) => ItemChange,
) {
  await correctableRequest(services, id);
  const change = changeOf(await loadItems(services.db, id));
  await services.db.transaction().execute(async (trx) => {
    const plates = await withField(trx, id, change);
    if (plates) return correctPlates(trx, id, plates, deedOf(services));
    await applyItemChange(trx, id, change, deedOf(services));
    return remember(trx, id, { subject: 'items', ...change }, services.now());
  });
  return compileAgain(services, id);
}

function cellChange(
  items: readonly PlacedItem[],
  { itemId, column, value, evidence }: ParsedInput<'items.setCell'>,
): ItemChange {
  const before = itemWith(items, itemId);
  requireColumn(before.kind, column);
  const { [column]: _, ...others } = before.cells;
  if (value === null) return { before, after: { ...before, cells: others } };
  const cell = { value: typedCell(column, value), evidence, confidence: 1, source: 'clerk' } as const;
  return { before, after: { ...before, cells: { ...others, [column]: cell } } };
}

function addition(
  items: readonly PlacedItem[],
  { kind, column, value }: ParsedInput<'items.add'>,
): ItemChange {
  requireColumn(kind, column);
  const position = Math.max(-1, ...items.map((item) => item.position)) + 1;
  const cell = { value: typedCell(column, value), evidence: null, confidence: 1, source: 'clerk' } as const;
  return { before: null, after: { id: randomUUID(), kind, position, cells: { [column]: cell } } };
}

function itemWith(items: readonly PlacedItem[], id: string): PlacedItem {
  const item = items.find((each) => each.id === id);
  if (!item) throw new BrokerFlowError('not-found', 'No such row');
  return item;
}

function requireColumn(kind: ItemKind, column: ItemColumn): void {
  const columns: readonly ItemColumn[] = ITEM_COLUMNS[kind];
  if (!columns.includes(column)) {
    throw new BrokerFlowError('invalid-input', 'Rows of this kind have no such column', {
      details: { kind, column },
    });
  }
}
