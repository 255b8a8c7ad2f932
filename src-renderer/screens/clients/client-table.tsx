import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../src-preload/contract/clients.ts';
import { moveTo } from '../forms/list-moves.ts';
import { ClientCells } from './client-cells.tsx';
import { ColumnHeads } from './column-heads.tsx';
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, selected, total);
    if (event.key !== 'Enter' && to === null) return;
    event.preventDefault();
    const chosen = clients.rowAt(selected);
    if (to === null && chosen !== undefined) onOpen(chosen.id);
    if (to !== null) onSelect(to);
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
              <Row
                key={item.key}
                row={row}
                index={item.index}
                top={item.start}
                total={total}
                selected={item.index === selected}
                onSelect={() => onSelect(item.index)}
                onOpen={() => row !== undefined && onOpen(row.id)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  /** Undefined while it is on its way. */
  readonly row: ClientRow | undefined;
  readonly index: number;
  /** From the top of the list, in pixels. */
  readonly top: number;
  readonly total: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

function Row({ row, index, top, total, selected, onSelect, onOpen }: RowProps): ReactElement {
  return (
    <div
      id={`client-row-${index}`}
      role="option"
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classes['row']}
      style={{ top, height: ROW_HEIGHT }}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      {row !== undefined && <ClientCells row={row} />}
    </div>
  );
}
