import { useTranslation } from 'react-i18next';
import type { Policy, PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import { useRemovePolicy, useSavePolicy, useUndoPolicy } from '../../api/deadlines.ts';
import { useNotices } from '../../components/use-notices.tsx';

const NOTHING: PolicyDraft = {
  insurer: null,
  number: null,
  category: null,
  expiresOn: null,
  premiumEur: null,
  notes: '',
};

export interface PolicyActions {
  /** Adds a policy to a client (`policy: null`), or corrects one. */
  readonly save: (policy: Policy | null, clientId: string | null, draft: PolicyDraft) => void;
  readonly remove: (policy: Policy) => void;
  /** The clerk has looked: it does expire on that day. */
  readonly confirm: (policy: Policy) => void;
  readonly isPending: boolean;
}

/** What a clerk does to policies, each with the way back. */
export function usePolicyActions(onDone?: () => void): PolicyActions {
  const { t } = useTranslation('deadlines');
  const notices = useNotices();
  const save = useSavePolicy();
  const remove = useRemovePolicy();
  const undo = useUndoPolicy();
  const onError = notices.failed;
  const done = (message: string, changeId: string): void => {
    notices.done(message, () => undo.mutate({ changeId }, { onError }));
    onDone?.();
  };
  return {
    save: (policy, clientId, draft) => {
      const message = t(policy === null ? 'done.policyAdded' : 'done.policyCorrected');
      const onSuccess = ({ changeId }: { readonly changeId: string }): void => done(message, changeId);
      save.mutate({ id: policy?.id ?? null, clientId, draft }, { onError, onSuccess });
    },
    remove: ({ id }) =>
      remove.mutate(
        { id },
        { onError, onSuccess: ({ changeId }) => done(t('done.policyRemoved'), changeId) },
      ),
    confirm: (policy) =>
      save.mutate(
        { id: policy.id, clientId: null, draft: draftOf(policy) },
        { onError, onSuccess: ({ changeId }) => done(t('done.policyConfirmed'), changeId) },
      ),
    isPending: save.isPending || remove.isPending,
  };
}

/** What is written of a policy; of none, nothing yet. */
export function draftOf(policy: Policy | null): PolicyDraft {
  if (policy === null) return NOTHING;
  const { insurer, number, category, expiresOn, premiumEur, notes } = policy;
  return { insurer, number, category, expiresOn, premiumEur, notes };
}
