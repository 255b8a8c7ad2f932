import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import { bridge } from './bridge.ts';
import { unwrap } from './call.ts';
import { useCommand, type Command } from './use-call.ts';

type IntakeResults = CallOutput<'intake.pickFiles'>;

/** The most files one call may hand over; more are handed over in several calls. */
export const FILES_A_CALL = 1000;

/** Takes in dropped files. One result a file, in the order given. */
export function useAddFiles(): UseMutationResult<IntakeResults, Error, readonly File[]> {
  const refresh = useIntakeRefresh();
  return useMutation<IntakeResults, Error, readonly File[]>({
    mutationFn: async (files) => {
      const results: IntakeResults['results'] = [];
      for (let start = 0; start < files.length; start += FILES_A_CALL) {
        const part = unwrap(await bridge().addFiles(files.slice(start, start + FILES_A_CALL)));
        results.push(...part.results);
      }
      return { results };
    },
    onSettled: refresh,
  });
}

/** Asks for files with the system's dialog and takes them in. */
export function usePickFiles(): Command<'intake.pickFiles'> {
  return useCommand('intake.pickFiles', useIntakeRefresh());
}

/** Takes in the sample documents that come with the application. */
export function useAddSamples(): Command<'intake.addSamples'> {
  return useCommand('intake.addSamples', useIntakeRefresh());
}

function useIntakeRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['requests.list'] });
    void client.invalidateQueries({ queryKey: ['requests.counts'] });
    void client.invalidateQueries({ queryKey: ['requests.working'] });
  };
}
