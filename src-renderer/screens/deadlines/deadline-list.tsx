import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { Deadline } from '../../../src-preload/contract/deadlines.ts';
import { moveTo } from '../forms/list-moves.ts';
import { DeadlineCells } from './deadline-cells.tsx';
import type { DeadlineWindow } from './use-deadline-window.ts';
import classes from './deadlines.module.css';

const ROW_HEIGHT = 48;

interface DeadlineListProps {
  readonly deadlines: DeadlineWindow;
  readonly total: number;
  readonly today: Day;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (deadline: Deadline) => void;
  readonly onFirst: (index: number) => void;
}

/** The deadlines by row, overdue first. Arrows choose, Enter opens what one is about; only rows in view exist. */
export function DeadlineList(props: DeadlineListProps): ReactElement {
  const { deadlines, total, today, selected, onSelect, onOpen, onFirst } = props;
  const { t } = useTranslation('deadlines');
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
    const chosen = deadlines.rowAt(selected);
    if (to === null && chosen !== undefined) onOpen(chosen);
    if (to !== null) onSelect(to);
  };
  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={classes['list']}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      {...(items.some((item) => item.index === selected)
        ? { 'aria-activedescendant': `deadline-row-${selected}` }
        : {})}
      onKeyDown={onKeyDown}
    >
      <div className={classes['rows']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = deadlines.rowAt(item.index);
          return (
            <div
              key={item.key}
              id={`deadline-row-${item.index}`}
              role="option"
              aria-selected={item.index === selected}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className={classes['row']}
              style={{ top: item.start, height: ROW_HEIGHT }}
              onClick={() => onSelect(item.index)}
              onDoubleClick={() => row !== undefined && onOpen(row)}
            >
              {row !== undefined && <DeadlineCells deadline={row} today={today} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
