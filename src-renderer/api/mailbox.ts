import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { MailboxState, MessageContent } from '../../src-preload/contract/mailbox.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** What the mailbox is doing. */
export function useMailboxState(): UseQueryResult<MailboxState> {
  return useCall('mailbox.state', {});
}

/** Pauses or resumes the mailbox. */
export function usePauseMailbox(): Command<'mailbox.pause'> {
  return useCommand('mailbox.pause', useStateRefresh());
}

/** Looks for new messages now. */
export function useReadMailboxNow(): Command<'mailbox.readNow'> {
  return useCommand('mailbox.readNow', useStateRefresh());
}

/** Really connects and logs in with the stored settings. */
export function useCheckMailbox(): Command<'mailbox.check'> {
  return useCommand('mailbox.check');
}

/** A message of a request, to be read; from then on it counts as seen. */
export function useMessage(id: string | null): UseQueryResult<MessageContent> {
  return useCall('mailbox.message', { id: id ?? '' }, { enabled: id !== null });
}

/** Makes a request of a reply. */
export function useTreatAsRequest(): Command<'mailbox.treatAsRequest'> {
  const client = useQueryClient();
  return useCommand('mailbox.treatAsRequest', (_row, { id }) => {
    void client.invalidateQueries({ queryKey: ['mailbox.message', { id }] });
    void client.invalidateQueries({ queryKey: ['requests.list'] });
    void client.invalidateQueries({ queryKey: ['requests.counts'] });
  });
}

function useStateRefresh(): (state: MailboxState) => void {
  const client = useQueryClient();
  return (state) => client.setQueryData(['mailbox.state', {}], state);
}
