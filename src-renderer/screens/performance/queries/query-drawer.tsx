import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedQuery } from '../../../../src-preload/contract/queries.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { IndexAdvicePart } from './index-advice-part.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { prettyStatement } from './pretty-statement.ts';
import { usePlaceName } from './use-place-name.ts';
import panel from '../performance.module.css';
import classes from './queries.module.css';

interface QueryDrawerProps {
  /** Null keeps it closed. */
  readonly query: WatchedQuery | null;
  readonly trying: boolean;
  readonly onClose: () => void;
}

/** One statement: what it says, how it is run, where, and which index would help. */
export function QueryDrawer({ query, trying, onClose }: QueryDrawerProps): ReactElement {
  const { t } = useTranslation('queries');
  const { t: shared } = useTranslation();
  return (
    <Drawer
      opened={query !== null}
      onClose={onClose}
      position="right"
      size={620}
      title={t('detail.title')}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {query !== null && (
        <div className={classes['detailBody']}>
          <pre className={classes['code']} tabIndex={0} aria-label={t('column.statement')}>
            {prettyStatement(query.statement)}
          </pre>
          <Figures query={query} />
          <section aria-labelledby="query-plan">
            <h3 id="query-plan">{t('detail.plan')}</h3>
            <Plan plan={query.plan} />
          </section>
          <IndexAdvicePart query={query} trying={trying} />
          <Places query={query} />
        </div>
      )}
    </Drawer>
  );
}

function Plan({ plan }: Pick<WatchedQuery, 'plan'>): ReactElement {
  const { t } = useTranslation('queries');
  if (plan === null) return <p className={panel['muted']}>{t('detail.notExplained')}</p>;
  if (plan.length === 0) return <p className={panel['muted']}>{t('detail.onlyWrites')}</p>;
  return <PlanSteps plan={plan} label={t('detail.plan')} />;
}

function Figures({ query }: { readonly query: WatchedQuery }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  return (
    <p>
      {t('detail.figures', {
        count: query.count,
        runs: formats.number(query.count),
        slow: formats.number(query.slowCount),
        p50: formats.duration(query.p50Ms),
        p95: formats.duration(query.p95Ms),
        max: formats.duration(query.maxMs),
        since: formats.dateTime(query.firstAt),
      })}
    </p>
  );
}

function Places({ query }: { readonly query: WatchedQuery }): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const placeName = usePlaceName();
  return (
    <section aria-labelledby="query-places">
      <h3 id="query-places">{t('detail.places')}</h3>
      <table className={panel['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.where')}</th>
            <th scope="col">{t('column.count')}</th>
            <th scope="col">{t('column.totalMs')}</th>
          </tr>
        </thead>
        <tbody>
          {query.places.map((place) => (
            <tr key={`${place.kind} ${place.name}`}>
              <th scope="row">{placeName(place)}</th>
              <td>{formats.number(place.count)}</td>
              <td>{formats.duration(place.totalMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
