import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../src-preload/contract/performance.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartPlan } from './chart-list.ts';
import { ChartTable } from './chart-table.tsx';
import { hasValues } from './series.ts';

interface TimeChartProps {
  readonly plan: ChartPlan;
  readonly report: PerformanceReport;
  /** A moment (start of its step) whose documents the clerk wants to see. */
  readonly onMoment: (at: number) => void;
}

/** Values over the window, as a drawing and as a table. */
export function TimeChart({ plan, report, onMoment }: TimeChartProps): ReactElement {
  const { t } = useTranslation('performance');
  const { title, unit, series, write } = plan;
  const { points } = report;
  if (!hasValues(points, series)) {
    return (
      <ChartFrame title={title} unit={unit} series={series}>
        <p>{t('chart.none')}</p>
      </ChartFrame>
    );
  }
  return (
    <ChartFrame
      title={title}
      unit={unit}
      series={series}
      table={<ChartTable title={title} points={points} series={series} write={write} onMoment={onMoment} />}
    >
      <ChartDrawing plan={plan} report={report} onMoment={onMoment} />
    </ChartFrame>
  );
}
