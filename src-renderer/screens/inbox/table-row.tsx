import { memo, useState, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { CellContent, FailureSentence } from './cells.tsx';
import type { Column, ColumnId } from './columns.ts';
import styles from './request-table.module.css';

/** The columns a failed request has no data for: one sentence takes their place. */
const EMPTY_WHEN_FAILED: ReadonlySet<ColumnId> = new Set([
  'category',
  'confidence',
  'amount',
  'replyBy',
  'forms',
  'status',
]);

/** A request younger than this when its row appears has just come in, and fades in; scrolling never fades. */
const FRESH_MS = 3_000;

interface TableRowProps {
  /** Undefined while its block is on its way. */
  readonly row: RequestRow | undefined;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly columns: readonly Column[];
  readonly active: boolean;
  readonly marked: boolean;
  readonly onChoose: (row: RequestRow, index: number, event: MouseEvent) => void;
  readonly onMark: (row: RequestRow, index: number) => void;
  readonly onOpen: (row: RequestRow) => void;
}

/** One request of the list; redrawn only when something of it changed. */
export const TableRow = memo(function TableRow(props: TableRowProps): ReactElement {
  const { row, index, top, columns, active, marked, onChoose, onMark, onOpen } = props;
  const { t } = useTranslation('inbox');
  const [fresh] = useState(() => row !== undefined && Date.now() - Date.parse(row.createdAt) < FRESH_MS);
  const place = { transform: `translateY(${top}px)` };
  if (row === undefined) {
    return (
      <div className={styles['row']} style={place} role="row" aria-rowindex={index + 2}>
        <div className={styles['placeholder']} role="gridcell" aria-label={t('row.loading')} />
      </div>
    );
  }
  const failed = row.status === 'failed';
  const shown = failed ? columns.filter((column) => !EMPTY_WHEN_FAILED.has(column.id)) : columns;
  return (
    <div
      id={`request-${row.id}`}
      className={styles['row']}
      style={place}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active || marked}
      data-active={active}
      data-marked={marked}
      data-fresh={fresh}
      onClick={(event) => onChoose(row, index, event)}
      onDoubleClick={() => onOpen(row)}
    >
      {shown.map((column) => (
        <div
          key={column.id}
          className={styles['cell']}
          role="gridcell"
          data-right={column.alignRight === true}
          data-column={column.id}
          {...(column.id === 'state'
            ? {
                'aria-label': `${t(`status.${row.status}`, { ns: 'shared' })}${marked ? `, ${t('row.selected')}` : ''}`,
                title: t(`status.${row.status}`, { ns: 'shared' }),
                onClick: (event: MouseEvent) => {
                  event.stopPropagation();
                  onMark(row, index);
                },
              }
            : {})}
        >
          <CellContent row={row} column={column.id} marked={marked} />
        </div>
      ))}
      {failed && (
        <div
          className={styles['cell']}
          role="gridcell"
          aria-colspan={columns.length - shown.length}
          style={{ gridColumn: `${shown.length + 1} / -1` }}
        >
          <FailureSentence row={row} />
        </div>
      )}
    </div>
  );
});
