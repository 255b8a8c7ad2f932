import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRowContent } from './form-row.tsx';
import { moveTo } from './list-moves.ts';
import type { FormWindow } from './use-form-window.ts';
import classes from './forms.module.css';

const ROW_HEIGHT = 56;

interface FormListProps {
  readonly window: FormWindow;
  readonly total: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: () => void;
  readonly onFirst: (index: number) => void;
}

/** The forms by row. Arrows choose, Enter opens the form, and only rows in view exist. */
export function FormList({
  window,
  total,
  selected,
  onSelect,
  onOpen,
  onFirst,
}: FormListProps): ReactElement {
  const { t } = useTranslation('forms');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    onChange: (instance) => onFirst(instance.range?.startIndex ?? 0),
  });
  useEffect(() => virtualizer.scrollToIndex(selected, { align: 'auto' }), [virtualizer, selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, selected, total);
    if (event.key !== 'Enter' && to === null) return;
    event.preventDefault();
    if (to === null) onOpen();
    else onSelect(to);
  };

  return (
    <div
      ref={scroller}
      className={classes['list']}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={`form-row-${selected}`}
      onKeyDown={onKeyDown}
    >
      <div className={classes['rows']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = window.rowAt(item.index);
          return (
            <div
              key={item.key}
              id={`form-row-${item.index}`}
              role="option"
              aria-selected={item.index === selected}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className={classes['row']}
              style={{ top: item.start, height: ROW_HEIGHT }}
              onClick={() => onSelect(item.index)}
              onDoubleClick={onOpen}
            >
              {row !== undefined && <FormRowContent row={row} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
