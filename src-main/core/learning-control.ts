import type { LearningState } from '../../src-preload/contract/learning.ts';

/** What the clerk can see of what the local model learnt, and do about it. */
export interface LearningControl {
  readonly state: () => Promise<LearningState>;
  /** @throws BrokerFlowError `conflict` when there is nothing to take back. */
  readonly undoLast: () => Promise<void>;
  readonly forget: () => Promise<void>;
  /** All lessons as the text of a file. */
  readonly fileText: () => Promise<string>;
  /**
   * Takes lessons in from the text of a file; those whose text is known are left out.
   * @throws BrokerFlowError `invalid-input` when it is no such file
   */
  readonly takeIn: (text: string) => Promise<{ readonly added: number; readonly known: number }>;
}
