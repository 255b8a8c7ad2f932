import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../src-preload/contract/audit.ts';
import { blockOffsets, type RowBlocks, type RowRange } from '../../api/request-blocks.ts';
import { AuditLine } from './audit-line.tsx';
import classes from './audit.module.css';

const LINE_HEIGHT = 40;
const HEAD_HEIGHT = 32;

/** Lines kept ready above and below the window. */
const SPARE_LINES = 12;

const COLUMNS = ['at', 'who', 'event', 'change', 'request'] as const;

interface AuditTableProps {
  readonly blocks: RowBlocks<AuditEntry>;
  /** Told when lines of other blocks come near the screen. */
  readonly onRange: (range: RowRange) => void;
}

/** The lines of the log, newest first. Only those on screen exist. */
export function AuditTable({ blocks, onRange }: AuditTableProps): ReactElement {
  const { t } = useTranslation('review');
  const scroller = useRef<HTMLDivElement>(null);
  const count = blocks.total ?? 0;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: SPARE_LINES,
    scrollMargin: HEAD_HEIGHT,
    onChange: ({ range }) => {
      if (range === null) return;
      const last = Math.min(count - 1, range.endIndex + SPARE_LINES);
      const offsets = blockOffsets({ first: range.startIndex - SPARE_LINES, last });
      onRange({ first: offsets[0] ?? 0, last: offsets.at(-1) ?? 0 });
    },
  });
  return (
    <div
      ref={scroller}
      className={classes['table']}
      role="table"
      tabIndex={0}
      aria-label={t('audit.table')}
      aria-rowcount={count + 1}
    >
      <div className={classes['heading']} role="rowgroup">
        <div className={classes['head']} role="row">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`audit.column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={classes['all']} style={{ height: virtualizer.getTotalSize() }} role="rowgroup">
        {virtualizer.getVirtualItems().map((item) => {
          const place = { top: item.start - HEAD_HEIGHT, height: item.size };
          const entry = blocks.rowAt(item.index);
          if (entry === undefined) return <Placeholder key={item.index} place={place} />;
          return <AuditLine key={entry.id} entry={entry} place={place} row={item.index + 2} />;
        })}
      </div>
    </div>
  );
}

/** A line whose block is still on its way. */
function Placeholder({
  place,
}: {
  readonly place: { readonly top: number; readonly height: number };
}): ReactElement {
  const { t } = useTranslation('review');
  return (
    <div className={classes['entry']} style={place} role="row">
      <span role="cell" className="visually-hidden">
        {t('audit.loading')}
      </span>
    </div>
  );
}
