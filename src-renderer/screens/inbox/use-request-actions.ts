import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { failureCode } from '../../api/call.ts';
import { usePasswordsToKeep } from '../../api/passwords.ts';
import { needsPassword } from '../../api/request-state.ts';
import { useAccept, useArchive, useCancel, useRestore, useRetry } from '../../api/requests.ts';
import { useNotices } from '../../components/use-notices.tsx';

/** A protected document waiting for its password. */
export interface PasswordQuestion {
  readonly row: RequestRow;
  /** The last password did not open it. */
  readonly wrong: boolean;
}

export interface RequestActions {
  /** Takes requests out of the inbox; the notice takes it back. */
  readonly archive: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  /** Puts back what was archived last; null when there is nothing to put back. */
  readonly undoArchive: (() => void) | null;
  /** Reads again; asks for the password first when the document is protected. */
  readonly retry: (row: RequestRow) => void;
  readonly accept: (row: RequestRow) => void;
  readonly stop: (row: RequestRow) => void;
  readonly question: PasswordQuestion | null;
  readonly answer: (password: string, remember: boolean) => void;
  readonly dismiss: () => void;
  readonly busy: boolean;
}

/** What can be done with a request from the list, with its notices. */
export function useRequestActions(): RequestActions {
  const { t } = useTranslation('inbox');
  const notices = useNotices();
  const [question, setQuestion] = useState<PasswordQuestion | null>(null);
  const [lastArchived, setLastArchived] = useState<readonly string[] | null>(null);
  const { mutate: archive } = useArchive();
  const { mutate: restore } = useRestore();
  const { mutate: retry, isPending: retrying } = useRetry();
  const { mutate: accept, isPending: accepting } = useAccept();
  const { mutate: cancel } = useCancel();
  return useMemo(() => {
    const failed = { onError: notices.failed };
    const restoreAll = (ids: readonly string[]): void =>
      restore(
        { ids: [...ids] },
        {
          ...failed,
          onSuccess: ({ count }) => {
            setLastArchived(null);
            notices.done(t('restored', { count }));
          },
        },
      );
    return {
      archive: (ids) => {
        if (ids.length === 0) return;
        const onSuccess = ({ count }: { readonly count: number }): void => {
          setLastArchived(ids);
          notices.done(t('archived', { count }), () => restoreAll(ids));
        };
        archive({ ids: [...ids] }, { ...failed, onSuccess });
      },
      restore: (ids) => {
        if (ids.length > 0) restoreAll(ids);
      },
      undoArchive: lastArchived === null ? null : () => restoreAll(lastArchived),
      retry: (row) => {
        if (needsPassword(row)) setQuestion({ row, wrong: row.reason === 'wrong-password' });
        else retry({ id: row.id }, failed);
      },
      accept: (row) => accept({ id: row.id }, { ...failed, onSuccess: () => notices.done(t('accepted')) }),
      stop: (row) => cancel({ id: row.id }, failed),
      question,
      answer: (password, remember) => {
        if (question === null) return;
        if (remember) usePasswordsToKeep.getState().want(question.row.id, password);
        const onError = (error: unknown): void => {
          if (failureCode(error) === 'wrong-password') setQuestion({ ...question, wrong: true });
          else notices.failed(error);
        };
        retry({ id: question.row.id, password }, { onSuccess: () => setQuestion(null), onError });
      },
      dismiss: () => setQuestion(null),
      busy: retrying || accepting,
    };
  }, [t, notices, question, lastArchived, archive, restore, retry, accept, cancel, retrying, accepting]);
}
