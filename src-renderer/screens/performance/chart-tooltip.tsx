import type { ReactElement } from 'react';
import type { PerformancePoint } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Series } from './series.ts';
import classes from './performance.module.css';

interface ChartTooltipProps {
  readonly points: readonly PerformancePoint[];
  readonly series: readonly Series[];
  readonly write: (value: number | null) => string;
  /** Set by recharts: whether a point is read, and its moment. */
  readonly active?: boolean;
  readonly label?: string | number;
}

/** Every series of a chart at one moment. */
export function ChartTooltip(props: ChartTooltipProps): ReactElement | null {
  const { points, series, write, active, label } = props;
  const formats = useFormats();
  const point = points.find((each) => each.at === label);
  if (active !== true || point === undefined) return null;
  return (
    <div className={classes['tooltip']}>
      <strong>{formats.dateTime(point.at)}</strong>
      {series.map((each) => (
        <span key={each.label} className={classes['tooltipLine']}>
          <SeriesMark series={each} />
          <span>{each.label}</span>
          <span className={classes['figure']}>{write(each.valueOf(point))}</span>
        </span>
      ))}
    </div>
  );
}

/** The sign by which a series is known in legend and tooltip: colour and dash. */
export function SeriesMark({ series }: { readonly series: Series }): ReactElement {
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
