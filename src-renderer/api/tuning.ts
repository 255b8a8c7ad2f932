import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { TuningReport } from '../../src-preload/contract/tuning.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

const EVERY_MS = 5_000;

/** How the program tunes itself; asked again while it is shown. */
export function useTuning(): UseQueryResult<TuningReport> {
  return useCall('tuning.report', {}, { everyMs: EVERY_MS });
}

/** Sets a value by hand. */
export function useSetTuned(): Command<'tuning.set'> {
  return useCommand('tuning.set', useShowTuning());
}

/** Lets the tuning set a value again. */
export function useReleaseTuned(): Command<'tuning.release'> {
  return useCommand('tuning.release', useShowTuning());
}

/** Switches the tuning on or off. */
export function useSwitchTuning(): Command<'settings.set'> {
  const client = useQueryClient();
  return useCommand('settings.set', (settings) => {
    client.setQueryData(callKey('settings.get', {}), settings);
    void client.invalidateQueries({ queryKey: callKey('tuning.report', {}) });
  });
}

function useShowTuning(): (report: TuningReport) => void {
  const client = useQueryClient();
  return (report) => client.setQueryData(callKey('tuning.report', {}), report);
}
