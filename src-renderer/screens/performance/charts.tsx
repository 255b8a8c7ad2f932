import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { machineCharts, workCharts, type ChartPlan } from './chart-list.ts';
import { StageTable } from './stage-table.tsx';
import { TimeChart } from './time-chart.tsx';
import classes from './performance.module.css';

interface ChartsProps {
  readonly report: PerformanceReport;
  readonly onMoment: (at: number) => void;
}

/** What was measured over the window: the work first, then the machine. */
export function Charts({ report, onMoment }: ChartsProps): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const drawn = (plan: ChartPlan): ReactElement => (
    <TimeChart key={plan.title} plan={plan} report={report} onMoment={onMoment} />
  );
  return (
    <div className={classes['charts']}>
      {workCharts(t, formats).map(drawn)}
      <StageTable stages={report.stages} />
      {machineCharts(t, formats).map(drawn)}
    </div>
  );
}
