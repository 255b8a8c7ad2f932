import { monitoringStateSchema } from '../monitoring.ts';
import { nothing, type CallMap } from './call-map.ts';

/** Figures for other programs on this machine. */
export const monitoringCalls = {
  'monitoring.state': { side: 'engine', input: nothing, output: monitoringStateSchema },
  /** From now on the token before this one is refused. */
  'monitoring.renewToken': { side: 'engine', input: nothing, output: monitoringStateSchema },
} as const satisfies CallMap;
