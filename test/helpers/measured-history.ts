import type { LabelsOf, MetricOf } from '../../src-preload/contract/metrics.ts';
import { createMetrics } from '../../src-main/core/metrics/metrics.ts';
import type { Database } from '../../src-main/data/open-database.ts';
import { addMeasured } from '../../src-main/data/repositories/metrics.ts';

/** Durations that were measured over a stretch of time: so many each `everyMs`. */
export async function measureDurations<M extends MetricOf<'duration'>>(
  db: Database,
  stretch: {
    readonly metric: M;
    readonly labels: LabelsOf<M>;
    readonly from: number;
    readonly to: number;
    readonly everyMs: number;
    /** Milliseconds, by the moment; as many as are given. */
    readonly values: (at: number) => readonly number[];
  },
): Promise<void> {
  const metrics = createMetrics();
  for (let at = stretch.from; at < stretch.to; at += stretch.everyMs) {
    for (const milliseconds of stretch.values(at))
      metrics.record(stretch.metric, stretch.labels, milliseconds);
    await addMeasured(db, at, metrics.drain());
  }
}

/** What stood over a stretch of time. */
export async function measureGauge<M extends MetricOf<'gauge'>>(
  db: Database,
  stretch: {
    readonly metric: M;
    readonly labels: LabelsOf<M>;
    readonly from: number;
    readonly to: number;
    readonly everyMs: number;
    readonly value: (at: number) => number;
  },
): Promise<void> {
  const metrics = createMetrics();
  for (let at = stretch.from; at < stretch.to; at += stretch.everyMs) {
    metrics.set(stretch.metric, stretch.labels, stretch.value(at));
    await addMeasured(db, at, metrics.drain());
  }
}
