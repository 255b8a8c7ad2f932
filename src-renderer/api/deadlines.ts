import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { DeadlineCounts, DueReminders } from '../../src-preload/contract/deadlines.ts';
import { call } from './call.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** One part of the list of deadlines. */
export function useDeadlines(
  query: CallInput<'deadlines.list'>,
): UseQueryResult<CallOutput<'deadlines.list'>> {
  return useCall('deadlines.list', query, { keepPrevious: true });
}

/** How many are due on each day of a stretch. */
export function useDeadlineDays(
  query: CallInput<'deadlines.days'>,
): UseQueryResult<CallOutput<'deadlines.days'>> {
  return useCall('deadlines.days', query, { keepPrevious: true });
}

/** What is overdue, and what is due within a week. */
export function useDeadlineCounts(): UseQueryResult<DeadlineCounts> {
  return useCall('deadlines.counts', {});
}

/** Marks a deadline as done, postpones it or opens it again. */
export function useSetDeadline(): Command<'deadlines.set'> {
  return useCommand('deadlines.set', useDeadlinesRefresh());
}

/** Writes the letter that proposes a renewal. */
export function usePrepareLetter(): Command<'deadlines.prepareLetter'> {
  return useCommand('deadlines.prepareLetter', useDeadlinesRefresh());
}

/** Opens such a letter in the mail program. */
export function useOpenLetter(): Command<'deadlines.openLetter'> {
  return useCommand('deadlines.openLetter');
}

/** Asks where to, and writes all that is open there. */
export function useExportDeadlines(): Command<'deadlines.export'> {
  return useCommand('deadlines.export');
}

/** Adds a policy or corrects one. */
export function useSavePolicy(): Command<'policies.save'> {
  return useCommand('policies.save', useDeadlinesRefresh());
}

/** Takes a policy out. */
export function useRemovePolicy(): Command<'policies.remove'> {
  return useCommand('policies.remove', useDeadlinesRefresh());
}

/** Takes the last change of a policy back. */
export function useUndoPolicy(): Command<'policies.undo'> {
  return useCommand('policies.undo', useDeadlinesRefresh());
}

/** The reminders that nobody has been shown yet; asked once, when the window opens. */
export async function fetchDueReminders(): Promise<DueReminders | null> {
  return (await call('deadlines.due', {})).due;
}

/** Says that they were shown, so that they are not shown again. */
export function useToldReminders(): Command<'deadlines.told'> {
  return useCommand('deadlines.told');
}

function useDeadlinesRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    refreshDeadlines(client);
    void client.invalidateQueries({ queryKey: ['clients.get'] });
  };
}

/** What is shown of deadlines is asked again. */
export function refreshDeadlines(client: QueryClient): void {
  for (const channel of ['deadlines.list', 'deadlines.days', 'deadlines.counts']) {
    void client.invalidateQueries({ queryKey: [channel] });
  }
}
