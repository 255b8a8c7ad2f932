import { useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { SeriesMark } from './chart-tooltip.tsx';
import type { DrawnSeries } from './series.ts';
import classes from '../performance.module.css';

interface ChartFrameProps {
  readonly title: string;
  readonly unit: string;
  readonly series?: readonly Pick<DrawnSeries, 'key' | 'label' | 'shape' | 'color' | 'dashed'>[];
  /** At the right of the title. */
  readonly actions?: ReactNode;
  /** The same figures as a table, made when it is asked for. */
  readonly table?: ReactNode;
  /** Where the figures come from. */
  readonly source?: string;
  readonly drawingRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A chart with its name, its unit, what each line is, and its figures in words. */
export function ChartFrame(props: ChartFrameProps): ReactElement {
  const { title, unit, series = [], actions, table, source, drawingRef, children } = props;
  const { t } = useTranslation('performance');
  const [open, setOpen] = useState(false);
  return (
    <section className={classes['chart']} aria-label={title}>
      <header className={classes['chartHeader']}>
        <h2 className={classes['chartTitle']}>{title}</h2>
        <span className={classes['muted']}>{unit}</span>
        <span className={classes['chartActions']}>{actions}</span>
      </header>
      {series.length > 1 && (
        <ul className={classes['legend']}>
          {series.map((each) => (
            <li key={each.key}>
              <SeriesMark series={each} />
              {each.label}
            </li>
          ))}
        </ul>
      )}
      <div
        className={classes['drawing']}
        data-drawn={drawingRef !== undefined}
        aria-hidden={table !== undefined}
        ref={drawingRef}
      >
        {children}
      </div>
      {table !== undefined && (
        <details className={classes['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('table.show')}</summary>
          {open && table}
        </details>
      )}
      {source !== undefined && <p className={classes['source']}>{source}</p>}
    </section>
  );
}
