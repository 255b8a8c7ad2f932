import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnWidth, type Column } from './columns.ts';
import { nextSort, type Sort } from './inbox-filter.ts';
import styles from './request-table.module.css';
import { useTableStore } from './table-store.ts';

/** Pixels a column grows or shrinks by at one press of Shift and an arrow. */
const KEY_STEP = 16;

interface TableHeaderProps {
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The names of the columns: a click sorts, the right edge resizes (or Shift with the arrows). */
export function TableHeader({ columns, sort, onSort }: TableHeaderProps): ReactElement {
  return (
    <div className={styles['header']} role="rowgroup">
      <div className={styles['names']} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps extends Omit<TableHeaderProps, 'columns'> {
  readonly column: Column;
}

function HeaderCell({ column, sort, onSort }: HeaderCellProps): ReactElement {
  const { t } = useTranslation('inbox');
  const { columns: choice, resizeColumn } = useTableStore();
  const { sortBy } = column;
  const name = t(`columns.${column.id}`);
  const sorted = sort.by === sortBy;
  const Arrow = sort.direction === 'asc' ? ArrowUp : ArrowDown;
  const resizeByKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
    if (!event.shiftKey || step === undefined) return;
    event.preventDefault();
    resizeColumn(column.id, columnWidth(column, choice) + step);
  };
  return (
    <div
      className={styles['name']}
      role="columnheader"
      data-right={column.alignRight === true}
      {...(sortBy === undefined
        ? {}
        : { 'aria-sort': !sorted ? 'none' : sort.direction === 'asc' ? 'ascending' : 'descending' })}
    >
      {sortBy === undefined ? (
        <span className={column.id === 'state' ? 'visually-hidden' : styles['cut']}>{name}</span>
      ) : (
        <button
          type="button"
          className={styles['sort']}
          onClick={() => onSort(nextSort(sort, sortBy))}
          onKeyDown={resizeByKey}
        >
          <span className={styles['cut']}>{name}</span>
          {sorted && <Arrow aria-hidden />}
        </button>
      )}
      {column.id !== 'state' && <ResizeHandle column={column} name={name} />}
    </div>
  );
}

function ResizeHandle({ column, name }: { readonly column: Column; readonly name: string }): ReactElement {
  const { t } = useTranslation('inbox');
  const resizeColumn = useTableStore((state) => state.resizeColumn);
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    const handle: HTMLSpanElement = event.currentTarget;
    const from = event.clientX - (handle.parentElement?.offsetWidth ?? column.width);
    handle.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const { signal } = stop;
    handle.addEventListener('pointermove', (move) => resizeColumn(column.id, move.clientX - from), {
      signal,
    });
    handle.addEventListener('lostpointercapture', () => stop.abort(), { signal });
  };
  return <span className={styles['resize']} title={t('resize', { column: name })} onPointerDown={start} />;
}
