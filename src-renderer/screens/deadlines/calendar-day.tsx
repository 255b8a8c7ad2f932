import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { DayCount } from '../../../src-preload/contract/deadlines.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { dayAfterKey } from './calendar-keys.ts';
import classes from './deadlines.module.css';

interface CalendarDayProps {
  readonly day: Day;
  /** Null: nothing is due. */
  readonly count: DayCount | null;
  readonly today: Day;
  readonly chosen: boolean;
  /** It belongs to another month. */
  readonly outside: boolean;
  /** Tab leads to it; arrows lead on from there. */
  readonly reachable: boolean;
  readonly onChoose: () => void;
  /** A key leads to another day. */
  readonly onMove: (day: Day) => void;
}

/** A figure with more digits has no room. */
const MOST = 999;

/** A day of the calendar with how much is due; what is overdue has a sign of its own. */
export function CalendarDay(props: CalendarDayProps): ReactElement {
  const { day, count, today, chosen, outside, reachable, onChoose, onMove } = props;
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const overdue = count !== null && day < today;
  const what = count === null ? t('calendar.none') : dueWords(count, overdue, t);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = dayAfterKey(event.key, day, today);
    if (to === null) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <button
      type="button"
      className={classes['cell']}
      data-day={day}
      data-outside={outside || undefined}
      data-overdue={overdue || undefined}
      aria-current={day === today ? 'date' : undefined}
      aria-pressed={chosen}
      title={count === null ? undefined : what}
      tabIndex={reachable ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <span className="visually-hidden">{t('calendar.day', { date: formats.date(day), what })}</span>
      <span className={classes['number']} aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <span className={classes['due']} aria-hidden="true">
        {count !== null && figure(count, overdue)}
      </span>
    </button>
  );
}

function dueWords({ replies, renewals }: DayCount, overdue: boolean, t: TFunction<'deadlines'>): string {
  return [
    ...(replies > 0 ? [t('calendar.replies', { count: replies })] : []),
    ...(renewals > 0 ? [t('calendar.renewals', { count: renewals })] : []),
    ...(overdue ? [t('calendar.overdue')] : []),
  ].join(', ');
}

function figure({ replies, renewals }: DayCount, overdue: boolean): string {
  const due = replies + renewals;
  return `${overdue ? '! ' : ''}${due > MOST ? `${MOST}+` : due}`;
}
