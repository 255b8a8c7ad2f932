import { settingsSchema, type Settings, type SettingsPatch } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Handlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Settings and the watched folder. */
export function settingsHandlers(
  services: Services,
): Handlers<'settings.get' | 'settings.set' | 'watch.state' | 'watch.pause'> {
  return {
    'settings.get': async () => services.settings(),
    'settings.set': (patch) => services.changeSettings((current) => merge(current, patch)),
    'watch.state': async () => services.watch.state(),
    'watch.pause': async ({ paused }) => {
      services.watch.pause(paused);
      return services.watch.state();
    },
  };
}

/** The settings with a patch laid over, section by section. @throws BrokerFlowError `invalid-input`. */
function merge(current: Settings, patch: SettingsPatch): Settings {
  const entries = Object.entries(patch).flatMap(([section, value]) => {
    if (value === undefined) return [];
    const old = current[section as keyof Settings];
    return [[section, typeof value === 'object' && typeof old === 'object' ? { ...old, ...value } : value]];
  });
  const merged = settingsSchema.safeParse({ ...current, ...Object.fromEntries(entries) });
  if (!merged.success) throw new BrokerFlowError('invalid-input', merged.error.message);
  return merged.data;
}
