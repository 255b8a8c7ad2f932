import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../api/call.ts';
import { useUndoStack } from './undo-stack.ts';

/** Long enough to notice a slip and reach for the button. */
const UNDO_MS = 8_000;

export interface Notices {
  /**
   * Something was done. With `undo`, a button takes it back, and so does Ctrl Z until something else is done; `about`
   * is the request it was done to, null for several.
   */
  readonly done: (message: string, undo?: () => void | Promise<void>, about?: string | null) => void;
  /** A call was refused: its sentence says what happened, what was kept and what to do. */
  readonly failed: (error: unknown) => void;
}

/** Short messages at the corner of the window. */
export function useNotices(): Notices {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      done: (message, undo, about = null) => {
        const id = crypto.randomUUID();
        if (undo !== undefined) {
          const run = async (): Promise<void> => {
            notifications.hide(id);
            await undo();
          };
          if (about !== null) hideEarlier(about);
          useUndoStack.getState().push({ id, message, about, run });
        }
        const takeBack = (): void => void useUndoStack.getState().take(id)?.run();
        notifications.show({
          id,
          autoClose: undo === undefined ? 4_000 : UNDO_MS,
          closeButtonProps: { 'aria-label': t('action.close') },
          message: (
            <Group gap="sm" justify="space-between" wrap="nowrap">
              <span>{message}</span>
              {undo !== undefined && (
                <Button variant="subtle" size="compact-sm" flex="none" onClick={takeBack}>
                  {t('action.undo')}
                </Button>
              )}
            </Group>
          ),
        });
      },
      failed: (error) => {
        const code = failureCode(error);
        notifications.show({
          color: 'var(--bf-bad)',
          autoClose: 12_000,
          closeButtonProps: { 'aria-label': t('action.close') },
          title: t(`reasonShort.${code}`),
          message: t(`reason.${code}`),
        });
      },
    }),
    [t],
  );
}

/**
 * What was done to a request is taken back in turn, the last thing first: only the newest message about it can offer
 * that. Ctrl Z goes on to the earlier ones.
 */
function hideEarlier(about: string): void {
  const { steps } = useUndoStack.getState();
  for (const step of steps) if (step.about === about) notifications.hide(step.id);
}
