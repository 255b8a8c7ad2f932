import type { ReactElement } from 'react';
import { useFormats } from '../../../i18n/use-formats.ts';
import type { DrawnChart } from './drawn-chart.ts';
import type { DrawnSeries } from './series.ts';
import classes from '../performance.module.css';

interface ChartTooltipProps {
  readonly drawn: DrawnChart;
  /** Set by recharts: whether a point is read, and its moment. */
  readonly active?: boolean;
  readonly label?: string | number;
}

/** Every series of a chart at one moment. */
export function ChartTooltip({ drawn, active, label }: ChartTooltipProps): ReactElement | null {
  const formats = useFormats();
  const step = drawn.moments.findIndex((at) => at === label);
  if (active !== true || step < 0) return null;
  return (
    <div className={classes['tooltip']}>
      <strong>{formats.dateTime(drawn.moments[step] ?? null)}</strong>
      {drawn.series.map((series) => (
        <span key={series.key} className={classes['tooltipLine']}>
          <SeriesMark series={series} />
          <span>{series.label}</span>
          <span className={classes['figure']}>{drawn.write(series.values[step] ?? null)}</span>
        </span>
      ))}
    </div>
  );
}

/** The sign by which a series is known in legend and tooltip: colour and dash. */
export function SeriesMark({
  series,
}: {
  readonly series: Pick<DrawnSeries, 'shape' | 'color' | 'dashed'>;
}): ReactElement {
  return (
    <svg width="16" height="8" aria-hidden="true">
      {series.shape === 'bar' ? (
        <rect x="5" width="6" height="8" fill={series.color} />
      ) : (
        <line
          x1="0"
          x2="16"
          y1="4"
          y2="4"
          stroke={series.color}
          strokeWidth="2"
          {...(series.dashed ? { strokeDasharray: '4 3' } : {})}
        />
      )}
    </svg>
  );
}
