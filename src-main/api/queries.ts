import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Slow queries and what makes them faster. */
export function queryHandlers({ queries }: Services): DomainHandlers<'queries'> {
  return {
    'queries.report': () => queries.report(),
    'queries.tryIndex': ({ id }) => queries.tryIndex(id),
    'queries.applyIndex': ({ id }) => queries.applyIndex(id),
    'queries.undoIndex': ({ id }) => queries.undoIndex(id),
    'queries.optimize': ({ apply }) => queries.optimize(apply),
  };
}
