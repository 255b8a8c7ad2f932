import type { TFunction } from 'i18next';
import type { PerformancePoint } from '../../../src-preload/contract/performance.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Series } from './series.ts';

/** A chart over time: what it is called, what it draws, how its values are written with their unit. */
export interface ChartPlan {
  readonly title: string;
  readonly unit: string;
  readonly write: (value: number | null) => string;
  readonly series: readonly Series[];
}

const STRONG = 'var(--bf-series-strong)';
const MEDIUM = 'var(--bf-series-medium)';
const FAINT = 'var(--bf-series-faint)';

type ValueOf = Series['valueOf'];
const line = (label: string, color: string, valueOf: ValueOf, dashed = false): Series => ({
  label,
  shape: 'line',
  color,
  dashed,
  valueOf,
});

/** A step in which the application did not run counts nothing, which is not the same as counting none. */
function isMeasured(point: PerformancePoint): boolean {
  return point.cpuPercent !== null || point.documents > 0 || point.failures > 0;
}

/** The charts of the work itself. */
export function workCharts(t: TFunction<'performance'>, formats: Formats): readonly ChartPlan[] {
  return [
    {
      title: t('chart.throughput'),
      unit: t('chart.throughputUnit'),
      write: (value) => formats.number(value, 1),
      series: [
        line(t('series.documents'), STRONG, (point) => (isMeasured(point) ? point.documentsPerMinute : null)),
        {
          label: t('series.failures'),
          shape: 'bar',
          color: 'var(--bf-bad)',
          dashed: false,
          valueOf: (point) => (isMeasured(point) ? point.failures : null),
        },
      ],
    },
    {
      title: t('chart.latency'),
      unit: t('chart.latencyUnit'),
      write: formats.duration,
      series: [
        line(t('series.p50'), STRONG, (point) => point.request.p50),
        line(t('series.p95'), MEDIUM, (point) => point.request.p95),
        line(t('series.p99'), FAINT, (point) => point.request.p99, true),
      ],
    },
  ];
}

/** The charts of the machine under the work. */
export function machineCharts(t: TFunction<'performance'>, formats: Formats): readonly ChartPlan[] {
  return [
    {
      title: t('chart.queue'),
      unit: t('chart.queueUnit'),
      write: (value) => formats.number(value, 1),
      series: [line(t('series.queue'), STRONG, (point) => point.queueLength)],
    },
    {
      title: t('chart.cpu'),
      unit: t('chart.cpuUnit'),
      write: (value) => formats.percent(value === null ? null : value / 100),
      series: [line(t('series.cpu'), STRONG, (point) => point.cpuPercent)],
    },
    {
      title: t('chart.memory'),
      unit: t('chart.memoryUnit'),
      write: (value) => (value === null ? formats.number(null) : `${formats.number(value)} MB`),
      series: [line(t('series.memory'), STRONG, (point) => point.memoryMb)],
    },
    {
      title: t('chart.delay'),
      unit: t('chart.delayUnit'),
      write: formats.duration,
      series: [
        line(t('series.engine'), STRONG, (point) => point.engineDelayMs),
        line(t('series.shell'), MEDIUM, (point) => point.shellDelayMs, true),
      ],
    },
  ];
}
