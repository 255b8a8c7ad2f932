import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { Counts, RequestDetail, RequestPage } from '../../src-preload/contract/requests.ts';
import type { Category, RequestStatus } from '../../src-preload/contract/vocabulary.ts';
import { showChangedRows, showDetail } from './cached-requests.ts';
import { call } from './call.ts';
import { useDocumentPasswords } from './document-passwords.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** Everything about one request. */
export function useRequest(id: string): UseQueryResult<RequestDetail> {
  return useCall('requests.get', { id });
}

/** How a request stands: null for none, and while it is asked for, as after something was done to it. */
export function useRequestState(id: string | null): RequestStatus | 'gone' | null {
  const { data, isFetching, isError } = useCall('requests.get', { id: id ?? '' }, { enabled: id !== null });
  if (isFetching || id === null) return null;
  return isError ? 'gone' : (data?.status ?? null);
}

/** One request as the engine has it at this moment, whatever is shown. */
export async function fetchRequest(id: string): Promise<RequestDetail> {
  return call('requests.get', { id });
}

/** How many requests are in each status, how many are in work, how many forms there are. */
export function useCounts(): UseQueryResult<Counts> {
  return useCall('requests.counts', {});
}

/** The requests in work, oldest first. */
export function useWorking(): UseQueryResult<CallOutput<'requests.working'>> {
  return useCall('requests.working', {});
}

/** The requests that failed last, newest first. */
export function useRecentFailures(limit: number): UseQueryResult<RequestPage> {
  return useCall('requests.list', { statuses: ['failed'], limit });
}

/** More than a list to choose from should hold. */
const RECENT = 50;

/** The newest requests that were worked through, of a category or of all. */
export function useRecentRequests(category: Category | null): UseQueryResult<RequestPage> {
  const categories = category === null ? [] : [category];
  return useCall('requests.list', { statuses: ['ready', 'review'], categories, limit: RECENT });
}

/** The first requests that match what was typed, for the palette. */
export function useFoundRequests(text: string, limit: number): UseQueryResult<RequestPage> {
  return useCall('requests.list', { text, limit }, { enabled: text.length >= 2, keepPrevious: true });
}

/**
 * Runs a request again from the start, with a password for a protected file. The pages are shown with the
 * same password: the engine may not have opened the file yet when they are.
 */
export function useRetry(): Command<'requests.retry'> {
  const client = useQueryClient();
  const remember = useDocumentPasswords((passwords) => passwords.remember);
  return useCommand('requests.retry', (row, { password }) => {
    if (password !== undefined) remember(row.id, password);
    showChangedRows(client, [row]);
  });
}

/** Stops the work on a request. */
export function useCancel(): Command<'requests.cancel'> {
  const client = useQueryClient();
  return useCommand('requests.cancel', (row) => showChangedRows(client, [row]));
}

/** Corrects the category; forms and drafts are made again. */
export function useSetCategory(): Command<'requests.setCategory'> {
  return useCommand('requests.setCategory', useDetailRefresh());
}

/** Corrects one field, or clears it with `value: null`; forms and drafts are made again. */
export function useSetField(): Command<'requests.setField'> {
  return useCommand('requests.setField', useDetailRefresh());
}

/** Takes back the last correction by hand. */
export function useUndo(): Command<'requests.undo'> {
  return useCommand('requests.undo', useDetailRefresh());
}

/** Says that a doubtful value is right as it stands. */
export function useConfirmField(): Command<'review.confirmField'> {
  return useCommand('review.confirmField', useDetailRefresh());
}

function useDetailRefresh(): (detail: RequestDetail) => void {
  const client = useQueryClient();
  return (detail) => showDetail(client, detail);
}

/** Asks for all lists again after something that many requests had done to them. */
export function useListsRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['requests.list'] });
    void client.invalidateQueries({ queryKey: ['review.queue'] });
    void client.invalidateQueries({ queryKey: ['requests.counts'] });
    void client.invalidateQueries({ queryKey: ['requests.get'] });
  };
}
