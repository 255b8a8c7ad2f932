import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PerformanceReport } from '../../../src-preload/contract/performance.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { SummaryCard } from './summary-card.tsx';
import classes from './performance.module.css';

/** The day in four figures. */
export function SummaryCards({ report }: { readonly report: PerformanceReport }): ReactElement {
  const { t } = useTranslation('performance');
  const formats = useFormats();
  const { today, points } = report;
  return (
    <dl className={classes['cards']}>
      <SummaryCard
        label={t('card.documents')}
        value={formats.number(today.documents)}
        tone="plain"
        points={points}
        valueOf={(point) => point.documents}
      />
      <SummaryCard
        label={t('card.typical')}
        value={formats.duration(today.request.p50)}
        help={t('card.typicalHelp')}
        tone="plain"
        points={points}
        valueOf={(point) => point.request.p50}
      />
      <SummaryCard
        label={t('card.waiting')}
        value={formats.number(today.waiting)}
        tone="plain"
        points={points}
        valueOf={(point) => point.queueLength}
      />
      <SummaryCard
        label={t('card.errors')}
        value={formats.number(today.failures)}
        tone={today.failures > 0 ? 'bad' : 'plain'}
        points={points}
        valueOf={(point) => point.failures}
      />
    </dl>
  );
}
