import type { AdviceReport } from '../../src-preload/contract/advice.ts';

/** Recommendations: given, followed, taken back, put aside. */
export interface AdviceDesk {
  readonly report: () => Promise<AdviceReport>;
  /** @throws BrokerFlowError `not-found` when it is not given any more, `conflict` when only a person can follow it */
  readonly apply: (id: string) => Promise<void>;
  /** @throws BrokerFlowError `not-found`, `conflict` when it is not in force */
  readonly undo: (appliedId: string) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
}
