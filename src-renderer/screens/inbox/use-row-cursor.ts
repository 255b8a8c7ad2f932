import { useCallback, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import type { RequestBlocks } from '../../api/request-blocks.ts';
import type { InboxSection } from './inbox-filter.ts';
import { useInboxStore } from './inbox-store.ts';
import {
  activate,
  clearMarks,
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

/** Rows that Page up and Page down move by. */
const PAGE_ROWS = 15;

/** Moves the active row through a list that changes under it: it follows its request, not its place. */
export function useRowCursor(section: InboxSection, blocks: RequestBlocks): RowCursor {
  const { selection } = useInboxStore((state) => state.sections[section]);
  const update = useInboxStore((state) => state.update);
  const change = useCallback(
    (next: (selection: Selection) => Selection) =>
      update(section, { selection: next(useInboxStore.getState().sections[section].selection) }),
    [section, update],
  );
  const index = currentIndex(selection, blocks);
  const move = useCallback(
    (by: number, extend = false) => {
      const to = Math.max(0, Math.min((blocks.total ?? 0) - 1, index + by));
      const row = blocks.rowAt(to);
      if (row === undefined) return;
      const placed = { id: row.id, index: to };
      change((old) => {
        const here = { ...old, activeIndex: index };
        return extend ? markThrough(here, loadedRows(blocks, index, to), placed) : activate(here, placed);
      });
    },
    [blocks, index, change],
  );
  const choose = useCallback(
    (row: RequestRow, at: number, event: MouseEvent) => {
      const placed = { id: row.id, index: at };
      change((old) => {
        if (event.shiftKey) {
          const from = currentIndex(old, blocks);
          return markThrough({ ...old, activeIndex: from }, loadedRows(blocks, from, at), placed);
        }
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
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const row = blocks.rowAt(index);
      const actions: Readonly<Record<string, () => void>> = {
        ArrowDown: () => move(1, event.shiftKey),
        ArrowUp: () => move(-1, event.shiftKey),
        PageDown: () => move(PAGE_ROWS, event.shiftKey),
        PageUp: () => move(-PAGE_ROWS, event.shiftKey),
        Home: () => move(-index, event.shiftKey),
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
  const { activeId, marked } = selection;
  return useMemo(
    () => ({ activeId: index < 0 ? null : activeId, index, marked, move, choose, mark, clear, onKeyDown }),
    [activeId, index, marked, move, choose, mark, clear, onKeyDown],
  );
}

/** The active row by its request; where it was when it is out of the loaded blocks. */
function currentIndex({ activeId, activeIndex }: Selection, blocks: RequestBlocks): number {
  if (activeId === null) return -1;
  const found = blocks.indexOf(activeId);
  return found >= 0 ? found : Math.min(activeIndex, (blocks.total ?? 0) - 1);
}

function loadedRows(blocks: RequestBlocks, from: number, to: number): PlacedRow[] {
  const first = Math.max(0, Math.min(from, to));
  const length = Math.abs(to - Math.max(0, from)) + 1;
  return Array.from({ length }, (_, step) => first + step).flatMap((index) => {
    const row = blocks.rowAt(index);
    return row === undefined ? [] : [{ id: row.id, index }];
  });
}
