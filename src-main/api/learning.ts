import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** What the local model learns from corrections. */
export function learningHandlers({ learning, inTurn }: Services): DomainHandlers<'learning'> {
  return {
    'learning.state': () => learning.state(),
    'learning.undoLast': () =>
      inTurn('learning', async () => {
        await learning.undoLast();
        return learning.state();
      }),
    'learning.forget': () =>
      inTurn('learning', async () => {
        await learning.forget();
        return learning.state();
      }),
    'learning.fileText': () => inTurn('learning', async () => ({ text: await learning.fileText() })),
    'learning.takeIn': ({ text }) => inTurn('learning', () => learning.takeIn(text)),
  };
}
