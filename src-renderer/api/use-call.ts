import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CallInput, CallOutput, Channel } from '../../src-preload/contract/channels.ts';
import { call } from './call.ts';

interface CallOptions {
  /** False waits: nothing is asked until it turns true. */
  readonly enabled?: boolean;
  /** Keeps the last answer on screen while the next one (another input) is on its way. */
  readonly keepPrevious?: boolean;
  /** Asks again after so many milliseconds, for what no event tells of. */
  readonly everyMs?: number;
  /** True keeps an answer as it is, whatever happens; the first one is still asked for. */
  readonly still?: boolean;
}

/** The cache key of an answer: the channel, then what was asked. */
export function callKey<C extends Channel>(channel: C, input: CallInput<C>): readonly [C, CallInput<C>] {
  return [channel, input];
}

/** Asks and keeps the answer in the cache; events bring it up to date (see `use-engine-events.ts`). */
export function useCall<C extends Channel>(
  channel: C,
  input: CallInput<C>,
  options: CallOptions = {},
): UseQueryResult<CallOutput<C>> {
  return useQuery<CallOutput<C>>({
    queryKey: callKey(channel, input),
    queryFn: () => call(channel, input),
    enabled: ({ state }) =>
      (options.enabled ?? true) && !(options.still === true && state.data !== undefined),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

export type Command<C extends Channel> = UseMutationResult<CallOutput<C>, Error, CallInput<C>>;

/** A call that changes something. `onDone` puts the answer into the cache. */
export function useCommand<C extends Channel>(
  channel: C,
  onDone?: (output: CallOutput<C>, input: CallInput<C>) => void,
): Command<C> {
  return useMutation<CallOutput<C>, Error, CallInput<C>>({
    mutationKey: [channel],
    mutationFn: (input) => call(channel, input),
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
  });
}
