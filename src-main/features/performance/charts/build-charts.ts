import type { Chart, ChartId, ChartSeries } from '../../../../src-preload/contract/charts.ts';
import type { MetricName } from '../../../../src-preload/contract/metrics.ts';
import type { PerformanceWindow } from '../../../../src-preload/contract/performance.ts';
import type { Database } from '../../../data/open-database.ts';
import { metricSteps, metricStepsBy, resolutionFor, type Step, type Total } from '../metric-history.ts';
import { stepsOf, type WindowSteps } from '../window-steps.ts';
import { CHART_PLANS, type SeriesPlan, type Statistic } from './chart-plans.ts';

/** What is measured whenever the application runs: a step without it is one in which it did not. */
const ALWAYS_MEASURED: MetricName = 'cpu_use';

/** Charts over a window that ends now, each from stored measurements alone. */
export async function buildCharts(
  db: Database,
  { window, ids, now }: { window: PerformanceWindow; ids: readonly ChartId[]; now: Date },
): Promise<Chart[]> {
  const steps = stepsOf(window, now);
  const ran = await stepsRun(db, steps);
  const read = remembering(db, steps);
  const charts: Chart[] = [];
  for (const id of ids) charts.push(await buildChart(id, { steps, ran, read }));
  return charts;
}

/** Whether the application ran, step by step. */
export async function stepsRun(db: Database, steps: WindowSteps): Promise<readonly boolean[]> {
  const measured = await metricSteps(
    db,
    { metric: ALWAYS_MEASURED, where: { process: 'all' }, ...rangeOf(steps) },
    steps,
  );
  return measured.map(({ count }) => count > 0);
}

type Reader = (plan: SeriesPlan) => Promise<ReadonlyMap<string, readonly Step[]>>;

interface Means {
  readonly steps: WindowSteps;
  readonly ran: readonly boolean[];
  readonly read: Reader;
}

/** Reads the measurements of a plan, each metric once for all series and charts that draw it. */
function remembering(db: Database, steps: WindowSteps): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return ({ metric, by, where = {} }) => {
    const key = JSON.stringify([metric, by, where]);
    const query = { metric, where, ...rangeOf(steps) };
    const reading =
      known.get(key) ??
      (by === undefined
        ? metricSteps(db, query, steps).then((measured) => new Map([['', measured]]))
        : metricStepsBy(db, { ...query, by }, steps));
    known.set(key, reading);
    return reading;
  };
}

async function buildChart(id: ChartId, means: Means): Promise<Chart> {
  const { window, from, to, stepSeconds, stepMs, now } = means.steps;
  const { unit, series: plans } = CHART_PLANS[id];
  const drawn = [];
  for (const plan of plans) drawn.push(await seriesOf(plan, means));
  return {
    id,
    unit,
    window,
    from,
    to,
    stepSeconds,
    series: drawn.flatMap(({ series }) => series),
    source: {
      metrics: [...new Set(plans.map(({ metric }) => metric))],
      resolutionSeconds: resolutionFor(stepMs, from, now),
      measurements: drawn.reduce((most, { measurements }) => Math.max(most, measurements), 0),
    },
  };
}

async function seriesOf(
  plan: SeriesPlan,
  { steps, ran, read }: Means,
): Promise<{ readonly series: readonly ChartSeries[]; readonly measurements: number }> {
  const found = await read(plan);
  const keys = plan.by === undefined ? [''] : inOrder([...found.keys()], plan.order ?? []);
  const measurements = Array.from(found.values())
    .flat()
    .reduce((sum, { count }) => sum + count, 0);
  const series = keys.map((key): ChartSeries => {
    const measured = found.get(key) ?? [];
    return {
      key: plan.by === undefined ? (plan.key ?? plan.statistic) : key,
      shape: plan.shape ?? 'line',
      values: measured.map((step, index) => statisticOf(step, plan.statistic, steps, ran[index] === true)),
    };
  });
  return { series, measurements };
}

/** Known ones first, in their order; the others by name. */
function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  const known = order.filter((key) => keys.includes(key));
  const others = keys
    .filter((key) => !order.includes(key))
    .toSorted((one, other) => one.localeCompare(other));
  return [...known, ...others];
}

/** Where the application ran and nothing happened there was none; where it did not run there is a gap. */
function statisticOf(total: Total, statistic: Statistic, steps: WindowSteps, ran: boolean): number | null {
  const { count, sum, max, last, durations } = total;
  switch (statistic) {
    case 'p50':
    case 'p95':
    case 'p99':
      return durations?.percentile(Number(statistic.slice(1)) / 100) ?? null;
    case 'mean':
      return count === 0 ? null : sum / count;
    case 'max':
      return count === 0 ? null : max;
    case 'last':
      return last;
    case 'sum':
      return count > 0 || ran ? sum : null;
    case 'perMinute':
      return count > 0 || ran ? count / (steps.stepSeconds / 60) : null;
  }
}

function rangeOf({ from, to }: WindowSteps): { readonly from: number; readonly to: number } {
  return { from, to };
}
