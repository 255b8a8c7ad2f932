import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { measuredSteps } from './series.ts';
import classes from '../performance.module.css';

interface ChartTableProps {
  readonly drawn: DrawnChart;
  /** Null where a time leads to no documents. */
  readonly onMoment: ((at: number) => void) | null;
}

/** The figures of a chart, newest first; each time leads to its documents as a click on the chart does. */
export function ChartTable({ drawn, onMoment }: ChartTableProps): ReactElement {
  const { t } = useTranslation('performance');
  const { title, series, moments, write } = drawn;
  return (
    <div className={classes['tableScroll']} tabIndex={0} role="group" aria-label={title}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('table.time')}</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measuredSteps(series).map((step) => (
            <tr key={step}>
              <th scope="row">
                <Moment at={moments[step] ?? 0} onMoment={onMoment} />
              </th>
              {series.map(({ key, values }) => (
                <td key={key}>{write(values[step] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Moment({ at, onMoment }: Pick<ChartTableProps, 'onMoment'> & { readonly at: number }): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const time = formats.dateTime(at);
  if (onMoment === null) return <>{time}</>;
  return (
    <button
      type="button"
      className={classes['link']}
      aria-label={t('table.documents', { time })}
      onClick={() => onMoment(at)}
    >
      {time}
    </button>
  );
}
