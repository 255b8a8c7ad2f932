import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Where time and memory go. */
export function profileHandlers({ profiles }: Services): DomainHandlers<'profiles'> {
  const thenState = async (change: Promise<void>) => {
    await change;
    return profiles.state();
  };
  return {
    'profiles.bottlenecks': profiles.bottlenecks,
    'profiles.waterfall': async ({ requestId }) => ({ waterfall: await profiles.waterfall(requestId) }),
    'profiles.state': profiles.state,
    'profiles.record': ({ kind, seconds }) => thenState(profiles.record(kind, seconds)),
    'profiles.stop': () => thenState(profiles.stop()),
    'profiles.flame': ({ name }) => profiles.flame(name),
    'profiles.remove': ({ name }) => thenState(profiles.remove(name)),
  };
}
