import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { failureCode } from '../../api/call.ts';
import { useUndo } from '../../api/requests.ts';
import { requestName } from '../../components/request-name.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useNavigation } from '../../frame/navigation.ts';

export interface RowWork {
  /** Goes to its letters, to look them over and send them. */
  readonly openDraft: (row: RequestRow) => void;
  /** Takes back the last correction by hand. */
  readonly undoCorrection: (row: RequestRow) => void;
}

/** What the keys of the list do to a request without opening it. */
export function useRowWork(): RowWork {
  const { t } = useTranslation('inbox');
  const notices = useNotices();
  const { mutate: undo } = useUndo();
  return useMemo(
    () => ({
      openDraft: (row) => useNavigation.getState().openSend(row.id),
      undoCorrection: (row) =>
        undo(
          { id: row.id },
          {
            onSuccess: () => notices.done(t('undone', { name: requestName(row) })),
            onError: (error) =>
              failureCode(error) === 'not-found' ? notices.done(t('nothingToUndo')) : notices.failed(error),
          },
        ),
    }),
    [t, notices, undo],
  );
}
