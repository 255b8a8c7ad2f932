import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientList } from './client-list-store.ts';
import classes from './clients.module.css';

/** The names of the columns; two of them sort the list. */
export function ColumnHeads(): ReactElement {
  const { t } = useTranslation('clients');
  return (
    <div className={classes['heads']}>
      <SortHead by="name" />
      <span>{t('column.code')}</span>
      <span>{t('column.city')}</span>
      <span className={classes['number']}>{t('column.requests')}</span>
      <SortHead by="lastRequest" />
    </div>
  );
}

const SORTS = { name: 'name', lastRequest: 'lastRequestAt' } as const;

function SortHead({ by }: { readonly by: keyof typeof SORTS }): ReactElement {
  const { t } = useTranslation('clients');
  const { sortBy, direction, change } = useClientList();
  const active = sortBy === SORTS[by];
  const turned = direction === 'asc' ? 'desc' : 'asc';
  const usual = by === 'name' ? 'asc' : 'desc';
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown;
  const column = t(`column.${by}`);
  return (
    <button
      type="button"
      className={classes['head']}
      aria-pressed={active}
      title={t('sortedBy', { column })}
      onClick={() => change({ sortBy: SORTS[by], direction: active ? turned : usual, chosen: 0 })}
    >
      {column}
      {active && <Arrow aria-hidden="true" />}
    </button>
  );
}
