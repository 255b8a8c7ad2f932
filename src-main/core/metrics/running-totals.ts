import { mergeDurations, noDurations } from './durations.ts';
import type { Measured, Metrics } from './metrics.ts';

/** Everything measured since the program started, series by series: what grows is never set back. */
export interface RunningTotals {
  readonly all: () => readonly Measured[];
}

/** The same metrics, whose every emptying is added up as well. */
export function withRunningTotals(metrics: Metrics): { metrics: Metrics; totals: RunningTotals } {
  const totals = new Map<string, Measured>();
  const drain = (): readonly Measured[] => {
    const measured = metrics.drain();
    for (const one of measured) {
      const key = `${one.metric} ${JSON.stringify(one.labels)}`;
      totals.set(key, added(totals.get(key), one));
    }
    return measured;
  };
  return { metrics: { ...metrics, drain }, totals: { all: () => [...totals.values()] } };
}

function added(before: Measured | undefined, one: Measured): Measured {
  if (!before) return { ...one, durations: one.durations && mergeDurations([one.durations]) };
  const durations = before.durations ?? (one.durations && noDurations());
  if (one.durations) durations?.merge(one.durations);
  return {
    ...one,
    count: before.count + one.count,
    sum: before.sum + one.sum,
    min: Math.min(before.min, one.min),
    max: Math.max(before.max, one.max),
    durations,
  };
}
