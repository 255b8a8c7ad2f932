import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Figures for other programs. */
export function monitoringHandlers({ monitoring }: Services): DomainHandlers<'monitoring'> {
  return {
    'monitoring.state': () => Promise.resolve(monitoring.state()),
    'monitoring.renewToken': monitoring.renewToken,
  };
}
