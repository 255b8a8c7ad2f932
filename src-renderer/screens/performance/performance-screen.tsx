import { Button, SegmentedControl } from '@mantine/core';
import { Activity } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  windowSchema,
  type PerformanceReport,
  type PerformanceWindow,
} from '../../../src-preload/contract/performance.ts';
import { failureCode } from '../../api/call.ts';
import { useAccuracy, usePerformance } from '../../api/performance.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Accuracy } from './accuracy.tsx';
import { Charts } from './charts.tsx';
import { SlowestDrawer, type Interval } from './slowest-drawer.tsx';
import { SummaryCards } from './summary-cards.tsx';
import { summarySentence } from './summary-sentence.ts';
import classes from './performance.module.css';

/** How fast and how well the work goes, from what was measured. */
export function PerformanceScreen(): ReactElement {
  const { t } = useTranslation('performance');
  const [window, setWindow] = useState<PerformanceWindow>('1h');
  const { data: report, error } = usePerformance(window);
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('window.label')}
          value={window}
          onChange={setWindow}
          data={windowSchema.options.map((value) => ({ value, label: t(`window.${value}`) }))}
        />
      </ScreenHeader>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {report === undefined && error === null && (
        <p className={classes['content']} role="status">
          {t('loading')}
        </p>
      )}
      {report?.measuredSince === null && <NothingMeasured />}
      {report !== undefined && report.measuredSince !== null && (
        <Measured report={report} since={report.measuredSince} />
      )}
    </div>
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
    <div className={classes['content']}>
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
    </div>
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
