import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { Bottlenecks, FlameGraph, ProfilesState } from '../../src-preload/contract/profiles.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** Where the time of the slowest documents between two moments went. */
export function useBottlenecks(range: {
  readonly from: number;
  readonly to: number;
}): UseQueryResult<Bottlenecks> {
  return useCall('profiles.bottlenecks', range, { keepPrevious: true });
}

/** The way of one document; null asks for none. */
export function useWaterfall(requestId: string | null): UseQueryResult<CallOutput<'profiles.waterfall'>> {
  return useCall('profiles.waterfall', { requestId: requestId ?? '' }, { enabled: requestId !== null });
}

/** Profiles that were taken, and the one being recorded. */
export function useProfiles(): UseQueryResult<ProfilesState> {
  return useCall('profiles.state', {});
}

/** The flame graph of a profile; null asks for none. */
export function useFlameGraph(name: string | null): UseQueryResult<FlameGraph> {
  return useCall('profiles.flame', { name: name ?? '' }, { enabled: name !== null });
}

/** Begins to record one. */
export function useRecordProfile(): Command<'profiles.record'> {
  return useCommand('profiles.record', useShowProfiles());
}

/** Ends the recording early. */
export function useStopProfile(): Command<'profiles.stop'> {
  return useCommand('profiles.stop', useShowProfiles());
}

/** Removes one. */
export function useRemoveProfile(): Command<'profiles.remove'> {
  return useCommand('profiles.remove', useShowProfiles());
}

/** Saves a copy where the clerk says. */
export function useSaveProfile(): Command<'profiles.save'> {
  return useCommand('profiles.save');
}

function useShowProfiles(): (state: ProfilesState) => void {
  const client = useQueryClient();
  return (state) => client.setQueryData(callKey('profiles.state', {}), state);
}
