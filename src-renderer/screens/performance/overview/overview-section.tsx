import { Button } from '@mantine/core';
import { Activity } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../../src-preload/contract/performance.ts';
import { failureCode } from '../../../api/call.ts';
import { useAccuracy, usePerformance } from '../../../api/performance.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNavigation } from '../../../frame/navigation.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Accuracy } from '../accuracy.tsx';
import { Charts } from '../charts.tsx';
import { usePanel } from '../panel-store.ts';
import { SlowestDrawer, type Interval } from '../slowest-drawer.tsx';
import { SummaryCards } from '../summary-cards.tsx';
import { summarySentence } from '../summary-sentence.ts';
import classes from '../performance.module.css';

/** How fast and how well the work goes, from what was measured. */
export function OverviewSection(): ReactElement {
  const { t } = useTranslation('performance');
  const range = usePanel((panel) => panel.range);
  const paused = usePanel((panel) => panel.paused);
  const { data: report, error } = usePerformance(range, paused);
  return (
    <>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {report === undefined && error === null && <p role="status">{t('loading')}</p>}
      {report?.measuredSince === null && <NothingMeasured />}
      {report !== undefined && report.measuredSince !== null && (
        <Measured report={report} since={report.measuredSince} />
      )}
    </>
  );
}

interface MeasuredProps {
  readonly report: PerformanceReport;
  readonly since: number;
}

function Measured({ report, since }: MeasuredProps): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const { data: accuracy } = useAccuracy();
  const [interval, setInterval] = useState<Interval | null>(null);
  return (
    <>
      <p className={classes['sentence']}>{summarySentence(report.today, t, formats)}</p>
      <SummaryCards report={report} />
      <Charts
        report={report}
        onMoment={(at) => setInterval({ from: at, to: at + report.stepSeconds * 1_000 })}
      />
      {accuracy !== undefined && <Accuracy report={accuracy} />}
      <p className={classes['muted']}>
        {t('chart.help')} {t('since', { moment: formats.dateTime(since) })}.
      </p>
      <SlowestDrawer interval={interval} onClose={() => setInterval(null)} />
    </>
  );
}

function NothingMeasured(): ReactElement {
  const { t } = useTranslation('performance');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<Activity aria-hidden="true" />}>
      <Button variant="default" onClick={() => go('inbox')}>
        {t('goToInbox')}
      </Button>
    </EmptyState>
  );
}
