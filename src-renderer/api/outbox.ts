import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { Letter, OutboxState } from '../../src-preload/contract/outbox.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The letters of a request as they would be sent, and whom they could be addressed to. */
export function useLetters(requestId: string): UseQueryResult<CallOutput<'outbox.letters'>> {
  return useCall('outbox.letters', { id: requestId });
}

/** Keeps what the clerk changed in a letter. */
export function useEditLetter(): Command<'outbox.editLetter'> {
  return useCommand('outbox.editLetter', useShowLetter());
}

/** Decides between the clerk's text and the one composed since. */
export function useChooseText(): Command<'outbox.chooseText'> {
  return useCommand('outbox.chooseText', useShowLetter());
}

/** Puts letters into the outbox. */
export function useSend(): Command<'outbox.send'> {
  return useCommand('outbox.send', useMessagesRefresh());
}

/** What became of the letters of a request. */
export function useMessagesOfRequest(id: string): UseQueryResult<CallOutput<'outbox.ofRequest'>> {
  return useCall('outbox.ofRequest', { id });
}

/** What became of the letters about a policy. */
export function useMessagesOfPolicy(id: string): UseQueryResult<CallOutput<'outbox.ofPolicy'>> {
  return useCall('outbox.ofPolicy', { id });
}

/** Puts the letter of renewal of a policy into the outbox. */
export function useSendRenewal(): Command<'outbox.sendRenewal'> {
  return useCommand('outbox.sendRenewal', useMessagesRefresh());
}

/** The messages on their way, or those that were sent. */
export function useOutbox(done: boolean): UseQueryResult<CallOutput<'outbox.list'>> {
  return useCall('outbox.list', { done, offset: 0, limit: 200 }, { keepPrevious: true });
}

/** How sending as a whole goes; told by the engine whenever it changes. */
export function useOutboxState(): UseQueryResult<OutboxState> {
  return useCall('outbox.state', {});
}

export function useRetryMessage(): Command<'outbox.retry'> {
  return useCommand('outbox.retry', useMessagesRefresh());
}

export function useCancelMessage(): Command<'outbox.cancel'> {
  return useCommand('outbox.cancel', useMessagesRefresh());
}

/** Ends the doubt about a message as the clerk found it in the sent mail. */
export function useSettleMessage(): Command<'outbox.settle'> {
  return useCommand('outbox.settle', useMessagesRefresh());
}

/** Tries at once whatever waits. */
export function useSendNow(): Command<'outbox.sendNow'> {
  const client = useQueryClient();
  return useCommand('outbox.sendNow', (state) => client.setQueryData(['outbox.state', {}], state));
}

/** Really connects and logs in; sends nothing. */
export function useTestMail(): Command<'outbox.test'> {
  return useCommand('outbox.test');
}

/** Queries that show messages. */
const SHOWING_MESSAGES = ['outbox.letters', 'outbox.ofRequest', 'outbox.ofPolicy', 'outbox.list'] as const;

/** Asks again for whatever shows messages. */
export function refreshMessages(client: ReturnType<typeof useQueryClient>): void {
  for (const channel of SHOWING_MESSAGES) void client.invalidateQueries({ queryKey: [channel] });
}

function useMessagesRefresh(): () => void {
  const client = useQueryClient();
  return () => refreshMessages(client);
}

/** Puts a changed letter in its place, so that nothing jumps while the clerk writes. */
function useShowLetter(): (letter: Letter) => void {
  const client = useQueryClient();
  return (letter) => {
    client.setQueriesData<CallOutput<'outbox.letters'>>(
      { queryKey: ['outbox.letters'] },
      (known) =>
        known && {
          ...known,
          letters: known.letters.map((each) => (each.draft.id === letter.draft.id ? letter : each)),
        },
    );
  };
}
