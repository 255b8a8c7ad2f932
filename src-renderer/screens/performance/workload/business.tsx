import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessReport } from '../../../../src-preload/contract/performance.ts';
import { failureCode } from '../../../api/call.ts';
import { useBusiness } from '../../../api/performance.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { usePanel } from '../panel-store.ts';
import { SavedTime } from './saved-time.tsx';
import classes from '../performance.module.css';

/** What came of the work in the range: facts of the database, and the time saved as an estimate. */
export function Business(): ReactElement | null {
  const range = usePanel((panel) => panel.range);
  const paused = usePanel((panel) => panel.paused);
  const { data, error } = useBusiness(range, paused);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  return data === undefined ? null : <Figures report={data} />;
}

function Figures({ report }: { readonly report: BusinessReport }): ReactElement {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const { settled, decided, values, mailsSent } = report;
  const done = settled.ready + settled.review;
  const share = (part: number, whole: number): string =>
    formats.percent(whole === 0 ? null : part / whole, 1);
  const of = (part: number, whole: number): string =>
    t('business.of', { part: formats.number(part), whole: formats.number(whole) });
  const right = decided.requests - decided.corrected;
  return (
    <div className={classes['accuracy']}>
      <ChartFrame title={t('business.title')} unit={t('business.unit')} source={t('business.source')}>
        <dl className={classes['facts']}>
          <Fact
            name={t('business.done')}
            value={formats.number(done)}
            note={t('business.failed', { failed: formats.number(settled.failed) })}
          />
          <Fact
            name={t('business.review')}
            value={share(settled.review, done)}
            note={of(settled.review, done)}
          />
          <Fact
            name={t('business.category')}
            value={share(right, decided.requests)}
            note={of(right, decided.requests)}
          />
          <Fact
            name={t('business.values')}
            value={share(values.found - values.corrected, values.found)}
            note={of(values.found - values.corrected, values.found)}
          />
          <Fact name={t('business.mails')} value={formats.number(mailsSent)} note="" />
          <SavedTime saved={report.saved} />
        </dl>
      </ChartFrame>
      <Categories categories={report.categories} />
    </div>
  );
}

function Fact({
  name,
  value,
  note,
}: {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}): ReactElement {
  return (
    <div>
      <dt className={classes['muted']}>{name}</dt>
      <dd className={classes['cardValue']}>{value}</dd>
      <dd className={classes['muted']}>{note}</dd>
    </div>
  );
}

function Categories({ categories }: Pick<BusinessReport, 'categories'>): ReactElement {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const all = categories.reduce((sum, { requests }) => sum + requests, 0);
  return (
    <ChartFrame title={t('categories.title')} unit={t('categories.unit')} source={t('categories.source')}>
      {all === 0 ? (
        <p>{t('categories.none')}</p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('categories.category')}</th>
              <th scope="col">{t('categories.requests')}</th>
              <th scope="col">{t('categories.share')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map(({ category, requests }) => (
              <tr key={category ?? ''}>
                <th scope="row">{category ?? t('categories.notYet')}</th>
                <td>{formats.number(requests)}</td>
                <td>{formats.percent(requests / all, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ChartFrame>
  );
}
