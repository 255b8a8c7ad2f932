import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import { call } from './call.ts';
import { useListsRefresh } from './requests.ts';
import { callKey, useCommand, type Command } from './use-call.ts';

/** Does one thing to many requests; the answer names those that were left. */
export function useBulk(): Command<'review.bulk'> {
  return useCommand('review.bulk', useListsRefresh());
}

/** Takes such an action back. */
export function useUndoBulk(): Command<'review.undo'> {
  return useCommand('review.undo', useListsRefresh());
}

/** Asks for the newest action that can still be taken back, as after a restart. */
export async function fetchUndoable(): Promise<CallOutput<'review.undoable'>['undoable']> {
  return (await call('review.undoable', {})).undoable;
}

/** Loads a request before it is shown, so that going on to it takes no time. */
export function usePrefetchRequest(): (id: string) => void {
  const client = useQueryClient();
  return useCallback(
    (id) =>
      void client.prefetchQuery({
        queryKey: callKey('requests.get', { id }),
        queryFn: () => call('requests.get', { id }),
      }),
    [client],
  );
}
