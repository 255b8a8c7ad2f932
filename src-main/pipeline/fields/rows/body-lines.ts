import { findAmounts } from '../../../core/money.ts';
import { ITEM_COLUMN_KINDS } from '../../../../src-preload/contract/risk-items.ts';
import { assignCells, type CellWords } from './assign-cells.ts';
import type { LiveLine } from './live-lines.ts';
import { cellValue } from './cell-values.ts';
import { piecesOf } from './pieces.ts';
import type { TableHeader } from './table-header.ts';

/**
 * What a line below the labels is. A `row` begins an item, a `part` goes on with one whose cells take several
 * lines, a `total` adds the rows up, `foreign` is none of the table.
 */
export type BodyLine =
  | { readonly is: 'row' | 'part'; readonly line: LiveLine; readonly cells: CellWords }
  | { readonly is: 'total'; readonly line: LiveLine; readonly final: boolean }
  | { readonly is: 'foreign'; readonly line: LiveLine };

const TOTAL =
  /^(?:i\s+)?(?:tot(?:ale|ali|\.)?|sommano|somma (?:totale|complessiva)|valore (?:totale|complessivo)|importo (?:totale|complessivo)|(?:grand |sum )?total|complessiv[oaie]|in totale)(?![\p{L}])/iu;
const PART_OF_TOTAL =
  /^(?:sub-?\s?tot\w*|tot\w*\.? parzial\w*|parzial\w*|a riportare|riporto|da riportare|carried|brought)/iu;
/** What a form asks of the whole request stands in two cells as a row does. */
const OF_THE_REQUEST =
  /^(?:massimal|franchig|scopert|fatturat|decorr|effetto|scaden|dipendent|addetti|ragione|p\.? ?iva|partita iva|codice fisc|telefon|tel\b|e-?mail|compagnia|polizza|contraente|premio|iban|data\b|firma|timbro|note?:|\(?\*)/iu;

/** Sorts the lines that follow a header, one by one. */
export function bodyLine(line: LiveLine, { columns }: TableHeader): BodyLine {
  const pieces = piecesOf(line);
  const first = pieces[0]?.text ?? '';
  const part = PART_OF_TOTAL.test(first);
  if (part || pieces.some(({ text }) => TOTAL.test(text))) {
    if (findAmounts(line.words.map(({ text }) => text).join(' ')).length > 0)
      return { is: 'total', line, final: !part };
  }
  const cells = OF_THE_REQUEST.test(first) ? null : assignCells(line, columns);
  if (cells === null) return { is: 'foreign', line };
  return { is: beginsRow(cells, columns) ? 'row' : 'part', line, cells };
}

/** Whether a line has a figure in a column of figures; where a table has none of them, whether most of its cells are filled. */
function beginsRow(cells: CellWords, columns: TableHeader['columns']): boolean {
  const figures = columns.flatMap(({ target }, index) => (isFigure(target) ? [index] : []));
  const filled = cells.filter((words) => words.length > 0).length;
  if (figures.length === 0) return filled * 2 > columns.length;
  return figures.some((index) => (cells[index] ?? []).length > 0);
}

function isFigure(target: TableHeader['columns'][number]['target']): boolean {
  return (
    target !== null && target !== 'vehicle' && target !== 'quantity' && ITEM_COLUMN_KINDS[target] !== 'text'
  );
}

/** Whether a line has a value of the right kind in a column of figures: it belongs to the table even on the next page. */
export function isCertainRow(body: BodyLine, { columns }: TableHeader): boolean {
  if (body.is !== 'row') return false;
  return columns.some(({ target }, index) => {
    const text = (body.cells[index] ?? []).map((word) => word.text).join(' ');
    return isFigure(target) && target !== null && target !== 'vehicle' && cellValue(target, text) !== null;
  });
}
