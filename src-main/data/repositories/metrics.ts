import type { MetricName } from '../../../src-preload/contract/metrics.ts';
import { decodeDurations, type Durations } from '../../core/metrics/durations.ts';
import type { Measured } from '../../core/metrics/metrics.ts';
import type { Database } from '../open-database.ts';
import type { MetricPointsTable } from '../tables/metric-tables.ts';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** The steps into which measurements are rolled up, finest first, and how long each is kept. */
export const RESOLUTIONS = [
  { seconds: 10, keptMs: 3 * HOUR_MS },
  { seconds: 60, keptMs: 2 * DAY_MS },
  { seconds: 3600, keptMs: 100 * DAY_MS },
  { seconds: 86_400, keptMs: 3 * 366 * DAY_MS },
] as const;
export type ResolutionSeconds = (typeof RESOLUTIONS)[number]['seconds'];

/** SQLite takes 32,766 values in a statement; a point has nine. */
const POINTS_A_STATEMENT = 100;

/** What a series measured over a step. */
export interface MetricPoint extends Omit<Measured, 'durations'> {
  readonly at: number;
  readonly durations: Durations | null;
}

/**
 * Adds what was measured to the open step of every resolution, all in one transaction: a killed process
 * leaves a measurement in all of them or in none, and each resolution is up to date at any moment.
 * @param at when it was measured, epoch milliseconds
 */
export async function addMeasured(db: Database, at: number, measured: readonly Measured[]): Promise<void> {
  if (measured.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const seriesIds = await seriesIdsOf(trx, measured);
    for (const { seconds } of RESOLUTIONS) {
      const start = Math.floor(at / (seconds * 1000)) * seconds * 1000;
      await addToStep(trx, { resolution: seconds, at: start, measured, seriesIds });
    }
  });
}

/** Which points are asked for. */
export interface WantedPoints {
  readonly metrics: readonly MetricName[];
  /** Only series whose labels have these values. */
  readonly where?: Readonly<Record<string, string>>;
  readonly resolution: ResolutionSeconds;
  /** Steps that begin in [from, to), epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** False leaves the histograms out, which cost most of the time. */
  readonly durations?: boolean;
}

/** The points of metrics' series, oldest first. */
export async function metricPoints(db: Database, wanted: WantedPoints): Promise<MetricPoint[]> {
  const series = await seriesOf(db, wanted);
  if (series.size === 0) return [];
  const rows = await db
    .selectFrom('metric_points')
    .select(['series_id', 'at', 'count', 'sum', 'min', 'max', 'last'])
    .$if(wanted.durations !== false, (query) => query.select('durations'))
    .where('resolution', '=', wanted.resolution)
    .where('series_id', 'in', [...series.keys()])
    .where('at', '>=', wanted.from)
    .where('at', '<', wanted.to)
    .orderBy('at')
    .execute();
  return rows.flatMap(({ series_id: id, durations, ...point }) => {
    const found = series.get(id);
    return found === undefined
      ? []
      : [{ ...found, ...point, durations: durations ? decodeDurations(durations) : null }];
  });
}

async function seriesOf(
  db: Database,
  { metrics, where = {} }: WantedPoints,
): Promise<ReadonlyMap<number, Pick<MetricPoint, 'metric' | 'labels'>>> {
  if (metrics.length === 0) return new Map();
  const rows = await db
    .selectFrom('metric_series')
    .selectAll()
    .where('metric', 'in', [...metrics])
    .execute();
  const labelled = Object.entries(where);
  const series = rows.map(({ id, metric, labels }) => [id, { metric, labels: parseLabels(labels) }] as const);
  return new Map(
    series.filter(([, { labels }]) => labelled.every(([name, value]) => labels[name] === value)),
  );
}

/** The begin of the oldest step that is kept (epoch milliseconds); null before anything was measured. */
export async function oldestMetricPoint(db: Database): Promise<number | null> {
  const { at } = await db
    .selectFrom('metric_points')
    .select(({ fn }) => fn.min<number | null>('at').as('at'))
    .where('resolution', '=', 60)
    .executeTakeFirstOrThrow();
  return at;
}

/** Lets go of what is older than its resolution is kept. */
export async function forgetMetricPoints(db: Database, now: number): Promise<void> {
  const series = await db.selectFrom('metric_series').select('id').execute();
  for (const { seconds, keptMs } of RESOLUTIONS) {
    await db
      .deleteFrom('metric_points')
      .where('resolution', '=', seconds)
      .where(
        'series_id',
        'in',
        series.map(({ id }) => id),
      )
      .where('at', '<', now - keptMs)
      .execute();
  }
}

async function seriesIdsOf(trx: Database, measured: readonly Measured[]): Promise<number[]> {
  const keys = measured.map(({ metric, labels }) => ({ metric, labels: JSON.stringify(labels) }));
  await trx
    .insertInto('metric_series')
    .values(keys)
    .onConflict((conflict) => conflict.columns(['metric', 'labels']).doNothing())
    .execute();
  const known = await trx.selectFrom('metric_series').selectAll().execute();
  const ids = new Map(known.map(({ id, metric, labels }) => [`${metric} ${labels}`, id]));
  return keys.map(({ metric, labels }) => ids.get(`${metric} ${labels}`) ?? 0);
}

async function addToStep(
  trx: Database,
  step: {
    readonly resolution: ResolutionSeconds;
    readonly at: number;
    readonly measured: readonly Measured[];
    readonly seriesIds: readonly number[];
  },
): Promise<void> {
  const before = await durationsBefore(trx, step);
  const points = step.measured.map((series, index): MetricPointsTable => {
    const { count, sum, min, max, last } = series;
    const seriesId = step.seriesIds[index] ?? 0;
    const { resolution, at } = step;
    const durations = withEarlier(series.durations, before.get(seriesId));
    return { resolution, series_id: seriesId, at, count, sum, min, max, last, durations };
  });
  for (let begin = 0; begin < points.length; begin += POINTS_A_STATEMENT) {
    await upsertPoints(trx, points.slice(begin, begin + POINTS_A_STATEMENT));
  }
}

async function durationsBefore(
  trx: Database,
  { resolution, at, seriesIds }: { resolution: number; at: number; seriesIds: readonly number[] },
): Promise<Map<number, string>> {
  const rows = await trx
    .selectFrom('metric_points')
    .select(['series_id', 'durations'])
    .where('resolution', '=', resolution)
    .where('series_id', 'in', [...seriesIds])
    .where('at', '=', at)
    .execute();
  return new Map(rows.flatMap((row) => (row.durations === null ? [] : [[row.series_id, row.durations]])));
}

function withEarlier(durations: Durations | null, earlier: string | undefined): string | null {
  if (durations === null) return null;
  if (earlier === undefined) return durations.encode();
  const merged = decodeDurations(earlier);
  merged.merge(durations);
  return merged.encode();
}

async function upsertPoints(trx: Database, points: readonly MetricPointsTable[]): Promise<void> {
  await trx
    .insertInto('metric_points')
    .values([...points])
    .onConflict((conflict) =>
      conflict.columns(['resolution', 'series_id', 'at']).doUpdateSet((eb) => ({
        count: eb('metric_points.count', '+', eb.ref('excluded.count')),
        sum: eb('metric_points.sum', '+', eb.ref('excluded.sum')),
        min: eb.fn<number>('min', ['metric_points.min', 'excluded.min']),
        max: eb.fn<number>('max', ['metric_points.max', 'excluded.max']),
        last: eb.ref('excluded.last'),
        durations: eb.ref('excluded.durations'),
      })),
    )
    .execute();
}

function parseLabels(text: string): Record<string, string> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]));
}
