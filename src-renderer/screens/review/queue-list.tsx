import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { blockOffsets } from '../../api/request-blocks.ts';
import { PlaceholderRow, queueRowId, QueueRowView } from './queue-row.tsx';
import classes from './review.module.css';
import type { ReviewCursor } from './use-review-cursor.ts';

const ROW_HEIGHT = 72;

/** Rows kept ready above and below the window. */
const SPARE_ROWS = 10;

/** What waits, the most urgent first. Only the rows on screen exist. */
export function QueueList({ cursor }: { readonly cursor: ReviewCursor }): ReactElement {
  const { blocks, id, index, move, goTo, onRange } = cursor;
  const { t } = useTranslation('review');
  const scroller = useRef<HTMLDivElement>(null);
  const count = blocks.total ?? 0;
  const virtualizer = useVirtualQueue(scroller, count, index, onRange);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { Home: -index, End: count - 1 - index, PageDown: 10, PageUp: -10 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={classes['queue']}
      role="listbox"
      tabIndex={0}
      aria-label={t('queue')}
      {...(id !== null && items.some((item) => item.index === index)
        ? { 'aria-activedescendant': queueRowId(id) }
        : {})}
      onKeyDown={onKeyDown}
    >
      <div className={classes['rows']} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const row = blocks.rowAt(item.index);
          const place = { top: item.start, height: item.size };
          if (row === undefined) return <PlaceholderRow key={item.index} place={place} />;
          return (
            <QueueRowView
              key={row.id}
              row={row}
              place={place}
              position={item.index + 1}
              total={count}
              current={row.id === id}
              onChoose={() => goTo(row.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Which rows to draw; the current one is kept in sight. */
function useVirtualQueue(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  index: number,
  onRange: ReviewCursor['onRange'],
): Virtualizer<HTMLDivElement, Element> {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: SPARE_ROWS,
    onChange: ({ range }) => {
      if (range === null) return;
      const offsets = blockOffsets({
        first: range.startIndex - SPARE_ROWS,
        last: Math.min(count - 1, range.endIndex + SPARE_ROWS),
      });
      onRange({ first: offsets[0] ?? 0, last: offsets.at(-1) ?? 0 });
    },
  });
  const show = useEffectEvent((place: number) => virtualizer.scrollToIndex(place, { align: 'auto' }));
  useEffect(() => {
    if (count > 0) show(index);
  }, [index, count]);
  return virtualizer;
}
