import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** How the program tunes itself. */
export function tuningHandlers({ tuning }: Services): DomainHandlers<'tuning'> {
  return {
    'tuning.report': () => tuning.report(),
    'tuning.set': async ({ parameter, value }) => {
      await tuning.set(parameter, value);
      return tuning.report();
    },
    'tuning.release': async ({ parameter }) => {
      await tuning.release(parameter);
      return tuning.report();
    },
  };
}
