import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveTo } from '../forms/list-moves.ts';
import { useClientList } from './client-list-store.ts';
import { ClientCells } from './client-cells.tsx';
import type { ClientWindow } from './use-client-window.ts';
import classes from './clients.module.css';

const ROW_HEIGHT = 36;

interface ClientTableProps {
  readonly clients: ClientWindow;
  readonly total: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onFirst: (index: number) => void;
}

/** The clients by row. Arrows choose, Enter opens the page, and only rows in view exist. */
export function ClientTable(props: ClientTableProps): ReactElement {
  const { clients, total, selected, onSelect, onOpen, onFirst } = props;
  const { t } = useTranslation('clients');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    onChange: (instance) => onFirst(instance.range?.startIndex ?? 0),
  });
  useEffect(() => virtualizer.scrollToIndex(selected, { align: 'auto' }), [virtualizer, selected]);
  const openAt = (index: number): void => {
    const row = clients.rowAt(index);
    if (row !== undefined) onOpen(row.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, selected, total);
    if (event.key !== 'Enter' && to === null) return;
    event.preventDefault();
    if (to === null) openAt(selected);
    else onSelect(to);
  };
  const items = virtualizer.getVirtualItems();
  return (
    <div className={classes['table']}>
      <ColumnHeads />
      <div
        ref={scroller}
        className={classes['list']}
        role="listbox"
        tabIndex={0}
        aria-label={t('list')}
        {...(items.some((item) => item.index === selected)
          ? { 'aria-activedescendant': `client-row-${selected}` }
          : {})}
        onKeyDown={onKeyDown}
      >
        <div className={classes['rows']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = clients.rowAt(item.index);
            return (
              <div
                key={item.key}
                id={`client-row-${item.index}`}
                role="option"
                aria-selected={item.index === selected}
                aria-setsize={total}
                aria-posinset={item.index + 1}
                className={classes['row']}
                style={{ top: item.start, height: ROW_HEIGHT }}
                onClick={() => onSelect(item.index)}
                onDoubleClick={() => openAt(item.index)}
              >
                {row !== undefined && <ClientCells row={row} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Two columns sort the list. */
function ColumnHeads(): ReactElement {
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
