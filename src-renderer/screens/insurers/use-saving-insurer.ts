import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import { CallFailure } from '../../api/call.ts';
import { useSaveInsurer } from '../../api/insurers.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { asDraft, draftOf, type TypedInsurer } from './typed-insurer.ts';

/** What cannot be stored as it stands. */
export type InsurerProblem =
  /** `taken`: the insurer that has the name; null: there is none. */
  | { readonly about: 'name'; readonly taken: string | null }
  | { readonly about: 'email'; readonly email: string; readonly twice: boolean };

interface Saving {
  readonly problem: InsurerProblem | null;
  readonly saving: boolean;
  readonly save: (typed: TypedInsurer) => void;
}

/** Stores an insurer; the engine says what of it cannot be. A change is taken back by storing what was. */
export function useSavingInsurer(edited: Insurer | null, onDone: (insurer: Insurer) => void): Saving {
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const command = useSaveInsurer();
  const [problem, setProblem] = useState<InsurerProblem | null>(null);
  const save = (typed: TypedInsurer): void => {
    if (typed.name.trim() === '') return setProblem({ about: 'name', taken: null });
    setProblem(null);
    const takeBack = edited
      ? (): void => command.mutate({ id: edited.id, draft: draftOf(edited) }, { onError: notices.failed })
      : undefined;
    const onSuccess = (insurer: Insurer): void => {
      notices.done(t('saved', { name: insurer.name }), takeBack);
      onDone(insurer);
    };
    const onError = (error: Error): void => {
      const found = problemIn(error);
      setProblem(found);
      if (found === null) notices.failed(error);
    };
    command.mutate({ id: edited?.id ?? null, draft: asDraft(typed) }, { onSuccess, onError });
  };
  return { problem, saving: command.isPending, save };
}

function problemIn(error: Error): InsurerProblem | null {
  if (!(error instanceof CallFailure)) return null;
  const { code, details } = error;
  const email = details?.['email'];
  if (email !== undefined) return { about: 'email', email: String(email), twice: code === 'conflict' };
  const taken = details?.['insurer'];
  return taken === undefined ? null : { about: 'name', taken: String(taken) };
}
