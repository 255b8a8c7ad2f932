import { METRICS, type MetricName } from '../../../../src-preload/contract/metrics.ts';
import { groupBy } from '../../../core/group-by.ts';
import type { Measured } from '../../../core/metrics/metrics.ts';
import { METRIC_HELP } from './metric-help.ts';

/** Upper bounds of the buckets in seconds: from a quick query to a long document. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 30, 60, 120] as const;
const MS_PER_SECOND = 1000;

/** What the text is: Prometheus' exposition format, version 0.0.4. */
export const PROMETHEUS_MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Measurements since the start as Prometheus reads them: counters, gauges with their latest value, durations as
 * histograms; base units (seconds, bytes, ratios) and the names' endings as its conventions ask
 * (https://prometheus.io/docs/practices/naming, https://prometheus.io/docs/instrumenting/exposition_formats).
 */
export function prometheusText(measured: readonly Measured[]): string {
  const byMetric = groupBy(measured, ({ metric }) => metric);
  return Array.from(byMetric, ([metric, series]) => describe(metric, series)).join('');
}

/** The name under which a metric is exported. */
export function prometheusName(metric: MetricName): string {
  const { kind, unit } = METRICS[metric];
  const ending = UNIT_ENDINGS[unit] ?? '';
  const name = `brokerflow_${metric}${ending !== '' && metric.endsWith(ending) ? '' : ending}`;
  return kind === 'counter' ? `${name}_total` : name;
}

const UNIT_ENDINGS: Readonly<Record<string, string>> = {
  milliseconds: '_seconds',
  bytes: '_bytes',
  percent: '_ratio',
};
const FACTORS: Readonly<Record<string, number>> = { milliseconds: 1 / MS_PER_SECOND, percent: 1 / 100 };

function describe(metric: MetricName, series: readonly Measured[]): string {
  const { kind } = METRICS[metric];
  const name = prometheusName(metric);
  const type = kind === 'duration' ? 'histogram' : kind;
  const lines = series.flatMap((one) => (kind === 'duration' ? histogram(name, one) : [sample(name, one)]));
  return [`# HELP ${name} ${METRIC_HELP[metric] ?? metric}`, `# TYPE ${name} ${type}`, ...lines, ''].join(
    '\n',
  );
}

function sample(name: string, { metric, labels, sum, last }: Measured): string {
  const { kind, unit } = METRICS[metric];
  const value = (kind === 'counter' ? sum : last) * (FACTORS[unit] ?? 1);
  return `${name}${labelText(labels)} ${numberText(value)}`;
}

function histogram(name: string, { labels, count, sum, durations }: Measured): string[] {
  const buckets = BUCKETS.map((bound) => {
    const within = durations?.countUpTo(bound * MS_PER_SECOND) ?? 0;
    return `${name}_bucket${labelText({ ...labels, le: String(bound) })} ${within}`;
  });
  return [
    ...buckets,
    `${name}_bucket${labelText({ ...labels, le: '+Inf' })} ${count}`,
    `${name}_sum${labelText(labels)} ${numberText(sum / MS_PER_SECOND)}`,
    `${name}_count${labelText(labels)} ${count}`,
  ];
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  return String(value);
}
