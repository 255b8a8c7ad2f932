import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../../src-preload/contract/performance.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { SummaryCard } from './summary-card.tsx';
import classes from '../performance.module.css';

/** The day in four figures. */
export function SummaryCards({ report }: { readonly report: PerformanceReport }): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const { today, health, points } = report;
  return (
    <dl className={classes['cards']}>
      <SummaryCard
        label={t('card.documents')}
        value={formats.number(today.documents)}
        health={health.documents}
        values={points.map(({ documents }) => documents)}
      />
      <SummaryCard
        label={t('card.typical')}
        value={formats.duration(today.request.p50)}
        help={t('card.typicalHelp')}
        health={health.typical}
        values={points.map(({ typicalMs }) => typicalMs)}
      />
      <SummaryCard
        label={t('card.waiting')}
        value={formats.number(today.waiting)}
        health={health.waiting}
        values={points.map(({ queueLength }) => queueLength)}
      />
      <SummaryCard
        label={t('card.errors')}
        value={formats.number(today.failures)}
        health={health.failures}
        values={points.map(({ failures }) => failures)}
      />
    </dl>
  );
}
