/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/** The row (0-based) to which a key moves in a list of `total` rows; null for a key that does not move. */
export function moveTo(key: string, selected: number, total: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: selected + 1,
    ArrowUp: selected - 1,
    PageDown: selected + PAGE,
    PageUp: selected - PAGE,
    Home: 0,
    End: total - 1,
  };
  const to = moves[key];
  return to === undefined ? null : Math.min(total - 1, Math.max(0, to));
}
