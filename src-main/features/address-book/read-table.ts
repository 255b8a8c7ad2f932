import { CsvError, parse } from 'csv-parse/sync';
import { MOST_IMPORT_LINES, type ImportPreview } from '../../../src-preload/contract/insurer-import.ts';
import { REPLACEMENT } from '../../core/plain-text.ts';
import { BOOK_COLUMNS, BOOK_WORDS, type BookColumn } from './table-words.ts';

/** A line of the table with its number, the heading's being 1. An empty cell, and one of no column, is missing. */
export interface TableLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<BookColumn, string>>>;
}

/** Why a file is no such table; `line`: where its quotation marks leave open where a cell ends. */
export type NoTable = Pick<ImportPreview, 'line'> & {
  readonly problem: NonNullable<ImportPreview['problem']>;
};

/** Reads a table of insurers from a file's bytes: headings in either language, parted by semicolon, comma or tab. */
export function readTable(bytes: Uint8Array): readonly TableLine[] | NoTable {
  const rows = rowsOf(textOf(bytes));
  if ('problem' in rows) return rows;
  const [heading, ...lines] = rows;
  if (heading === undefined || lines.length === 0) return { problem: 'empty', line: null };
  if (lines.length > MOST_IMPORT_LINES) return { problem: 'too-large', line: null };
  const columns = heading.cells.map(columnNamed);
  if (!columns.includes('name')) return { problem: 'no-name-column', line: null };
  return lines.map(({ line, cells }) => ({ line, cells: cellsOf(columns, cells) }));
}

/** Italian spreadsheets save as UTF-8, as Windows-1252 ("CSV") or as UTF-16 ("Unicode text"). */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file is read as a whole or not at all: behind a wrong quotation mark nobody knows where a line begins. */
function rowsOf(text: string): readonly Row[] | NoTable {
  if (text.includes('\0')) return { problem: 'not-a-table', line: null };
  try {
    const options = { bom: true, relax_column_count: true, relax_quotes: true, trim: true } as const;
    const rows: readonly (readonly string[])[] = parse(text, { ...options, delimiter: delimiterOf(text) });
    // A spreadsheet numbers its rows; a cell may run over several lines of the text.
    return rows
      .map((cells, index) => ({ line: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines']) : Number.NaN;
    return { problem: 'not-a-table', line: Number.isInteger(line) && line > 0 ? line : null };
  }
}

/** What parts the headings. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/u, 1);
  const found = [';', ',', '\t'].map((sign) => ({ sign, times: heading.split(sign).length }));
  return found.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ';';
}

function columnNamed(heading: string): BookColumn | null {
  const named = comparable(heading);
  const isNamed = (column: BookColumn): boolean =>
    Object.values(BOOK_WORDS).some(({ columns }) => comparable(columns[column]) === named);
  return BOOK_COLUMNS.find(isNamed) ?? (named === 'email' ? 'email' : null);
}

/** Words as they are compared: without case, accents, marks and doubled spaces. */
export function comparable(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/[\p{M}-]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function cellsOf(columns: readonly (BookColumn | null)[], row: readonly string[]): TableLine['cells'] {
  const cells: Partial<Record<BookColumn, string>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cleaned(row[index] ?? '');
    if (column !== null && cell !== '' && cells[column] === undefined) cells[column] = cell;
  }
  return cells;
}

/** Without the apostrophe that keeps a spreadsheet from running the cell, and with no control characters but line breaks. */
function cleaned(cell: string): string {
  return cell
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\p{Cf}\uFE00-\uFE0F]/gu, '')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\uFFFD]/gu, REPLACEMENT)
    .trim();
}
