import { useMemo, useState } from 'react';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import type { BulkAction } from '../../../src-preload/contract/review.ts';
import { failureCode } from '../../api/call.ts';
import { usePasswordsToKeep } from '../../api/passwords.ts';
import { needsPassword } from '../../api/request-state.ts';
import { useCancel, useRetry } from '../../api/requests.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useBulkActions } from '../../frame/use-bulk-actions.ts';

/** A protected document waiting for its password. */
export interface PasswordQuestion {
  readonly row: RequestRow;
  /** The last password did not open it. */
  readonly wrong: boolean;
}

export interface RequestActions {
  /** Accepts, archives, restores or sorts requests; the notice and Ctrl Z take it back. */
  readonly change: (action: BulkAction, ids: readonly string[]) => void;
  /** Reads again; asks for the password first when the document is protected. */
  readonly retry: (row: RequestRow) => void;
  readonly stop: (row: RequestRow) => void;
  readonly question: PasswordQuestion | null;
  readonly answer: (password: string, remember: boolean) => void;
  readonly dismiss: () => void;
  readonly busy: boolean;
}

/** What can be done with requests from the list, with its notices. */
export function useRequestActions(): RequestActions {
  const notices = useNotices();
  const [question, setQuestion] = useState<PasswordQuestion | null>(null);
  const { run: change, busy: changing } = useBulkActions();
  const { mutate: retry, isPending: retrying } = useRetry();
  const { mutate: cancel } = useCancel();
  return useMemo(() => {
    const failed = { onError: notices.failed };
    return {
      change,
      retry: (row) => {
        if (needsPassword(row)) setQuestion({ row, wrong: row.reason === 'wrong-password' });
        else retry({ id: row.id }, failed);
      },
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
      busy: retrying || changing,
    };
  }, [notices, question, change, retry, cancel, retrying, changing]);
}
