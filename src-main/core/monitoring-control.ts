import type { MonitoringState } from '../../src-preload/contract/monitoring.ts';

/** The endpoint for other programs on this machine. */
export interface MonitoringControl {
  readonly state: () => MonitoringState;
  /** Makes another token; programs that still carry the one before are refused. */
  readonly renewToken: () => Promise<MonitoringState>;
}
