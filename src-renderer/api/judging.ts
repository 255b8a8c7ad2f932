import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { AlertCounts, AlertList } from '../../src-preload/contract/alerts.ts';
import type { Judgement } from '../../src-preload/contract/judging.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** Measurements are stored every ten seconds: there is nothing new to see sooner. */
const EVERY_MS = 10_000;

/** All objectives and budgets as they stand. */
export function useJudgement(): UseQueryResult<Judgement> {
  return useCall('slos.list', {}, { everyMs: EVERY_MS });
}

/** Sets an objective, or brings its default back. */
export function useChangeObjective(): Command<'slos.change'> {
  return useCommand('slos.change', useShowJudgement());
}

/** Sets a budget, or brings its default back. */
export function useChangeBudget(): Command<'slos.changeBudget'> {
  return useCommand('slos.changeBudget', useShowJudgement());
}

/** The alerts that stand, those that have ended, and what is watched. */
export function useAlerts(): UseQueryResult<AlertList> {
  return useCall('alerts.list', {}, { everyMs: EVERY_MS });
}

/** How many alerts stand; events bring it up to date. */
export function useAlertCounts(): UseQueryResult<AlertCounts> {
  return useCall('alerts.counts', {});
}

/** Says that an alert was seen, or takes that back. */
export function useAcknowledgeAlert(): Command<'alerts.acknowledge'> {
  return useCommand('alerts.acknowledge', useShowAlerts());
}

/** Sets where a resource warns, or brings its default back. */
export function useChangeThreshold(): Command<'alerts.changeThreshold'> {
  return useCommand('alerts.changeThreshold', useShowAlerts());
}

/** The alerts changed: their number is known, the list is asked for again. */
export function showAlertCounts(client: QueryClient, counts: AlertCounts): void {
  client.setQueryData(callKey('alerts.counts', {}), counts);
  void client.invalidateQueries({ queryKey: ['alerts.list'] });
}

function useShowJudgement(): (judgement: Judgement) => void {
  const client = useQueryClient();
  return (judgement) => client.setQueryData(callKey('slos.list', {}), judgement);
}

function useShowAlerts(): (list: AlertList) => void {
  const client = useQueryClient();
  return (list) => {
    client.setQueryData(callKey('alerts.list', {}), list);
    client.setQueryData(callKey('alerts.counts', {}), list.counts);
  };
}
