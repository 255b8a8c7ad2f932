import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useNavigation } from '../../frame/navigation.ts';

/** Goes to the letters of a request, to look them over and send them. */
export function useSendDraft({ id }: Pick<RequestDetail, 'id'>): () => void {
  const openSend = useNavigation((state) => state.openSend);
  return () => openSend(id);
}
