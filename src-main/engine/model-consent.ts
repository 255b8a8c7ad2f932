import type { ModelConsent } from '../../src-preload/contract/model.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { addConsent, findConsent, withdrawConsent } from '../data/repositories/model-consents.ts';
import type { JobEnvironment } from '../pipeline/job.ts';

/** What the clerk was shown when asked. */
export type Shown = Pick<ModelConsent, 'address' | 'masked'>;

/** Whether the clerk agreed that texts of documents are sent. */
export interface ConsentKeeper {
  /** The consent that covers what the settings would send now; null when there is none. */
  readonly current: () => ModelConsent | null;
  /** @throws BrokerFlowError `conflict` when the settings would not send what was shown. */
  readonly give: (shown: Shown) => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

/** Takes up the consent as stored. */
export async function createConsentKeeper({ db, settings, now }: JobEnvironment): Promise<ConsentKeeper> {
  let stored = await findConsent(db);
  return {
    current: () => (stored !== null && covers(stored, settings().model) ? stored : null),
    give: async ({ address, masked }) => {
      if (!covers({ address, masked }, settings().model))
        throw new BrokerFlowError('conflict', 'The settings are not those that were shown');
      const given = { address, masked, givenAt: now().toISOString() };
      await addConsent(db, given);
      stored = given;
    },
    withdraw: async () => {
      await withdrawConsent(db, now().toISOString());
      stored = null;
    },
  };
}

/** A consent holds for its address alone; one to masked texts is none to whole ones. */
function covers({ address, masked }: Shown, { baseUrl, mask }: Settings['model']): boolean {
  return address === baseUrl && (mask || !masked);
}
