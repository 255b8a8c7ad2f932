import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { AdviceReport } from '../../src-preload/contract/advice.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** What is recommended follows weeks of measurements: a minute is soon enough. */
const EVERY_MS = 60_000;

/** The score, the recommendations and what came of them; asked again every minute. */
export function useAdvice(): UseQueryResult<AdviceReport> {
  return useCall('advice.report', {}, { everyMs: EVERY_MS });
}

/** Follows a recommendation. */
export function useApplyAdvice(): Command<'advice.apply'> {
  return useCommand('advice.apply', useShowAdvice());
}

/** Takes back what was followed. */
export function useUndoAdvice(): Command<'advice.undo'> {
  return useCommand('advice.undo', useShowAdvice());
}

/** Puts a recommendation aside. */
export function useDismissAdvice(): Command<'advice.dismiss'> {
  return useCommand('advice.dismiss', useShowAdvice());
}

function useShowAdvice(): (report: AdviceReport) => void {
  const client = useQueryClient();
  return (report) => client.setQueryData(callKey('advice.report', {}), report);
}
