import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Recommendations. */
export function adviceHandlers({ advice }: Services): DomainHandlers<'advice'> {
  const thenReport = async (change: Promise<void>) => {
    await change;
    return advice.report();
  };
  return {
    'advice.report': advice.report,
    'advice.apply': ({ id }) => thenReport(advice.apply(id)),
    'advice.undo': ({ appliedId }) => thenReport(advice.undo(appliedId)),
    'advice.dismiss': ({ id }) => thenReport(advice.dismiss(id)),
  };
}
