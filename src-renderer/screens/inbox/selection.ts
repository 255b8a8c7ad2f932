/**
 * The row the keys act on, and the rows marked for acting on many at once. Without an id it is the
 * row at that place, whichever comes: its block is still on its way.
 */
export interface Selection {
  readonly activeId: string | null;
  /** Where the active row was last seen: the row there takes over when it leaves the list. */
  readonly activeIndex: number;
  readonly marked: ReadonlySet<string>;
}

export const NO_SELECTION: Selection = { activeId: null, activeIndex: -1, marked: new Set() };

/** A row of the list by its place. */
export interface PlacedRow {
  readonly id: string;
  readonly index: number;
}

/** Where rows are, among those that are loaded. */
export interface RowPlaces {
  readonly total: number | null;
  readonly rowAt: (index: number) => { readonly id: string } | undefined;
  readonly indexOf: (id: string) => number;
}

/**
 * The active row in a list that may have changed: its request wherever it is now, or, when it left the
 * list, the row that took its place. `index` is -1 when there is none.
 */
export function locate(
  { activeId, activeIndex }: Selection,
  places: RowPlaces,
): { readonly id: string | null; readonly index: number } {
  const found = activeId === null ? -1 : places.indexOf(activeId);
  if (found >= 0) return { id: activeId, index: found };
  const index = Math.min(activeIndex, (places.total ?? activeIndex + 1) - 1);
  return index < 0 ? { id: null, index } : { id: places.rowAt(index)?.id ?? activeId, index };
}

/** Makes the row at a place the active one, though it is not known yet. Marks stay. */
export function activatePlace(selection: Selection, index: number): Selection {
  return { ...selection, activeId: null, activeIndex: index };
}

/** Makes a row the active one. Marks stay. */
export function activate(selection: Selection, row: PlacedRow): Selection {
  if (selection.activeId === row.id && selection.activeIndex === row.index) return selection;
  return { ...selection, activeId: row.id, activeIndex: row.index };
}

/** Marks a row, or takes its mark off, and makes it the active one. */
export function toggleMark(selection: Selection, row: PlacedRow): Selection {
  const marked = new Set(selection.marked);
  if (!marked.delete(row.id)) marked.add(row.id);
  return { ...activate(selection, row), marked };
}

/** Marks every row from the active one to this one, both included. */
export function markThrough(selection: Selection, rows: readonly PlacedRow[], to: PlacedRow): Selection {
  const from = selection.activeIndex < 0 ? to.index : selection.activeIndex;
  const [first, last] = from < to.index ? [from, to.index] : [to.index, from];
  const between = rows.filter((row) => row.index >= first && row.index <= last).map((row) => row.id);
  return { ...activate(selection, to), marked: new Set([...selection.marked, ...between]) };
}

/** One step back: the marks first, then the active row. */
export function stepBack(selection: Selection): Selection {
  return selection.marked.size > 0 ? clearMarks(selection) : NO_SELECTION;
}

/** Takes all marks off. */
export function clearMarks(selection: Selection): Selection {
  return { ...selection, marked: new Set() };
}

/** The requests an action is about: the marked ones, else the active one. */
export function chosenIds({ marked, activeId }: Selection): string[] {
  if (marked.size > 0) return [...marked];
  return activeId === null ? [] : [activeId];
}
