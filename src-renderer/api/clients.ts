import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { ClientDetail } from '../../src-preload/contract/clients.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** One part of the list of clients. */
export function useClients(query: CallInput<'clients.list'>): UseQueryResult<CallOutput<'clients.list'>> {
  return useCall('clients.list', query, { keepPrevious: true });
}

/** The first clients that match what was typed. */
export function useFoundClients(text: string, limit: number): UseQueryResult<CallOutput<'clients.list'>> {
  return useCall('clients.list', { text, limit }, { enabled: text.length >= 2, keepPrevious: true });
}

/** Everything about one client. */
export function useClient(id: string): UseQueryResult<ClientDetail> {
  return useCall('clients.get', { id });
}

/** The open questions whether the client of a request is another. */
export function useClientQuestions(
  requestId: string,
  enabled: boolean,
): UseQueryResult<CallOutput<'clients.questions'>> {
  return useCall('clients.questions', { requestId }, { enabled });
}

/** Answers whether two clients are one; `null` takes the answer back. */
export function useAnswerClient(): Command<'clients.answer'> {
  return useCommand('clients.answer', useClientsRefresh());
}

/** Makes two clients one. */
export function useMergeClients(): Command<'clients.merge'> {
  return useCommand('clients.merge', useClientsRefresh());
}

/** Takes a merge back. */
export function useSplitClients(): Command<'clients.split'> {
  return useCommand('clients.split', useClientsRefresh());
}

/** Changes what is known of a client. */
export function useUpdateClient(): Command<'clients.update'> {
  return useCommand('clients.update', useClientsRefresh());
}

function useClientsRefresh(): () => void {
  const client = useQueryClient();
  return () => refreshClients(client);
}

/** What is shown of clients is asked again, and the requests that may have another client now. */
export function refreshClients(client: QueryClient): void {
  for (const channel of [
    'clients.list',
    'clients.get',
    'clients.questions',
    'requests.list',
    'requests.get',
  ]) {
    void client.invalidateQueries({ queryKey: [channel] });
  }
}
