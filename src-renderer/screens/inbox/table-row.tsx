import { memo, useState, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { CellContent, FailureSentence, StateMark } from './cells.tsx';
import type { Column, ColumnId } from './columns.ts';
import styles from './request-table.module.css';

/** The columns a failed request has no data for: one sentence takes their place. */
const EMPTY_WHEN_FAILED: ReadonlySet<ColumnId> = new Set([
  'category',
  'confidence',
  'amount',
  'replyBy',
  'forms',
  'sent',
  'status',
]);

/** A request younger than this when its row appears has just come in, and fades in; scrolling never fades. */
const FRESH_MS = 3_000;

interface RowProps {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

interface TableRowProps extends RowProps {
  readonly row: RequestRow;
  readonly columns: readonly Column[];
  /** Below this (0..1) a category is doubtful. */
  readonly threshold: number;
  readonly active: boolean;
  readonly marked: boolean;
  readonly onChoose: (row: RequestRow, index: number, event: MouseEvent) => void;
  readonly onMark: (row: RequestRow, index: number) => void;
  readonly onOpen: (row: RequestRow) => void;
}

/** One request of the list; redrawn only when something of it changed. */
export const TableRow = memo(function TableRow(props: TableRowProps): ReactElement {
  const { row, index, top, columns, threshold, active, marked, onChoose, onMark, onOpen } = props;
  const [fresh] = useState(() => Date.now() - Date.parse(row.createdAt) < FRESH_MS);
  const failed = row.status === 'failed';
  const shown = failed ? columns.filter((column) => !EMPTY_WHEN_FAILED.has(column.id)) : columns;
  const fileShown = columns.some((column) => column.id === 'filename');
  return (
    <div
      id={rowElementId(row.id)}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active || marked}
      data-active={active}
      data-marked={marked}
      data-fresh={fresh}
      onClick={(event) => onChoose(row, index, event)}
      onDoubleClick={() => onOpen(row)}
    >
      {shown.map((column) =>
        column.id === 'state' ? (
          <StateCell key={column.id} row={row} marked={marked} onMark={() => onMark(row, index)} />
        ) : (
          <div
            key={column.id}
            className={styles['cell']}
            role="gridcell"
            data-right={column.alignRight === true}
            data-column={column.id}
          >
            <CellContent
              row={row}
              column={column.id}
              marked={marked}
              fileShown={fileShown}
              threshold={threshold}
            />
          </div>
        ),
      )}
      {failed && <FailureCell row={row} from={shown.length + 1} columns={columns.length - shown.length} />}
    </div>
  );
});

/** The element of a request's row, for assistive technology. */
export function rowElementId(requestId: string): string {
  return `request-${requestId}`;
}

/** A row whose block is on its way. */
export function PlaceholderRow({ index, top }: RowProps): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <div
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 2}
    >
      <div className={styles['placeholder']} role="gridcell" aria-label={t('row.loading')} />
    </div>
  );
}

interface StateCellProps {
  readonly row: RequestRow;
  readonly marked: boolean;
  readonly onMark: () => void;
}

/** The state at a glance; a click marks the row. */
function StateCell({ row, marked, onMark }: StateCellProps): ReactElement {
  const { t } = useTranslation(['inbox', 'shared']);
  const status = t(`shared:status.${row.status}`);
  return (
    <div
      className={styles['cell']}
      role="gridcell"
      aria-label={marked ? `${status}, ${t('row.selected')}` : status}
      title={status}
      onClick={(event) => {
        event.stopPropagation();
        onMark();
      }}
    >
      <StateMark status={row.status} marked={marked} />
    </div>
  );
}

interface FailureCellProps {
  readonly row: RequestRow;
  /** The first column it takes (1-based), and how many. */
  readonly from: number;
  readonly columns: number;
}

function FailureCell({ row, from, columns }: FailureCellProps): ReactElement {
  return (
    <div
      className={styles['cell']}
      role="gridcell"
      aria-colspan={columns}
      style={{ gridColumn: `${from} / -1` }}
    >
      <FailureSentence row={row} />
    </div>
  );
}
