import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import type { BulkAction } from '../../../src-preload/contract/review.ts';
import { useRequestBlocks, type RequestBlocks, type RowRange } from '../../api/request-blocks.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useSearch } from '../../frame/search-store.ts';
import { isFiltered, requestFilter, type InboxFilter, type Sort } from './inbox-filter.ts';
import { useInboxStore } from './inbox-store.ts';
import { chosenIds, NO_SELECTION } from './selection.ts';
import { useInboxCommands } from './use-inbox-commands.ts';
import { useRequestActions, type RequestActions } from './use-request-actions.ts';
import { useRowCursor, type RowCursor } from './use-row-cursor.ts';

/** Typing asks the engine once the hand rests this long. */
const TYPING_MS = 200;

/** Moving through the list shows the preview of the row where the clerk stops. */
const RESTING_MS = 120;

export interface Inbox {
  readonly blocks: RequestBlocks;
  readonly cursor: RowCursor;
  readonly actions: RequestActions;
  readonly filter: InboxFilter;
  /** Anything is left out of the list. */
  readonly filtered: boolean;
  readonly setFilter: (filter: InboxFilter) => void;
  readonly setSort: (sort: Sort) => void;
  /** Names the list: another filter or order is another list, from its top. */
  readonly listKey: string;
  readonly scrollTop: number;
  readonly onScrolled: (scrollTop: number) => void;
  readonly onRange: (range: RowRange) => void;
  readonly onOpen: (row: RequestRow) => void;
  /** The request to preview. */
  readonly restingId: string | null;
  /** Does one thing to the marked requests, or to the active one. */
  readonly changeChosen: (action: BulkAction) => void;
}

/** Everything the inbox shows and does: the list, the place in it, the actions on it. */
export function useInbox(): Inbox {
  const { filter, selection, scrollTop, update } = useInboxStore();
  const [text] = useDebouncedValue(
    useSearch((state) => state.text),
    TYPING_MS,
  );
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const asked = useMemo(() => requestFilter(filter, text), [filter, text]);
  const blocks = useRequestBlocks(asked, range);
  const cursor = useRowCursor(blocks);
  const actions = useRequestActions();
  const [restingId] = useDebouncedValue(cursor.activeId, RESTING_MS);
  const setFilter = (next: InboxFilter): void =>
    update({ filter: next, selection: NO_SELECTION, scrollTop: 0 });
  const onRange = useCallback(
    (next: RowRange) => setRange((old) => (old.first === next.first && old.last === next.last ? old : next)),
    [],
  );
  const chosen = useMemo(() => chosenIds(selection), [selection]);
  const { change } = actions;
  const { clear } = cursor;
  const changeChosen = useCallback(
    (action: BulkAction) => {
      change(action, chosen);
      clear();
    },
    [change, chosen, clear],
  );
  useInboxCommands({ cursor, row: blocks.rowAt(cursor.index), actions, changeChosen });
  return {
    blocks,
    cursor,
    actions,
    filter,
    filtered: isFiltered(filter, text),
    setFilter,
    setSort: (sort) => setFilter({ ...filter, sort }),
    listKey: JSON.stringify(asked),
    scrollTop,
    onScrolled: (top) => update({ scrollTop: top }),
    onRange,
    onOpen: openRequest,
    restingId,
    changeChosen,
  };
}

function openRequest(row: RequestRow): void {
  useNavigation.getState().openRequest(row.id);
}
