import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import { bodyLine, isCertainRow, type BodyLine } from './body-lines.ts';
import { namesSomething, type FoundItem, type FoundItems, type StatedTotal } from './found-item.ts';
import type { LiveLine } from './live-lines.ts';
import { readRow } from './read-row.ts';
import { statedTotal } from './stated-total.ts';
import { headerAt, type TableHeader } from './table-header.ts';
import { rowsOf } from './table-rows.ts';

/** What the tables of a document list, and the lines they take. */
export interface FoundTables extends FoundItems {
  readonly lines: ReadonlySet<LiveLine>;
}

/** The part of a table that stands on one page. */
interface TablePart {
  readonly header: TableHeader;
  readonly items: readonly FoundItem[];
  readonly totals: readonly StatedTotal[];
  /** Its lines with the labels above them; `end` is the number of the line after the last. */
  readonly lines: readonly LiveLine[];
  readonly end: number;
}

/** Lines that do not belong to a table and follow each other end it. */
const FOREIGN_LINES = 2;
/** Head or foot of a page that may stand between the parts of a table, in lines. */
const PAGE_FURNITURE = 8;

/** Reads every table whose labels say that it lists what a request of this line of business insures. */
export function findTables(lines: readonly LiveLine[], category: Category): FoundTables {
  const parts: TablePart[] = [];
  let open: TableHeader | null = null;
  for (const page of pagesOf(lines)) {
    const onPage = partsOnPage(page, category, open);
    parts.push(...onPage);
    const last = onPage.at(-1);
    open = last && page.length - last.end <= PAGE_FURNITURE ? last.header : null;
  }
  return {
    items: parts.flatMap(({ items }) => items),
    totals: parts.flatMap(({ totals }) => totals),
    lines: new Set(parts.flatMap((part) => part.lines)),
  };
}

function pagesOf(lines: readonly LiveLine[]): readonly (readonly LiveLine[])[] {
  const pages = new Map<number, LiveLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()];
}

function partsOnPage(
  lines: readonly LiveLine[],
  category: Category,
  open: TableHeader | null,
): readonly TablePart[] {
  const parts: TablePart[] = [];
  const top = open === null ? null : continuation(lines, open, category);
  let at = 0;
  if (open !== null && top !== null) parts.push(readPart(lines, top, { ...open, lines: 0 }, category));
  at = parts.at(-1)?.end ?? 0;
  while (at < lines.length) {
    const header = headerAt(lines, at, category);
    const part = header === null ? null : readPart(lines, at, header, category);
    if (part !== null && part.items.length > 0) parts.push(part);
    at = part !== null && part.items.length > 0 ? part.end : at + 1;
  }
  return parts;
}

/** Where a table goes on at the top of the next page: at a line that is certainly a row, before any labels. */
function continuation(lines: readonly LiveLine[], header: TableHeader, category: Category): number | null {
  const top = lines.slice(0, PAGE_FURNITURE);
  const labels = top.findIndex((_, at) => headerAt(lines, at, category) !== null);
  const row = top.findIndex((line) => isCertainRow(bodyLine(line, header), header));
  return row < 0 || (labels >= 0 && labels < row) ? null : row;
}

function readPart(
  lines: readonly LiveLine[],
  at: number,
  header: TableHeader,
  category: Category,
): TablePart {
  const body: BodyLine[] = [];
  let foreign = 0;
  let end = at + header.lines;
  for (let next = end; next < lines.length && foreign < FOREIGN_LINES; next += 1) {
    const line = lines[next];
    if (!line || headerAt(lines, next, category) !== null || standsApart(lines, at, next)) break;
    const sorted = bodyLine(line, header);
    foreign = sorted.is === 'foreign' ? foreign + 1 : 0;
    if (foreign === 0) end = next + 1;
    body.push(sorted);
  }
  return {
    header,
    items: itemsOf(body, header),
    totals: body.flatMap((line) =>
      line.is === 'total' && line.final ? (statedTotal(line.line, header) ?? []) : [],
    ),
    lines: lines.slice(at, end),
    end,
  };
}

/** A wider gap than this many of the widest before it parts a table from what follows. */
const APART = 2.2;

/** Whether a line stands further below the one before it than the lines of the table from `at` on do. */
function standsApart(lines: readonly LiveLine[], at: number, next: number): boolean {
  const steps = lines
    .slice(at + 1, next + 1)
    .map(({ middle }, index) => middle - (lines[at + index]?.middle ?? middle));
  const last = steps.pop() ?? 0;
  return steps.length > 0 && last > APART * Math.max(...steps);
}

function itemsOf(body: readonly BodyLine[], { kind, columns }: TableHeader): readonly FoundItem[] {
  const rows = body.flatMap((line) => (line.is === 'row' || line.is === 'part' ? [line] : []));
  const items = rowsOf(rows, columns.length)
    .map((row) => ({ kind, cells: readRow(kind, row, columns) }))
    .filter(({ cells }) => namesSomething(kind, cells));
  return items.some(isWorks) ? [] : items;
}

/** The parts of a building site that is to be insured add up as machines do, and are none. */
function isWorks({ kind, cells }: FoundItem): boolean {
  return (
    kind === 'machine' &&
    /^(?:oper[ae]|lavor[io]|oneri|demolizion|scav[io]|fondazion|murature)/iu.test(
      String(cells.description?.value ?? ''),
    )
  );
}
