import type { NearbyText } from './label-boxes.ts';

/** A box with its rectangle in points from the top left of its page. */
export interface PlacedBox {
  readonly name: string;
  readonly page: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly nearby: NearbyText;
}

/** Where a box stands in a table: which one, its row from 1, and the heading of its column. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly heading: string;
  /** The first box of its column. */
  readonly head: string;
}

interface Column {
  readonly boxes: readonly PlacedBox[];
  readonly pitch: number;
}

const SAME_EDGE = 2.5;
const HIGHEST_ROW = 42;

/**
 * The tables of a form by their geometry: boxes of the same width under one another in equal steps, two such columns
 * or more side by side, and nothing printed beside or above any row but the first.
 */
export function findTables(boxes: readonly PlacedBox[]): ReadonlyMap<string, TableCell> {
  const cells = new Map<string, TableCell>();
  const columns = columnsOf(boxes).filter(isUnlabelled);
  const tables: Column[][] = [];
  for (const column of columns) {
    const beside = tables.find(([first]) => first !== undefined && isBeside(first, column));
    if (beside) beside.push(column);
    else tables.push([column]);
  }
  tables
    .filter((table) => table.length > 1)
    .forEach((table, index) => {
      for (const { boxes: rows } of table) {
        const [top] = rows;
        if (!top) continue;
        rows.forEach(({ name }, row) =>
          cells.set(name, { table: index, row: row + 1, heading: top.nearby.above, head: top.name }),
        );
      }
    });
  return cells;
}

function columnsOf(boxes: readonly PlacedBox[]): Column[] {
  const columns: Column[] = [];
  const left = new Set(boxes);
  for (const first of boxes.toSorted((a, b) => a.page - b.page || a.y0 - b.y0)) {
    if (!left.has(first)) continue;
    const under = [...left]
      .filter((box) => box.page === first.page && isAligned(box, first) && box.y0 >= first.y0)
      .toSorted((a, b) => a.y0 - b.y0);
    const run = equalSteps(under);
    run.forEach((box) => left.delete(box));
    const [a, b] = run;
    if (a && b) columns.push({ boxes: run, pitch: b.y0 - a.y0 });
  }
  return columns;
}

/** The first boxes of a column as far as each follows the one before at the same distance. */
function equalSteps(boxes: readonly PlacedBox[]): PlacedBox[] {
  const run: PlacedBox[] = [];
  let pitch: number | null = null;
  for (const box of boxes) {
    const last = run.at(-1);
    if (last) {
      const step = box.y0 - last.y0;
      if (step > HIGHEST_ROW || (pitch !== null && Math.abs(step - pitch) > 2)) break;
      pitch ??= step;
    }
    run.push(box);
  }
  return run;
}

function isAligned(a: PlacedBox, b: PlacedBox): boolean {
  return Math.abs(a.x0 - b.x0) < SAME_EDGE && Math.abs(a.x1 - b.x1) < SAME_EDGE;
}

/** Rows of a table have no label of their own but a number, or a name beside their first cell. */
function isUnlabelled({ boxes }: Column): boolean {
  const own = boxes.slice(1).filter(({ nearby }) => hasLetters(nearby.above) || hasLetters(nearby.inside));
  return own.length === 0;
}

/** Same rows; of the second column, nothing stands to the left but the first column. */
function isBeside(first: Column, column: Column): boolean {
  const [a] = first.boxes;
  const [b] = column.boxes;
  if (!a || !b || a.page !== b.page) return false;
  const rows = first.boxes.length === column.boxes.length;
  const level = Math.abs(a.y0 - b.y0) < 4 && Math.abs(first.pitch - column.pitch) < 2;
  const outer = b.x0 > a.x0 ? column : first;
  return rows && level && !outer.boxes.slice(1).some(({ nearby }) => hasLetters(nearby.left));
}

const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);
