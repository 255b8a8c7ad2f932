import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CachesReport } from '../../src-preload/contract/caches.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** Measurements are stored every ten seconds. */
const EVERY_MS = 10_000;

/** What the caches hold and did; asked again with the measurements. */
export function useCachesReport(): UseQueryResult<CachesReport> {
  return useCall('caches.report', {}, { everyMs: EVERY_MS });
}

/** Forgets what is kept. */
export function useClearCaches(): Command<'caches.clear'> {
  const client = useQueryClient();
  return useCommand('caches.clear', ({ report }) => {
    client.setQueryData(callKey('caches.report', {}), report);
    void client.invalidateQueries({ queryKey: ['model.state'] });
  });
}
