import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SeriesMark } from './chart-tooltip.tsx';
import type { Series } from './series.ts';
import classes from './performance.module.css';

interface ChartFrameProps {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
  /** The same figures as a table, made when it is asked for. */
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

/** A chart with its name, its unit, what each line is, and its figures in words. */
export function ChartFrame({ title, unit, series, table, children }: ChartFrameProps): ReactElement {
  const { t } = useTranslation('performance');
  const [open, setOpen] = useState(false);
  return (
    <section className={classes['chart']} aria-label={title}>
      <header className={classes['chartHeader']}>
        <h2 className={classes['chartTitle']}>{title}</h2>
        <span className={classes['muted']}>{unit}</span>
      </header>
      {series.length > 1 && (
        <ul className={classes['legend']}>
          {series.map((each) => (
            <li key={each.label}>
              <SeriesMark series={each} />
              {each.label}
            </li>
          ))}
        </ul>
      )}
      <div className={classes['drawing']} aria-hidden={table !== undefined}>
        {children}
      </div>
      {table !== undefined && (
        <details className={classes['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('table.show')}</summary>
          {open && table}
        </details>
      )}
    </section>
  );
}
