import type { ModelPreview, ModelState } from '../../src-preload/contract/model.ts';

/** What the clerk can see of the outside model, and do about it. */
export interface ModelControl {
  readonly state: () => Promise<ModelState>;
  /** What would be sent for the newest document that was read; null while there is none. */
  readonly preview: () => Promise<ModelPreview | null>;
  /**
   * Stores that the clerk agreed to send texts to this address, as the preview showed them.
   * @throws BrokerFlowError `conflict` when the settings are others by now.
   */
  readonly giveConsent: (shown: { readonly address: string; readonly masked: boolean }) => Promise<void>;
  readonly withdrawConsent: () => Promise<void>;
  readonly forgetAnswers: () => Promise<void>;
}
