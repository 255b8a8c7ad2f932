import type { ChartId, ChartUnit } from '../../../../src-preload/contract/charts.ts';
import type { MetricName } from '../../../../src-preload/contract/metrics.ts';
import { STAGES } from '../../../../src-preload/contract/vocabulary.ts';

/** What is drawn of the measurements of a step. */
export type Statistic = 'p50' | 'p95' | 'p99' | 'mean' | 'max' | 'last' | 'sum' | 'perMinute';

/** One series, or one for each value of a label. */
export interface SeriesPlan {
  readonly metric: MetricName;
  readonly statistic: Statistic;
  /** The label whose values part the series; without it there is one, under `key`. */
  readonly by?: string;
  /** Values of `by` that come first, in this order, also when nothing was measured of them. */
  readonly order?: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
  /** What the one series is called; the statistic by default. */
  readonly key?: string;
  readonly shape?: 'line' | 'bar';
}

/** A chart: its unit and what it draws. */
export interface ChartPlan {
  readonly unit: ChartUnit;
  readonly series: readonly SeriesPlan[];
}

const PERCENTILES = ['p50', 'p95', 'p99'] as const;

/** Every chart there is. */
export const CHART_PLANS: Readonly<Record<ChartId, ChartPlan>> = {
  requestTime: percentiles('request_duration'),
  stageTypical: times({ metric: 'stage_duration', statistic: 'p50', by: 'stage', order: STAGES }),
  stageSlow: times({ metric: 'stage_duration', statistic: 'p95', by: 'stage', order: STAGES }),
  stageSlowest: times({ metric: 'stage_duration', statistic: 'p99', by: 'stage', order: STAGES }),
  pageTime: times({ metric: 'page_duration', statistic: 'p95', by: 'source' }),
  outputTime: times(
    { metric: 'form_duration', statistic: 'p95', key: 'form' },
    { metric: 'draft_duration', statistic: 'p95', key: 'draft' },
    { metric: 'mail_duration', statistic: 'p95', key: 'mail' },
    { metric: 'model_duration', statistic: 'p95', key: 'model' },
  ),
  callTime: percentiles('call_duration'),
  poolWait: times({ metric: 'pool_wait_duration', statistic: 'p95', by: 'pool' }),
  throughput: {
    unit: 'perMinute',
    series: [{ metric: 'request_duration', statistic: 'perMinute', key: 'documents' }],
  },
  queue: {
    unit: 'count',
    series: [
      { metric: 'queue_length', statistic: 'max', key: 'waiting' },
      { metric: 'requests_in_work', statistic: 'max', key: 'inWork' },
    ],
  },
  arrivals: { unit: 'count', series: [bars('documents', 'source')] },
  failures: { unit: 'count', series: [bars('failures', 'where')] },
  mails: { unit: 'count', series: [bars('mails', 'outcome')] },
  processor: shares('cpu_use', 'process', ['all', 'main', 'window', 'gpu', 'services']),
  threads: shares('thread_cpu_use', 'group', [
    'engine',
    'pages',
    'ocr',
    'filling',
    'forms',
    'unpack',
    'searchable',
  ]),
  memory: sizes({
    metric: 'memory',
    statistic: 'max',
    by: 'process',
    order: ['all', 'main', 'window', 'gpu'],
  }),
  heaps: sizes({ metric: 'heap', statistic: 'max', by: 'thread', order: ['engine', 'shell'] }),
  loopDelay: times({ metric: 'loop_delay', statistic: 'max', by: 'thread', order: ['engine', 'shell'] }),
  pauses: times({
    metric: 'collection_pause_duration',
    statistic: 'max',
    by: 'thread',
    order: ['engine', 'shell'],
  }),
  pools: shares('pool_use', 'pool', ['pages', 'ocr', 'filling', 'forms', 'unpack', 'searchable']),
  disk: {
    unit: 'percent',
    series: [
      { metric: 'disk_use', statistic: 'last', key: 'used' },
      { metric: 'disk_io', statistic: 'mean', key: 'busy' },
      { metric: 'memory_use', statistic: 'mean', key: 'machineMemory' },
    ],
  },
  sizes: sizes(
    { metric: 'database_size', statistic: 'last', key: 'database' },
    { metric: 'store_size', statistic: 'last', key: 'store' },
    { metric: 'disk_free', statistic: 'last', key: 'free' },
  ),
  measuring: times(
    { metric: 'measuring_duration', statistic: 'p95', key: 'storing' },
    { metric: 'call_duration', statistic: 'p95', where: { call: 'performance.charts' }, key: 'charts' },
    { metric: 'call_duration', statistic: 'p95', where: { call: 'performance.report' }, key: 'report' },
  ),
};

function times(...series: readonly SeriesPlan[]): ChartPlan {
  return { unit: 'milliseconds', series };
}

function sizes(...series: readonly SeriesPlan[]): ChartPlan {
  return { unit: 'bytes', series };
}

function percentiles(metric: MetricName): ChartPlan {
  return times(...PERCENTILES.map((statistic) => ({ metric, statistic })));
}

function shares(metric: MetricName, by: string, order: readonly string[]): ChartPlan {
  return { unit: 'percent', series: [{ metric, statistic: 'mean', by, order }] };
}

function bars(metric: MetricName, by: string): SeriesPlan {
  return { metric, statistic: 'sum', by, shape: 'bar' };
}
