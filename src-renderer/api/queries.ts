import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { OptimizeReport, QueryReport } from '../../src-preload/contract/queries.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** Queries are stored every minute; whoever looks at them sees them sooner. */
const EVERY_MS = 10_000;

/** Slow queries, what is wrong with plans, what repeats, what was advised and done. */
export function useQueryReport(): UseQueryResult<QueryReport> {
  return useCall('queries.report', {}, { everyMs: EVERY_MS });
}

/** What would be done to make the database leaner. */
export function useOptimizePreview(): UseQueryResult<OptimizeReport> {
  return useCall('queries.optimize', { apply: false });
}

/** Tries an index for a statement on a copy of the database. */
export function useTryIndex(): Command<'queries.tryIndex'> {
  return useCommand('queries.tryIndex', useShowChanges());
}

/** Makes an advised index. */
export function useApplyIndex(): Command<'queries.applyIndex'> {
  return useCommand('queries.applyIndex', useShowChanges());
}

/** Drops an advised index. */
export function useUndoIndex(): Command<'queries.undoIndex'> {
  return useCommand('queries.undoIndex', useShowChanges());
}

/** Tidies the database. */
export function useOptimize(): Command<'queries.optimize'> {
  return useCommand('queries.optimize', useShowChanges());
}

function useShowChanges(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['queries.report'] });
    void client.invalidateQueries({ queryKey: ['queries.optimize'] });
  };
}
