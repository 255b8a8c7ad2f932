import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useOpenDraft } from '../../api/forms.ts';
import { nextDraft } from '../../api/request-state.ts';
import { useNotices } from '../../components/use-notices.tsx';

/** Opens the draft that comes next: the client is asked first while data is missing. */
export function useSendDraft(detail: RequestDetail): () => void {
  const openDraft = useOpenDraft();
  const notices = useNotices();
  return () => {
    const draft = nextDraft(detail);
    if (draft !== null) openDraft.mutate({ id: draft.id }, { onError: notices.failed });
  };
}
