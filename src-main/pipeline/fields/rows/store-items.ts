import { randomUUID } from 'node:crypto';
import type { Database } from '../../../data/open-database.ts';
import { hasCorrections } from '../../../data/repositories/corrections.ts';
import { replaceItems } from '../../../data/repositories/risk-items.ts';
import type { FoundCells, FoundItems, StatedTotal } from './found-item.ts';
import type { ItemCells } from '../../../../src-preload/contract/risk-items.ts';

/**
 * Stores what a document lists, in place of what was found before. Rows that the clerk has corrected, added to
 * or taken from stay as they are: which found row is which of them, nobody can say.
 */
export async function storeItems(
  trx: Database,
  requestId: string,
  { items, totals }: FoundItems,
): Promise<void> {
  if (await hasCorrections(trx, requestId, ['items', 'vehicle-plates'])) return;
  const rows = items.map(({ kind, cells }, position) => ({
    id: randomUUID(),
    kind,
    position,
    cells: storedCells(cells),
  }));
  await replaceItems(trx, requestId, rows, greatestOfEach(totals));
}

function storedCells(cells: FoundCells): ItemCells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, { value, evidence, confidence }]) => [
      column,
      { value, evidence, confidence, source: 'extracted' },
    ]),
  );
}

/** Of several totals for one kind the others are parts of the greatest. */
function greatestOfEach(totals: readonly StatedTotal[]): readonly StatedTotal[] {
  return totals.filter(
    (total, at) =>
      !totals.some(
        (other, index) =>
          other.kind === total.kind &&
          (other.value > total.value || (other.value === total.value && index < at)),
      ),
  );
}
