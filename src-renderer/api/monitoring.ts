import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { MonitoringState } from '../../src-preload/contract/monitoring.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** Whether other programs on this machine are answered, and where. */
export function useMonitoring(): UseQueryResult<MonitoringState> {
  return useCall('monitoring.state', {});
}

/** Makes another token. */
export function useRenewMonitoringToken(): Command<'monitoring.renewToken'> {
  const client = useQueryClient();
  return useCommand('monitoring.renewToken', (state) =>
    client.setQueryData(callKey('monitoring.state', {}), state),
  );
}
