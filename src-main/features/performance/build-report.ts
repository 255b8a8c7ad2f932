import {
  WINDOWS,
  type PerformancePoint,
  type PerformanceReport,
  type PerformanceWindow,
} from '../../../src-preload/contract/performance.ts';
import { STAGES } from '../../../src-preload/contract/vocabulary.ts';
import { groupBy } from '../../core/group-by.ts';
import { percentilesOf } from '../../core/percentiles.ts';
import type { Database } from '../../data/open-database.ts';
import {
  measurementsBetween,
  oldestMeasurement,
  runsBetween,
  type Run,
} from '../../data/repositories/measurements.ts';
import type { MeasurementsTable } from '../../data/tables/measurement-tables.ts';

/**
 * What the performance panel shows over a window that ends now. Every figure is computed from stored
 * runs and measurements; a step in which nothing was measured has nulls.
 * @param waiting requests waiting or in work at this moment
 */
export async function buildReport(
  db: Database,
  options: { window: PerformanceWindow; now: Date; waiting: number },
): Promise<PerformanceReport> {
  const { seconds, stepSeconds } = WINDOWS[options.window];
  const stepMs = stepSeconds * 1000;
  const to = Math.ceil(options.now.getTime() / stepMs) * stepMs;
  const from = to - seconds * 1000;
  const runs = await runsBetween(db, from, to);
  const measurements = await measurementsBetween(db, from, to);
  const today = await runsBetween(db, startOfDay(options.now), options.now.getTime() + 1);
  return {
    window: options.window,
    from,
    to,
    stepSeconds,
    measuredSince: await oldestMeasurement(db),
    today: {
      documents: today.length,
      failures: failuresOf(today),
      waiting: options.waiting,
      request: percentilesOf(today.map((run) => run.totalMs)),
    },
    stages: STAGES.map((stage) => ({
      stage,
      ...percentilesOf(runs.flatMap((run) => run.stages[stage] ?? [])),
    })),
    points: pointsOf({ from, to, stepMs, runs, measurements }),
  };
}

function pointsOf(window: {
  from: number;
  to: number;
  stepMs: number;
  runs: readonly Run[];
  measurements: readonly MeasurementsTable[];
}): PerformancePoint[] {
  const { from, to, stepMs } = window;
  const stepOf = (at: number) => Math.floor((at - from) / stepMs);
  const runs = groupBy(window.runs, (run) => stepOf(run.finishedAt));
  const measurements = groupBy(window.measurements, (measurement) => stepOf(measurement.at));
  return Array.from({ length: (to - from) / stepMs }, (_, step) =>
    pointOf(from + step * stepMs, stepMs, runs.get(step) ?? [], measurements.get(step) ?? []),
  );
}

function pointOf(
  at: number,
  stepMs: number,
  runs: readonly Run[],
  measured: readonly MeasurementsTable[],
): PerformancePoint {
  return {
    at,
    documents: runs.length,
    documentsPerMinute: runs.length / (stepMs / 60_000),
    failures: failuresOf(runs),
    queueLength: largest(measured.map((one) => one.queue_length)),
    cpuPercent: mean(measured.map((one) => one.cpu_percent)),
    memoryMb: largest(measured.map((one) => one.memory_mb)),
    engineDelayMs: largest(measured.map((one) => one.engine_delay_ms)),
    shellDelayMs: largest(measured.flatMap((one) => one.shell_delay_ms ?? [])),
    request: percentilesOf(runs.map((run) => run.totalMs)),
  };
}

function failuresOf(runs: readonly Run[]): number {
  return runs.filter((run) => run.outcome === 'failed').length;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function startOfDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
}
