import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../../src-preload/contract/performance.ts';
import { failureCode } from '../../../api/call.ts';
import { usePerformance } from '../../../api/performance.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChartGrid } from '../charts/chart-grid.tsx';
import { NothingMeasured } from '../nothing-measured.tsx';
import { usePanel } from '../panel-store.ts';
import { SummaryCards } from './summary-cards.tsx';
import { summarySentence } from './summary-sentence.ts';
import classes from '../performance.module.css';

const CHARTS = ['throughput', 'requestTime', 'queue', 'processor'] as const;
const WITH_DOCUMENTS = ['throughput', 'requestTime', 'queue'] as const;

/** The day in a sentence and four figures, then the charts that most is seen in. */
export function OverviewSection(): ReactElement {
  const { t } = useTranslation('performance');
  const range = usePanel((panel) => panel.range);
  const paused = usePanel((panel) => panel.paused);
  const { data: report, error } = usePerformance(range, paused);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (report === undefined) return <p role="status">{t('loading')}</p>;
  if (report.measuredSince === null) return <NothingMeasured />;
  return <Measured report={report} since={report.measuredSince} />;
}

interface MeasuredProps {
  readonly report: PerformanceReport;
  readonly since: number;
}

function Measured({ report, since }: MeasuredProps): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  return (
    <>
      <p className={classes['sentence']}>{summarySentence(report, t, formats)}</p>
      <SummaryCards report={report} />
      <ChartGrid ids={CHARTS} withDocuments={WITH_DOCUMENTS} />
      <p className={classes['muted']}>
        {t('chart.help')} {t('since', { moment: formats.dateTime(since) })}.
      </p>
    </>
  );
}
