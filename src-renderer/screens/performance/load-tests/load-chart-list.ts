import type { TFunction } from 'i18next';
import type { LoadPoint } from '../../../../src-preload/contract/load-tests.ts';
import type { Formats } from '../../../i18n/formats.ts';

/** One line of a chart of a test. */
export interface LoadLine {
  readonly key: string;
  readonly label: string;
  readonly shape: 'line';
  /** A colour token of the theme. */
  readonly color: string;
  readonly dashed: boolean;
  /** Null where nothing was measured. */
  readonly valueOf: (point: LoadPoint) => number | null;
}

/** A chart over the seconds of a test. */
export interface LoadChartPlan {
  readonly title: string;
  readonly unit: string;
  readonly write: (value: number | null) => string;
  /** Whether its values are whole numbers. */
  readonly counts: boolean;
  readonly lines: readonly LoadLine[];
}

const STRONG = 'var(--bf-series-strong)';
const SECOND = 'var(--bf-chart-2)';
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** The charts of a test, what people do first, then the machine. */
export function loadCharts(t: TFunction<'loadTests'>, formats: Formats): readonly LoadChartPlan[] {
  const count = (value: number | null): string => formats.number(value);
  const line = (
    key: 'users' | 'waiting' | 'value',
    valueOf: LoadLine['valueOf'],
    color = STRONG,
  ): LoadLine => ({
    key,
    label: t(`series.${key}`),
    shape: 'line',
    color,
    dashed: color !== STRONG,
    valueOf,
  });
  const chart = (
    name: 'users' | 'calls' | 'documents' | 'throughput' | 'cpu' | 'memory',
    write: LoadChartPlan['write'],
    ...lines: LoadLine[]
  ): LoadChartPlan => ({
    title: t(`chart.${name}`),
    unit: t(`chart.${name}Unit`),
    write,
    counts: write === count,
    lines,
  });
  return [
    chart(
      'users',
      count,
      line('users', ({ users }) => users),
      line('waiting', ({ waiting }) => waiting, SECOND),
    ),
    chart(
      'calls',
      formats.duration,
      line('value', ({ callP95Ms }) => callP95Ms),
    ),
    chart(
      'throughput',
      count,
      line('value', ({ documents }) => documents),
    ),
    chart(
      'documents',
      formats.duration,
      line('value', ({ documentP95Ms }) => documentP95Ms),
    ),
    chart(
      'cpu',
      (value) => formats.percent(value === null ? null : value / 100),
      line('value', ({ cpuPercent }) => cpuPercent),
    ),
    chart(
      'memory',
      formats.size,
      line('value', ({ memoryMb }) => memoryMb * BYTES_PER_MEGABYTE),
    ),
  ];
}
