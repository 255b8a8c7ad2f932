import type { Yardstick, YardstickReading } from '../../../../src-preload/contract/advice.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricTotal, type Total } from '../metric-history.ts';

/** Milliseconds: how exactly the begin and the end of a stretch are meant. */
const STEP_MS = 60_000;
const KEPT_BY_MINUTE_MS = 36 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;

/** What a yardstick said between two moments (epoch milliseconds). */
export async function readYardstick(
  db: Database,
  { metric, where, figure }: Yardstick,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<YardstickReading> {
  const stepMs = to - from > KEPT_BY_MINUTE_MS ? HOUR_MS : STEP_MS;
  const total = await metricTotal(db, { metric, where, from, to }, { stepMs, now: to });
  return { value: valueOf(total, figure), count: total.count };
}

function valueOf(total: Total, figure: Yardstick['figure']): number | null {
  if (total.count === 0) return null;
  return figure === 'mean' ? total.sum / total.count : (total.durations?.percentile(figure) ?? null);
}

/** Fewer measurements than this decide nothing. */
export const FEWEST_READINGS = 30;
/** Slower by so much is worse; less is noise. */
const WORSE = 1.1;

/** Whether a change helped, by what the yardstick said before and since. */
export function decide(before: YardstickReading, after: YardstickReading): 'wait' | 'kept' | 'rolled-back' {
  if (after.count < FEWEST_READINGS || after.value === null) return 'wait';
  // With nothing to compare with there is no sign that it harmed.
  if (before.value === null || before.count < FEWEST_READINGS) return 'kept';
  return after.value > before.value * WORSE ? 'rolled-back' : 'kept';
}
