import type { ModelState } from '../../src-preload/contract/model.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The outside model: its state, the consent to ask it, and the answers that are kept. */
export function modelHandlers({ model, inTurn }: Services): DomainHandlers<'model'> {
  const changing = async (change: () => Promise<void>): Promise<ModelState> => {
    await inTurn('model', change);
    return model.state();
  };
  return {
    'model.state': () => model.state(),
    'model.preview': async () => ({ preview: await model.preview() }),
    'model.giveConsent': (shown) => changing(() => model.giveConsent(shown)),
    'model.withdrawConsent': () => changing(() => model.withdrawConsent()),
    'model.forgetAnswers': () => changing(() => model.forgetAnswers()),
  };
}
