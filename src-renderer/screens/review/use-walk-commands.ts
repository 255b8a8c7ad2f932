import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndoStack } from '../../components/undo-stack.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { undoLast } from '../../frame/use-undo-command.ts';
import type { ReviewCursor } from './use-review-cursor.ts';

/** On, back, and back to what was done last by mistake. */
export function useWalkCommands({ move, goTo, total }: ReviewCursor): void {
  const { t } = useTranslation('review');
  const undoable = useUndoStack(({ steps }) => steps.length > 0);
  const walkable = total !== null && total > 0;
  const commands = useMemo((): readonly AppCommand[] => {
    const undo = (): void =>
      void undoLast()?.then((about) => {
        if (about !== null) goTo(about);
      });
    const command = (
      id: string,
      title: string,
      keys: readonly string[],
      enabled: boolean,
      run: () => void,
    ): AppCommand => ({ id: `review.${id}`, title, group: 'screen', keys, enabled, run });
    return [
      command('next', t('keys.next'), ['j', 's', 'ArrowDown'], walkable, () => move(1)),
      command('previous', t('keys.previous'), ['k', 'ArrowUp'], walkable, () => move(-1)),
      command('undo', t('keys.undo'), ['z', 'mod+z'], undoable, undo),
      command('leave', t('keys.leave'), ['Escape'], true, leaveBox),
    ];
  }, [t, move, goTo, walkable, undoable]);
  useAppCommands(commands);
}

/** Whoever goes on by keys is in no box. */
function leaveBox(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
