import { Database } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryReport } from '../../../../src-preload/contract/queries.ts';
import { failureCode } from '../../../api/call.ts';
import { useQueryReport } from '../../../api/queries.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { IndexChangeList } from './index-change-list.tsx';
import { OptimizeCard } from './optimize-card.tsx';
import { QueryDrawer } from './query-drawer.tsx';
import { QueryTable } from './query-table.tsx';
import { RepeatedTable } from './repeated-table.tsx';
import { ThresholdField } from './threshold-field.tsx';
import panel from '../performance.module.css';
import classes from './queries.module.css';

/** Slow queries, wasteful plans, repeated statements; and the indexes that help. */
export function QueriesSection(): ReactElement {
  const { t } = useTranslation('queries');
  const { data: report, error } = useQueryReport();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (report === undefined) return <p role="status">{t('loading')}</p>;
  return <Reported report={report} />;
}

function Reported({ report }: { readonly report: QueryReport }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const [openId, setOpenId] = useState<number | null>(null);
  const { queries, repeated, changes, slowQueryMs, measuredSince } = report;
  const slow = queries.filter(({ slowCount }) => slowCount > 0);
  const wasteful = queries.filter(({ slowCount, findings }) => slowCount === 0 && findings.length > 0);
  return (
    <div className={classes['section']}>
      <div className={classes['bar']}>
        <p className={panel['sentence']}>{sentence(slow.length, { t, threshold: slowQueryMs })}</p>
        <ThresholdField key={slowQueryMs} slowQueryMs={slowQueryMs} />
      </div>
      {queries.length === 0 && (
        <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<Database aria-hidden="true" />} />
      )}
      {slow.length > 0 && (
        <Part id="queries-slow" title={t('slow.title')} help={t('slow.help', { threshold: slowQueryMs })}>
          <QueryTable queries={slow} onOpen={setOpenId} />
        </Part>
      )}
      {wasteful.length > 0 && (
        <Part id="queries-scans" title={t('scans.title')} help={t('scans.help')}>
          <QueryTable queries={wasteful} onOpen={setOpenId} />
        </Part>
      )}
      <Part id="queries-repeated" title={t('repeated.title')} help={t('repeated.help')}>
        <RepeatedTable repeated={repeated} />
      </Part>
      {changes.length > 0 && (
        <Part id="queries-changes" title={t('change.title')} help={t('change.help')}>
          <IndexChangeList changes={changes} />
        </Part>
      )}
      <OptimizeCard />
      <p className={panel['muted']}>
        {measuredSince === null ? t('source') : t('sourceSince', { since: formats.dateTime(measuredSince) })}
      </p>
      <QueryDrawer
        key={openId}
        query={queries.find(({ id }) => id === openId) ?? null}
        trying={report.trying}
        onClose={() => setOpenId(null)}
      />
    </div>
  );
}

function sentence(
  count: number,
  {
    t,
    threshold,
  }: { readonly t: ReturnType<typeof useTranslation<'queries'>>['t']; readonly threshold: number },
): string {
  return count === 0 ? t('sentence.none', { threshold }) : t('sentence.some', { count, threshold });
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}

function Part({ id, title, help, children }: PartProps): ReactElement {
  return (
    <section className={panel['chart']} aria-labelledby={id}>
      <header className={panel['chartHeader']}>
        <h2 id={id} className={panel['chartTitle']}>
          {title}
        </h2>
      </header>
      <p className={panel['muted']}>{help}</p>
      {children}
    </section>
  );
}
