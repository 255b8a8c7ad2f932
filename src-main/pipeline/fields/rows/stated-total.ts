import { ITEM_SUM_COLUMNS } from '../../../../src-preload/contract/risk-items.ts';
import { assignCells } from './assign-cells.ts';
import { cellFrom } from './read-row.ts';
import type { StatedTotal } from './found-item.ts';
import type { LiveLine } from './live-lines.ts';
import { piecesOf } from './pieces.ts';
import type { TableHeader } from './table-header.ts';

/** The total that a line states: the amount in the column that is summed up, else the only amount of the line. */
export function statedTotal(line: LiveLine, { kind, columns }: TableHeader): StatedTotal | null {
  const column = ITEM_SUM_COLUMNS[kind];
  const at = columns.findIndex(({ target }) => target === column);
  const inColumn = at < 0 ? [] : (assignCells(line, columns)?.[at] ?? []);
  const cell = cellFrom(column, line.page, inColumn) ?? onlyAmount(line, column);
  if (cell === null || typeof cell.value !== 'number') return null;
  return { kind, value: cell.value, evidence: cell.evidence };
}

function onlyAmount(line: LiveLine, column: (typeof ITEM_SUM_COLUMNS)[keyof typeof ITEM_SUM_COLUMNS]) {
  const cells = piecesOf(line).flatMap((piece) => {
    const figures = piece.words.filter(({ text }) => /\d|€/u.test(text));
    return cellFrom(column, line.page, figures) ?? [];
  });
  return cells.length === 1 ? (cells[0] ?? null) : null;
}
