import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformancePoint } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { measuredPoints, type Series } from './series.ts';
import classes from './performance.module.css';

interface ChartTableProps {
  readonly title: string;
  readonly points: readonly PerformancePoint[];
  readonly series: readonly Series[];
  readonly write: (value: number | null) => string;
  readonly onMoment: (at: number) => void;
}

/** The figures of a chart, newest first; each time leads to its documents as a click on the chart does. */
export function ChartTable({ title, points, series, write, onMoment }: ChartTableProps): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  return (
    <div className={classes['tableScroll']} tabIndex={0} role="group" aria-label={title}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('table.time')}</th>
            {series.map((each) => (
              <th key={each.label} scope="col">
                {each.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measuredPoints(points, series).map((point) => (
            <tr key={point.at}>
              <th scope="row">
                <button
                  type="button"
                  className={classes['link']}
                  aria-label={t('table.documents', { time: formats.time(point.at) })}
                  onClick={() => onMoment(point.at)}
                >
                  {formats.time(point.at)}
                </button>
              </th>
              {series.map((each) => (
                <td key={each.label}>{write(each.valueOf(point))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
