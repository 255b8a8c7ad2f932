import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedQuery } from '../../../../src-preload/contract/queries.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { shortStatement } from './pretty-statement.ts';
import { SortHeader } from './sort-header.tsx';
import { SORT_KEYS, sortQueries, type Sorting } from './sorting.ts';
import { usePlaceName } from './use-place-name.ts';
import panel from '../performance.module.css';
import classes from './queries.module.css';

interface QueryTableProps {
  readonly queries: readonly WatchedQuery[];
  readonly onOpen: (id: number) => void;
}

/** Statements with how often and how long they ran, and where; a click opens one. */
export function QueryTable({ queries, onOpen }: QueryTableProps): ReactElement {
  const { t } = useTranslation('queries');
  const [sorting, setSorting] = useState<Sorting>({ by: 'totalMs', descending: true });
  return (
    <div className={classes['scroll']}>
      <table className={panel['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.statement')}</th>
            {SORT_KEYS.map((key) => (
              <SortHeader
                key={key}
                column={key}
                label={t(`column.${key}`)}
                sorting={sorting}
                onSort={setSorting}
              />
            ))}
            <th scope="col">{t('column.where')}</th>
          </tr>
        </thead>
        <tbody>
          {sortQueries(queries, sorting).map((query) => (
            <QueryRow key={query.id} query={query} onOpen={() => onOpen(query.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueryRow({
  query,
  onOpen,
}: {
  readonly query: WatchedQuery;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation('queries');
  const formats = useFormats();
  const placeName = usePlaceName();
  const [place, ...others] = query.places;
  const state = query.advice?.state;
  return (
    <tr>
      <th scope="row" className={classes['statement']}>
        <button type="button" className={panel['link']} onClick={onOpen}>
          <code>{shortStatement(query.statement)}</code>
        </button>
        <span className={classes['about']}>
          {query.findings.map((finding) => t(`finding.${finding}`)).join(' · ')}
          {state !== undefined && state !== 'useless' && <strong> {t(`state.${state}`)}</strong>}
        </span>
      </th>
      <td>{formats.number(query.count)}</td>
      <td>{formats.number(query.slowCount)}</td>
      <td>{formats.duration(query.p95Ms)}</td>
      <td>{formats.duration(query.maxMs)}</td>
      <td>{formats.duration(query.totalMs)}</td>
      <td>{formats.dateTime(query.lastAt)}</td>
      <td>
        {place === undefined ? '' : placeName(place)}
        {others.length > 0 && ` ${t('andOthers', { count: others.length })}`}
      </td>
    </tr>
  );
}
