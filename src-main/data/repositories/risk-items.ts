import { evidenceSchema, type Evidence } from '../../../src-preload/contract/evidence.ts';
import { itemCellsSchema, type ItemKind, type RiskItem } from '../../../src-preload/contract/risk-items.ts';
import type { Database } from '../open-database.ts';

/** A row with its place among the rows of its request. */
export interface PlacedItem extends RiskItem {
  readonly position: number;
}

/** The total that a document states for the rows of a kind, in euro. */
export interface StatedTotal {
  readonly kind: ItemKind;
  readonly value: number;
  readonly evidence: Evidence;
}

/** The rows of a request in the order of the document; those that the clerk added stand last. */
export async function loadItems(db: Database, requestId: string): Promise<PlacedItem[]> {
  const rows = await db
    .selectFrom('risk_items')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, position, cells }) => ({
    id,
    kind,
    position,
    cells: itemCellsSchema.parse(JSON.parse(cells)),
  }));
}

/** Stores one row; an older one with the same id is replaced. */
export async function saveItem(db: Database, requestId: string, item: PlacedItem): Promise<void> {
  await saveItems(db, requestId, [item]);
}

/** SQLite takes 32,766 values in a statement; a row has five. */
const ROWS_A_STATEMENT = 1000;

async function saveItems(db: Database, requestId: string, items: readonly PlacedItem[]): Promise<void> {
  for (let begin = 0; begin < items.length; begin += ROWS_A_STATEMENT) {
    const rows = items.slice(begin, begin + ROWS_A_STATEMENT).map(({ id, kind, position, cells }) => ({
      id,
      request_id: requestId,
      kind,
      position,
      cells: JSON.stringify(cells),
    }));
    await db.replaceInto('risk_items').values(rows).execute();
  }
}

export async function deleteItem(db: Database, requestId: string, itemId: string): Promise<void> {
  await db.deleteFrom('risk_items').where('request_id', '=', requestId).where('id', '=', itemId).execute();
}

/** Replaces the rows of a request and the totals stated for them. */
export async function replaceItems(
  db: Database,
  requestId: string,
  items: readonly PlacedItem[],
  totals: readonly StatedTotal[],
): Promise<void> {
  await db.deleteFrom('risk_items').where('request_id', '=', requestId).execute();
  await db.deleteFrom('stated_totals').where('request_id', '=', requestId).execute();
  await saveItems(db, requestId, items);
  for (const { kind, value, evidence } of totals) {
    await db
      .insertInto('stated_totals')
      .values({ request_id: requestId, kind, value, evidence: JSON.stringify(evidence) })
      .execute();
  }
}

/** The totals that the document states, at most one a kind. */
export async function loadStatedTotals(db: Database, requestId: string): Promise<StatedTotal[]> {
  const rows = await db.selectFrom('stated_totals').selectAll().where('request_id', '=', requestId).execute();
  return rows.map(({ kind, value, evidence }) => ({
    kind,
    value,
    evidence: evidenceSchema.parse(JSON.parse(evidence)),
  }));
}
