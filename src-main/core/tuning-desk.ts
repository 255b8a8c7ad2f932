import type { TunedParameter, TuningReport } from '../../src-preload/contract/tuning.ts';

/** How the program tunes itself, and what a person can do about it. */
export interface TuningDesk {
  readonly report: () => Promise<TuningReport>;
  /** @throws BrokerFlowError `invalid-input` when the value is out of its bounds */
  readonly set: (parameter: TunedParameter, value: number) => Promise<void>;
  readonly release: (parameter: TunedParameter) => Promise<void>;
}
