import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import type { BulkAction } from '../../../src-preload/contract/review.ts';
import { canAccept, isWorking } from '../../api/request-state.ts';
import { useUndoStack } from '../../components/undo-stack.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { undoLast } from '../../frame/use-undo-command.ts';
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
  readonly changeChosen: (action: BulkAction) => void;
}

/** The commands of the inbox: on the active row, and in the list. */
export function useInboxCommands(input: InboxCommandInput): void {
  useAppCommands(useRowCommands(input));
  useAppCommands(useListCommands(input));
}

function screenCommand(
  id: string,
  title: string,
  keys: readonly string[],
  run: () => void,
  enabled = true,
): AppCommand {
  return { id: `inbox-${id}`, title, group: 'screen', keys, run, enabled };
}

/** Open, correct, accept, send, read again: what is done to the active row. */
function useRowCommands({ row, actions }: InboxCommandInput): readonly AppCommand[] {
  const { t } = useTranslation('inbox');
  const work = useRowWork();
  const undoable = useUndoStack(({ steps }) => steps.length > 0);
  return useMemo(() => {
    const { openRequest } = useNavigation.getState();
    const resting = row !== undefined && !isWorking(row.status);
    const acceptOne = (one: RequestRow): void => actions.change({ kind: 'accept' }, [one.id]);
    const onRow = (
      id: 'open' | 'correct' | 'category' | 'accept' | 'send' | 'retry' | 'undoCorrection',
      key: string,
      act: (row: RequestRow) => void,
      enabled: boolean,
    ): AppCommand =>
      screenCommand(id, t(`command.${id}`), [key], () => row !== undefined && act(row), enabled);
    return [
      onRow('open', 'Enter', (one) => openRequest(one.id), row !== undefined),
      onRow('correct', 'e', (one) => openRequest(one.id, 'correct'), resting),
      onRow('category', 'c', (one) => openRequest(one.id, 'category'), resting),
      onRow('accept', 'a', acceptOne, row !== undefined && canAccept(row)),
      onRow('send', 'm', work.openDraft, resting && row.formCount > 0),
      onRow('retry', 'r', actions.retry, resting && row.status !== 'archived'),
      onRow('undoCorrection', 'z', work.undoCorrection, resting && !undoable),
    ];
  }, [t, row, actions, work, undoable]);
}

/** Move, mark, archive and take that back, preview. */
function useListCommands({ cursor, row, changeChosen }: InboxCommandInput): readonly AppCommand[] {
  const { t } = useTranslation('inbox');
  const undoable = useUndoStack(({ steps }) => steps.length > 0);
  return useMemo(() => {
    // Whoever walks the list by keys is in the list: Enter and Space then belong to its row.
    const step = (by: number): void => {
      cursor.move(by);
      document.getElementById(LIST_ELEMENT_ID)?.focus({ preventScroll: true });
    };
    const mark = (): void => {
      if (row !== undefined) cursor.mark(row, cursor.index);
    };
    const archivable = (row !== undefined && row.status !== 'archived') || cursor.marked.size > 0;
    const archive = (): void => changeChosen({ kind: 'archive' });
    return [
      screenCommand('next', t('command.next'), ['j', 'ArrowDown'], () => step(1)),
      screenCommand('previous', t('command.previous'), ['k', 'ArrowUp'], () => step(-1), cursor.index > 0),
      screenCommand('select', t('command.select'), ['x', ' '], mark, row !== undefined),
      screenCommand('archive', t('command.archive'), ['Delete'], archive, archivable),
      screenCommand('undo', t('command.undo'), ['z'], () => void undoLast(), undoable),
      screenCommand('preview', t('command.preview'), ['p'], () => useTableStore.getState().togglePreview()),
    ];
  }, [t, cursor, row, changeChosen, undoable]);
}
