import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchUndoable } from '../api/review.ts';
import { useUndoStack } from '../components/undo-stack.ts';
import { useNotices } from '../components/use-notices.tsx';
import { useAppCommands, type AppCommand } from './commands.ts';
import { useBulkActions } from './use-bulk-actions.ts';

/**
 * Ctrl Z takes back the last thing done in this window; after a restart, the last thing done to many requests that
 * the engine still knows how to take back.
 */
export function useUndoCommand(): void {
  const { t } = useTranslation(['frame', 'review']);
  const notices = useNotices();
  const { takeBack } = useBulkActions();
  const last = useUndoStack((state) => state.steps.at(-1)?.message);
  const commands = useMemo((): readonly AppCommand[] => {
    const undoEarlier = async (): Promise<void> => {
      const undoable = await fetchUndoable();
      if (undoable === null) notices.done(t('review:bulk.nothingToUndo'));
      else await takeBack(undoable.token);
    };
    return [
      {
        id: 'undo',
        title: last === undefined ? t('command.undo') : t('command.undoThis', { what: last }),
        group: 'application',
        keys: ['mod+z'],
        run: () => {
          if (undoLast() === null) undoEarlier().catch(notices.failed);
        },
      },
    ];
  }, [t, notices, takeBack, last]);
  useAppCommands(commands);
}

/** Takes back the last thing done in this window; null when there is none, else it resolves with the request it was about. */
export function undoLast(): Promise<string | null> | null {
  const { steps, take } = useUndoStack.getState();
  const last = steps.at(-1);
  const step = last === undefined ? undefined : take(last.id);
  return step === undefined ? null : step.run().then(() => step.about);
}
