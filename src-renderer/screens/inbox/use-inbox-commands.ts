import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { LIST_ELEMENT_ID } from './request-table.tsx';
import { useTableStore } from './table-store.ts';
import type { RequestActions } from './use-request-actions.ts';
import type { RowCursor } from './use-row-cursor.ts';

interface InboxCommandInput {
  readonly cursor: RowCursor;
  /** The active row, when it is loaded. */
  readonly row: RequestRow | undefined;
  readonly actions: RequestActions;
  readonly archiveChosen: () => void;
}

/** The commands of the inbox: move, open, mark, archive, read again, accept. */
export function useInboxCommands({ cursor, row, actions, archiveChosen }: InboxCommandInput): void {
  const { t } = useTranslation('inbox');
  const commands = useMemo<readonly AppCommand[]>(() => {
    const some = row !== undefined;
    const screen = (
      id: string,
      title: string,
      keys: readonly string[],
      run: () => void,
      enabled = true,
    ): AppCommand => ({ id: `inbox-${id}`, title, group: 'screen', keys, run, enabled });
    const onRow = (act: (row: RequestRow) => void) => () => {
      if (row !== undefined) act(row);
    };
    // Whoever walks the list by keys is in the list: Enter and Space then belong to its row.
    const step = (by: number): void => {
      cursor.move(by);
      document.getElementById(LIST_ELEMENT_ID)?.focus({ preventScroll: true });
    };
    const archivable = (some && row.status !== 'archived') || cursor.marked.size > 0;
    return [
      screen('next', t('command.next'), ['j', 'ArrowDown'], () => step(1)),
      screen('previous', t('command.previous'), ['k', 'ArrowUp'], () => step(-1), cursor.index > 0),
      screen(
        'open',
        t('command.open'),
        ['Enter', 'e'],
        onRow((one) => useNavigation.getState().openRequest(one.id)),
        some,
      ),
      screen(
        'select',
        t('command.select'),
        ['x', ' '],
        onRow((one) => cursor.mark(one, cursor.index)),
        some,
      ),
      screen('accept', t('command.accept'), ['a'], onRow(actions.accept), row?.status === 'review'),
      screen('retry', t('command.retry'), ['r'], onRow(actions.retry), row?.status === 'failed'),
      screen('archive', t('command.archive'), ['Delete'], archiveChosen, archivable),
      screen('undo', t('command.undo'), ['z'], () => actions.undoArchive?.(), actions.undoArchive !== null),
      screen('preview', t('command.preview'), ['p'], () => useTableStore.getState().togglePreview()),
    ];
  }, [t, cursor, row, actions, archiveChosen]);
  useAppCommands(commands);
}
