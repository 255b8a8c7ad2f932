import { useTranslation } from 'react-i18next';
import type { ClientQuestion } from '../../../src-preload/contract/clients.ts';
import { useAnswerClient, useMergeClients, useSplitClients } from '../../api/clients.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';

/** What can be decided of clients; each says what became of it and offers to take it back. */
export interface ClientDecisions {
  readonly busy: boolean;
  readonly answer: (question: ClientQuestion, answer: 'same' | 'different') => void;
  readonly merge: (kept: Named, absorbed: Named) => void;
  readonly split: (mergeId: string, name: string) => void;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The decisions on clients. */
export function useClientDecisions(): ClientDecisions {
  const { t } = useTranslation('clients');
  const notices = useNotices();
  const answer = useAnswerClient();
  const merge = useMergeClients();
  const split = useSplitClients();
  const onError = notices.failed;
  const takeBack = (id: string): void =>
    answer.mutate({ id, answer: null }, { onSuccess: () => notices.done(t('done.reopened')), onError });
  const parted = (name: string): string => t('done.split', { name: visibleText(name) });
  return {
    busy: answer.isPending || merge.isPending || split.isPending,
    answer: ({ id, candidate }, said) =>
      answer.mutate(
        { id, answer: said },
        {
          onSuccess: () =>
            notices.done(t(`done.${said}`, { name: visibleText(candidate.name) }), () => takeBack(id)),
          onError,
        },
      ),
    merge: (kept, absorbed) =>
      merge.mutate(
        { keptId: kept.id, absorbedId: absorbed.id },
        {
          onSuccess: ({ mergeId }) => {
            const names = { name: visibleText(kept.name), other: visibleText(absorbed.name) };
            notices.done(t('done.merged', names), () =>
              split.mutate({ mergeId }, { onSuccess: () => notices.done(parted(absorbed.name)), onError }),
            );
          },
          onError,
        },
      ),
    split: (mergeId, name) =>
      split.mutate({ mergeId }, { onSuccess: () => notices.done(parted(name)), onError }),
  };
}
