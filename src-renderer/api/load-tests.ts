import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { LoadReport, LoadState } from '../../src-preload/contract/load-tests.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** The running test; events bring it up to date. */
export function useLoadState(): UseQueryResult<LoadState> {
  return useCall('loadTests.state', {});
}

/** All tests, newest first. */
export function useLoadTests(): UseQueryResult<CallOutput<'loadTests.list'>> {
  return useCall('loadTests.list', {});
}

/** Everything about a test; none is asked for while `id` is null. */
export function useLoadReport(id: string | null): UseQueryResult<LoadReport> {
  return useCall('loadTests.get', { id: id ?? '' }, { enabled: id !== null });
}

/** Begins a test. */
export function useStartLoadTest(): Command<'loadTests.start'> {
  const client = useQueryClient();
  return useCommand('loadTests.start', (state) => showLoadState(client, state));
}

/** Ends the running test early. */
export function useCancelLoadTest(): Command<'loadTests.cancel'> {
  return useCommand('loadTests.cancel');
}

/** Forgets a test that is over. */
export function useRemoveLoadTest(): Command<'loadTests.remove'> {
  const client = useQueryClient();
  return useCommand(
    'loadTests.remove',
    () => void client.invalidateQueries({ queryKey: ['loadTests.list'] }),
  );
}

/** Writes the report of a test and asks where to save it. */
export function useSaveLoadTest(): Command<'loadTests.save'> {
  return useCommand('loadTests.save');
}

/** Shows a new state of the running test; with its begin and its end the list is asked again. */
export function showLoadState(client: QueryClient, state: LoadState): void {
  const key = callKey('loadTests.state', {});
  const before = client.getQueryData<LoadState>(key);
  client.setQueryData(key, state);
  if (before?.running?.id === state.running?.id) return;
  void client.invalidateQueries({ queryKey: ['loadTests.list'] });
  void client.invalidateQueries({ queryKey: ['loadTests.get'] });
}
