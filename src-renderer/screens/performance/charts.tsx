import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformancePoint, PerformanceReport } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Series } from './series.ts';
import { StageTable } from './stage-table.tsx';
import { TimeChart } from './time-chart.tsx';
import classes from './performance.module.css';

interface ChartsProps {
  readonly report: PerformanceReport;
  readonly onMoment: (at: number) => void;
}

const line = (
  label: string,
  color: string,
  valueOf: (point: PerformancePoint) => number | null,
  dashed = false,
): Series => ({ label, shape: 'line', color, dashed, valueOf });

const STRONG = 'var(--bf-series-strong)';
const MEDIUM = 'var(--bf-series-medium)';
const FAINT = 'var(--bf-series-faint)';

/** A step in which the application did not run counts nothing, which is not the same as counting none. */
function isMeasured(point: PerformancePoint): boolean {
  return point.cpuPercent !== null || point.documents > 0 || point.failures > 0;
}

/** What was measured over the window: the work first, then the machine. */
export function Charts({ report, onMoment }: ChartsProps): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const failures: Series = {
    label: t('series.failures'),
    shape: 'bar',
    color: 'var(--bf-bad)',
    dashed: false,
    valueOf: (point) => (isMeasured(point) ? point.failures : null),
  };
  const shared = { report, onMoment };
  const plain = (value: number | null): string => formats.number(value, 1);
  return (
    <div className={classes['charts']}>
      <TimeChart
        {...shared}
        title={t('chart.throughput')}
        unit={t('chart.throughputUnit')}
        write={plain}
        series={[
          line(t('series.documents'), STRONG, (point) =>
            isMeasured(point) ? point.documentsPerMinute : null,
          ),
          failures,
        ]}
      />
      <TimeChart
        {...shared}
        title={t('chart.latency')}
        unit={t('chart.latencyUnit')}
        write={formats.duration}
        series={[
          line(t('series.p50'), STRONG, (point) => point.request.p50),
          line(t('series.p95'), MEDIUM, (point) => point.request.p95),
          line(t('series.p99'), FAINT, (point) => point.request.p99, true),
        ]}
      />
      <StageTable stages={report.stages} />
      <TimeChart
        {...shared}
        title={t('chart.queue')}
        unit={t('chart.queueUnit')}
        write={plain}
        series={[line(t('series.queue'), STRONG, (point) => point.queueLength)]}
      />
      <TimeChart
        {...shared}
        title={t('chart.cpu')}
        unit={t('chart.cpuUnit')}
        write={(value) => formats.percent(value === null ? null : value / 100)}
        series={[line(t('series.cpu'), STRONG, (point) => point.cpuPercent)]}
      />
      <TimeChart
        {...shared}
        title={t('chart.memory')}
        unit={t('chart.memoryUnit')}
        write={(value) => (value === null ? formats.number(null) : `${formats.number(value)} MB`)}
        series={[line(t('series.memory'), STRONG, (point) => point.memoryMb)]}
      />
      <TimeChart
        {...shared}
        title={t('chart.delay')}
        unit={t('chart.delayUnit')}
        write={formats.duration}
        series={[
          line(t('series.engine'), STRONG, (point) => point.engineDelayMs),
          line(t('series.shell'), MEDIUM, (point) => point.shellDelayMs, true),
        ]}
      />
    </div>
  );
}
