/** Cells of a picture, row by row: 1 where something is. */
export interface CellMask {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
}

/**
 * The cells that belong together, as their numbers: connected once every cell has been widened by `reach` cells to
 * all sides.
 */
export function cellPatches(mask: CellMask, reach: number): readonly (readonly number[])[] {
  const { columns, rows } = mask;
  const open = widened(mask, reach);
  const patches: number[][] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    const patch: number[] = [];
    const waiting = [start];
    open[start] = 0;
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      patch.push(cell);
      const column = cell % columns;
      for (const next of [
        column > 0 ? cell - 1 : -1,
        column + 1 < columns ? cell + 1 : -1,
        cell - columns,
        cell + columns < columns * rows ? cell + columns : -1,
      ]) {
        if (next < 0 || open[next] !== 1) continue;
        open[next] = 0;
        waiting.push(next);
      }
    }
    patches.push(patch);
  }
  return patches;
}

function widened({ columns, rows, cells }: CellMask, reach: number): Uint8Array {
  const across = new Uint8Array(cells.length);
  const result = new Uint8Array(cells.length);
  for (let cell = 0; cell < cells.length; cell += 1) {
    if (cells[cell] !== 1) continue;
    const column = cell % columns;
    const row = cell - column;
    across.fill(1, row + Math.max(0, column - reach), row + Math.min(columns, column + reach + 1));
  }
  for (let cell = 0; cell < across.length; cell += 1) {
    if (across[cell] !== 1) continue;
    const row = Math.floor(cell / columns);
    const last = Math.min(rows - 1, row + reach);
    for (let other = Math.max(0, row - reach); other <= last; other += 1)
      result[other * columns + (cell % columns)] = 1;
  }
  return result;
}
