import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartId } from '../../../../src-preload/contract/charts.ts';
import { WINDOWS } from '../../../../src-preload/contract/performance.ts';
import { failureCode } from '../../../api/call.ts';
import { useCharts } from '../../../api/performance.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { NothingMeasured } from '../nothing-measured.tsx';
import { usePanel } from '../panel-store.ts';
import { SlowestDrawer, type Interval } from '../slowest-drawer.tsx';
import { hasValues } from './series.ts';
import { TimeChart } from './time-chart.tsx';
import classes from '../performance.module.css';

interface ChartGridProps {
  readonly ids: readonly ChartId[];
  /** Those whose points lead to the documents that were finished then. */
  readonly withDocuments?: readonly ChartId[];
  /** What stands at the right of a chart's title. */
  readonly actions?: Partial<Readonly<Record<ChartId, ReactNode>>>;
}

const NONE: readonly ChartId[] = [];

/** Charts over the range of the panel. While the panel stands still, so do they. */
export function ChartGrid({ ids, withDocuments = NONE, actions = {} }: ChartGridProps): ReactElement {
  const { t } = useTranslation('performance');
  const range = usePanel((panel) => panel.range);
  const paused = usePanel((panel) => panel.paused);
  const { data, error } = useCharts(range, ids, paused);
  const [moment, setMoment] = useState<number | null>(null);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (data === undefined) return <p role="status">{t('loading')}</p>;
  if (data.charts.every(({ series }) => !hasValues(series))) return <NothingMeasured />;
  const stepMs = WINDOWS[range].stepSeconds * 1000;
  const interval: Interval | null = moment === null ? null : { from: moment, to: moment + stepMs };
  return (
    <>
      <div className={classes['charts']}>
        {data.charts.map((chart) => (
          <TimeChart
            key={chart.id}
            chart={chart}
            onMoment={withDocuments.includes(chart.id) ? setMoment : null}
            actions={actions[chart.id]}
          />
        ))}
      </div>
      {withDocuments.length > 0 && <SlowestDrawer interval={interval} onClose={() => setMoment(null)} />}
    </>
  );
}
