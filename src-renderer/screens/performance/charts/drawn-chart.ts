import type { TFunction } from 'i18next';
import type { Chart, ChartId, ChartUnit } from '../../../../src-preload/contract/charts.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { DrawnSeries } from './series.ts';

/** A chart with its words: what it is called, how its values are written with their unit. */
export interface DrawnChart {
  readonly id: ChartId;
  readonly title: string;
  readonly unit: string;
  readonly write: (value: number | null) => string;
  readonly series: readonly DrawnSeries[];
  /** The begin of each step, epoch milliseconds. */
  readonly moments: readonly number[];
  readonly chart: Chart;
}

const PERCENTILE_COLORS: Readonly<Record<string, string>> = {
  p50: 'var(--bf-series-strong)',
  p95: 'var(--bf-series-medium)',
  p99: 'var(--bf-series-faint)',
};
/** Colours told apart in light and dark, also by most who see few colours; from the eighth on they come again, dashed. */
const COLORS = 7;

/** A word in groups of them, by its way; undefined where there is none. */
export function wordIn(group: unknown, ...way: readonly string[]): string | undefined {
  const [name, ...rest] = way;
  if (name === undefined) return typeof group === 'string' ? group : undefined;
  if (typeof group !== 'object' || group === null) return undefined;
  return wordIn(Reflect.get(group, name), ...rest);
}

/** Puts a measured chart into words and colours. */
export function drawnChart(chart: Chart, t: TFunction<'charts'>, formats: Formats): DrawnChart {
  const { id, unit, from, stepSeconds, series } = chart;
  const words = t('series', { returnObjects: true });
  const own = t('seriesOf', { returnObjects: true });
  const steps = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    id,
    title: t(`title.${id}`),
    unit: t(`unit.${id}`),
    write: writer(unit, formats),
    series: series.flatMap(({ key, shape, values }, index) =>
      values.every((value) => value === null)
        ? []
        : [
            {
              key,
              shape,
              values,
              label: wordIn(own, id, key) ?? wordIn(words, key) ?? key,
              color: PERCENTILE_COLORS[key] ?? `var(--bf-chart-${(index % COLORS) + 1})`,
              dashed: key === 'p99' || index >= COLORS,
            },
          ],
    ),
    moments: Array.from({ length: steps }, (_, step) => from + step * stepSeconds * 1000),
    chart,
  };
}

function writer(unit: ChartUnit, formats: Formats): DrawnChart['write'] {
  switch (unit) {
    case 'milliseconds':
      return formats.duration;
    case 'percent':
      return (value) => formats.percent(value === null ? null : value / 100);
    case 'bytes':
      return formats.size;
    case 'perMinute':
      return (value) => formats.number(value, 1);
    case 'count':
      return (value) => formats.number(value);
  }
}
