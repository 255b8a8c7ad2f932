import { useCallback, useEffect, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import type { RequestBlocks } from '../../api/request-blocks.ts';
import { useInboxStore } from './inbox-store.ts';
import {
  activate,
  activatePlace,
  clearMarks,
  locate,
  markThrough,
  stepBack,
  toggleMark,
  type PlacedRow,
  type Selection,
} from './selection.ts';

/** The active row and the marked ones, and how keys and mouse move them. */
export interface RowCursor {
  readonly activeId: string | null;
  /** Where the active row is now; -1 when there is none. */
  readonly index: number;
  readonly marked: ReadonlySet<string>;
  /** Moves by rows; the ends hold. */
  readonly move: (by: number, extend?: boolean) => void;
  readonly choose: (row: RequestRow, index: number, event: MouseEvent) => void;
  readonly mark: (row: RequestRow, index: number) => void;
  readonly clear: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type Change = (next: (selection: Selection) => Selection) => void;

/** Rows that Page up and Page down move by. */
const PAGE_ROWS = 15;

/** Moves the active row through a list that changes under it: it follows its request, not its place. */
export function useRowCursor(blocks: RequestBlocks): RowCursor {
  const { selection, update } = useInboxStore();
  const change = useCallback<Change>(
    (next) => update({ selection: next(useInboxStore.getState().selection) }),
    [update],
  );
  const { id: activeId, index } = locate(selection, blocks);
  useEffect(() => {
    // The list moved, or the active request left it: remember where we are now.
    if (activeId !== null) change((old) => activate(old, { id: activeId, index }));
  }, [activeId, index, change]);
  const moves = useMoves(blocks, index, change);
  const onKeyDown = useKeys(blocks, index, change, moves);
  const { marked } = selection;
  return useMemo(
    () => ({ ...moves, activeId, index, marked, onKeyDown }),
    [moves, activeId, index, marked, onKeyDown],
  );
}

type Moves = Pick<RowCursor, 'move' | 'choose' | 'mark' | 'clear'>;

function useMoves(blocks: RequestBlocks, index: number, change: Change): Moves {
  const move = useCallback(
    (by: number, extend = false) => {
      const to = Math.max(0, Math.min((blocks.total ?? 0) - 1, index + by));
      const row = blocks.rowAt(to);
      if (row === undefined) {
        if (to >= 0 && !extend) change((old) => activatePlace(old, to));
        return;
      }
      const placed = { id: row.id, index: to };
      change((old) =>
        extend ? markThrough(old, loadedRows(blocks, index, to), placed) : activate(old, placed),
      );
    },
    [blocks, index, change],
  );
  const choose = useCallback(
    (row: RequestRow, at: number, event: MouseEvent) => {
      const placed = { id: row.id, index: at };
      change((old) => {
        if (event.shiftKey) return markThrough(old, loadedRows(blocks, old.activeIndex, at), placed);
        return event.ctrlKey || event.metaKey ? toggleMark(old, placed) : activate(clearMarks(old), placed);
      });
    },
    [blocks, change],
  );
  const mark = useCallback(
    (row: RequestRow, at: number) => change((old) => toggleMark(old, { id: row.id, index: at })),
    [change],
  );
  const clear = useCallback(() => change(clearMarks), [change]);
  return useMemo(() => ({ move, choose, mark, clear }), [move, choose, mark, clear]);
}

function useKeys(
  blocks: RequestBlocks,
  index: number,
  change: Change,
  { move, mark }: Moves,
): RowCursor['onKeyDown'] {
  return useCallback(
    (event) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const row = blocks.rowAt(index);
      const last = (blocks.total ?? 0) - 1;
      const actions: Readonly<Record<string, () => void>> = {
        ArrowDown: () => move(1, event.shiftKey),
        ArrowUp: () => move(-1, event.shiftKey),
        PageDown: () => move(PAGE_ROWS, event.shiftKey),
        PageUp: () => move(-PAGE_ROWS, event.shiftKey),
        Home: () => move(-index, event.shiftKey),
        End: () => move(last - index, event.shiftKey),
        ' ': () => row !== undefined && mark(row, index),
        Escape: () => change(stepBack),
      };
      const action = actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    },
    [blocks, index, move, mark, change],
  );
}

function loadedRows(blocks: RequestBlocks, from: number, to: number): PlacedRow[] {
  const start = from < 0 ? to : from;
  const first = Math.min(start, to);
  const length = Math.abs(to - start) + 1;
  return Array.from({ length }, (_, step) => first + step).flatMap((index) => {
    const row = blocks.rowAt(index);
    return row === undefined ? [] : [{ id: row.id, index }];
  });
}
