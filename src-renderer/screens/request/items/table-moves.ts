/**
 * Where an arrow, Home or End leads from a cell `row:column`, both from 0; null for other keys and at an edge.
 */
export function placeAfter(
  place: string,
  key: string,
  size: { readonly rows: number; readonly columns: number },
): string | null {
  const [row = 0, column = 0] = place.split(':').map(Number);
  const [nextRow, nextColumn] = moved(row, column, key, size.columns);
  const inside = nextRow >= 0 && nextRow < size.rows && nextColumn >= 0 && nextColumn < size.columns;
  return inside && (nextRow !== row || nextColumn !== column) ? `${nextRow}:${nextColumn}` : null;
}

function moved(row: number, column: number, key: string, columns: number): readonly [number, number] {
  switch (key) {
    case 'ArrowLeft':
      return [row, column - 1];
    case 'ArrowRight':
      return [row, column + 1];
    case 'ArrowUp':
      return [row - 1, column];
    case 'ArrowDown':
      return [row + 1, column];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return [row, column];
  }
}
