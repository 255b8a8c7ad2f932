import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { canAccept, isWorking } from '../../api/request-state.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { LIST_ELEMENT_ID } from './request-table.tsx';
import { useTableStore } from './table-store.ts';
import type { RequestActions } from './use-request-actions.ts';
import { useRowWork } from './use-row-work.ts';
import type { RowCursor } from './use-row-cursor.ts';

interface InboxCommandInput {
  readonly cursor: RowCursor;
  /** The active row, when it is loaded. */
  readonly row: RequestRow | undefined;
  readonly actions: RequestActions;
  readonly archiveChosen: () => void;
}

/** The commands of the inbox: move, open, correct, send, mark, archive, read again, accept, undo. */
export function useInboxCommands({ cursor, row, actions, archiveChosen }: InboxCommandInput): void {
  const { t } = useTranslation('inbox');
  const work = useRowWork();
  const commands = useMemo<readonly AppCommand[]>(() => {
    const some = row !== undefined;
    const resting = some && !isWorking(row.status);
    const { openRequest } = useNavigation.getState();
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
        ['Enter'],
        onRow((one) => openRequest(one.id)),
        some,
      ),
      screen(
        'correct',
        t('command.correct'),
        ['e'],
        onRow((one) => openRequest(one.id, 'correct')),
        resting,
      ),
      screen(
        'category',
        t('command.category'),
        ['c'],
        onRow((one) => openRequest(one.id, 'category')),
        resting,
      ),
      screen(
        'select',
        t('command.select'),
        ['x', ' '],
        onRow((one) => cursor.mark(one, cursor.index)),
        some,
      ),
      screen('accept', t('command.accept'), ['a'], onRow(actions.accept), some && canAccept(row)),
      screen('send', t('command.send'), ['m'], onRow(work.openDraft), resting && row.formCount > 0),
      screen('retry', t('command.retry'), ['r'], onRow(actions.retry), resting && row.status !== 'archived'),
      screen('archive', t('command.archive'), ['Delete'], archiveChosen, archivable),
      actions.undoArchive === null
        ? screen('undo', t('command.undoCorrection'), ['z'], onRow(work.undoCorrection), resting)
        : screen('undo', t('command.undo'), ['z'], actions.undoArchive),
      screen('preview', t('command.preview'), ['p'], () => useTableStore.getState().togglePreview()),
    ];
  }, [t, cursor, row, actions, work, archiveChosen]);
  useAppCommands(commands);
}
