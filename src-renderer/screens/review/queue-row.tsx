import { CalendarClock } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../src-preload/contract/review.ts';
import { requestName } from '../../components/request-name.ts';
import { DueWords } from './due-words.tsx';
import classes from './review.module.css';

interface RowPlace {
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
}

interface QueueRowProps {
  readonly row: QueueRow;
  readonly place: RowPlace;
  /** Counted from 1. */
  readonly position: number;
  readonly total: number;
  readonly current: boolean;
  readonly onChoose: () => void;
}

/** The element of a row, for saying which one is current. */
export function queueRowId(id: string): string {
  return `review-${id}`;
}

/** Whose request it is, what is to be done about it, and how pressing it is. */
export function QueueRowView(props: QueueRowProps): ReactElement {
  const { row, place, position, total, current, onChoose } = props;
  const { t } = useTranslation('review');
  const name = requestName(row);
  return (
    <div
      id={queueRowId(row.id)}
      className={classes['row']}
      style={place}
      role="option"
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={total}
      onClick={onChoose}
    >
      <span className={classes['name']} title={name}>
        {name}
      </span>
      <span className={classes['task']} title={t(`task.${row.task}`)}>
        {t(`task.${row.task}`)}
      </span>
      {row.urgency !== null && (
        <span className={classes['due']} data-level={row.urgency.level}>
          {row.urgency.level !== 'far' && <CalendarClock aria-hidden />}
          <DueWords urgency={row.urgency} replyBy={row.replyBy} />
        </span>
      )}
    </div>
  );
}

/** A row whose block is still on its way. */
export function PlaceholderRow({ place }: { readonly place: RowPlace }): ReactElement {
  return <div className={classes['row']} style={place} role="presentation" />;
}
