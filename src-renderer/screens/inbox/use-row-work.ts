import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { failureCode } from '../../api/call.ts';
import { useOpenDraft } from '../../api/forms.ts';
import { nextDraft } from '../../api/request-state.ts';
import { useFetchRequest, useUndo } from '../../api/requests.ts';
import { requestName } from '../../components/request-name.ts';
import { useNotices } from '../../components/use-notices.tsx';

export interface RowWork {
  /** Opens the e-mail that comes next in the mail program. */
  readonly openDraft: (row: RequestRow) => void;
  /** Takes back the last correction by hand. */
  readonly undoCorrection: (row: RequestRow) => void;
}

/** What the keys of the list do to a request without opening it. */
export function useRowWork(): RowWork {
  const { t } = useTranslation('inbox');
  const notices = useNotices();
  const fetchRequest = useFetchRequest();
  const { mutate: openDraft } = useOpenDraft();
  const { mutate: undo } = useUndo();
  return useMemo(
    () => ({
      openDraft: (row) => {
        const open = async (): Promise<void> => {
          const draft = nextDraft(await fetchRequest(row.id));
          if (draft === null) notices.done(t('noDraft'));
          else openDraft({ id: draft.id }, { onError: notices.failed });
        };
        open().catch(notices.failed);
      },
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
    [t, notices, fetchRequest, openDraft, undo],
  );
}
