import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactElement,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { blockOffsets, type RequestBlocks, type RowRange } from '../../api/request-blocks.ts';
import { useSettings } from '../../api/settings.ts';
import { useInnerWidth } from '../../components/use-inner-width.ts';
import { columnTemplate, fittingColumns } from './columns.ts';
import type { Sort } from './inbox-filter.ts';
import styles from './request-table.module.css';
import { TableHeader } from './table-header.tsx';
import { PlaceholderRow, rowElementId, TableRow } from './table-row.tsx';
import { useTableStore } from './table-store.ts';
import type { RowCursor } from './use-row-cursor.ts';

const ROW_HEIGHT = 36;
const HEADER_HEIGHT = 32;

/** The element of the list, for giving it the focus. */
export const LIST_ELEMENT_ID = 'request-list';

/** Rows kept ready above and below the window. */
const SPARE_ROWS = 12;

interface RequestTableProps {
  readonly blocks: RequestBlocks;
  readonly cursor: RowCursor;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** Told when rows of other blocks come near the screen. */
  readonly onRange: (range: RowRange) => void;
  readonly onOpen: (row: RequestRow) => void;
  /** Where the list was scrolled to, for coming back to it. */
  readonly scrollTop: number;
  readonly onScrolled: (scrollTop: number) => void;
}

/** The list of requests. Only the rows on screen exist; 100,000 scroll like twelve. */
export function RequestTable(props: RequestTableProps): ReactElement {
  const { blocks, cursor, sort, onSort, onRange, onOpen, scrollTop, onScrolled } = props;
  const { t } = useTranslation('inbox');
  const choice = useTableStore((state) => state.columns);
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useInnerWidth(scroller, setWidth);
  const threshold = useSettings().data?.review.confidenceThreshold ?? 0;
  const count = blocks.total ?? 0;
  const virtualizer = useVirtualRows(scroller, count, scrollTop, onRange);
  useKeepInView(cursor.index, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  useLeaving(() => onScrolled(scroller.current?.scrollTop ?? 0));
  const columns = useMemo(() => fittingColumns(choice, width), [choice, width]);
  const template: CSSProperties & Record<'--columns', string> = {
    '--columns': columnTemplate(columns, choice),
  };
  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      id={LIST_ELEMENT_ID}
      className={styles['table']}
      style={template}
      role="grid"
      tabIndex={0}
      aria-label={t('table')}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      {...(cursor.activeId !== null && items.some((item) => item.index === cursor.index)
        ? { 'aria-activedescendant': rowElementId(cursor.activeId) }
        : {})}
      onKeyDown={cursor.onKeyDown}
    >
      <TableHeader columns={columns} sort={sort} onSort={onSort} />
      <div className={styles['body']} style={{ height: virtualizer.getTotalSize() }} role="rowgroup">
        {items.map(({ index, start }) => {
          const row = blocks.rowAt(index);
          const top = start - HEADER_HEIGHT;
          if (row === undefined) return <PlaceholderRow key={index} index={index} top={top} />;
          return (
            <TableRow
              key={row.id}
              row={row}
              index={index}
              top={top}
              columns={columns}
              threshold={threshold}
              active={row.id === cursor.activeId}
              marked={cursor.marked.has(row.id)}
              onChoose={cursor.choose}
              onMark={cursor.mark}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Which rows to draw, from where the list is scrolled to. */
function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  scrollTop: number,
  onRange: (range: RowRange) => void,
): Virtualizer<HTMLDivElement, Element> {
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: SPARE_ROWS,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    initialOffset: scrollTop,
    onChange: ({ range }) => {
      if (range !== null) onRange(withSpare(range.startIndex, range.endIndex, count));
    },
  });
}

/** The rows that exist, in whole blocks: a new range only when other blocks are needed. */
function withSpare(first: number, last: number, count: number): RowRange {
  const range = {
    first: Math.max(0, first - SPARE_ROWS),
    last: Math.max(0, Math.min(count - 1, last + SPARE_ROWS)),
  };
  const offsets = blockOffsets(range);
  return { first: offsets[0] ?? 0, last: offsets.at(-1) ?? 0 };
}

/** Scrolls when the keys moved to a row outside the window; not when the list itself moved. */
function useKeepInView(index: number, scrollTo: (index: number) => void): void {
  const scroll = useEffectEvent(scrollTo);
  const before = useRef(index);
  useEffect(() => {
    if (index >= 0 && index !== before.current) scroll(index);
    before.current = index;
  }, [index]);
}

function useLeaving(action: () => void): void {
  const leave = useEffectEvent(action);
  useEffect(() => () => leave(), []);
}
