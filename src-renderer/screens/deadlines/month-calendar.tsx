import { ChevronLeft, ChevronRight, CalendarCheck } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, weeksOfMonth, type Day } from '../../../src-preload/contract/days.ts';
import type { DayCount } from '../../../src-preload/contract/deadlines.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useLanguage } from '../../i18n/use-formats.ts';
import { CalendarDay } from './calendar-day.tsx';
import classes from './deadlines.module.css';

interface MonthCalendarProps {
  /** Any day of the month that is shown. */
  readonly month: Day;
  readonly today: Day;
  /** The day that the list is narrowed to. */
  readonly chosen: Day | null;
  readonly days: readonly DayCount[];
  readonly onMonth: (month: Day) => void;
  /** Null: the chosen day was chosen again. */
  readonly onChoose: (day: Day | null) => void;
}

/** A month with what is due on each day. Arrows move by day and week, Page Up and Down by month, Home to today. */
export function MonthCalendar(props: MonthCalendarProps): ReactElement {
  const { month, today, chosen, days, onMonth, onChoose } = props;
  const { t } = useTranslation('deadlines');
  const grid = useRef<HTMLTableElement>(null);
  const at = chosen !== null && sameMonth(chosen, month) ? chosen : sameMonth(today, month) ? today : month;
  const counts = new Map(days.map((count) => [count.day, count]));
  const weeks = weeksOfMonth(month);

  const moveFocus = (day: Day): void => {
    if (!sameMonth(day, month)) onMonth(day);
    // The day may stand in a month that is drawn only after this.
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLButtonElement>(`[data-day="${day}"]`)?.focus(),
    );
  };
  return (
    <section className={classes['calendar']} aria-label={t('calendar.label')}>
      <MonthHead month={month} onMonth={onMonth} onToday={() => moveFocus(today)} />
      <table ref={grid} className={classes['grid']}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                <WeekdayName day={day} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <CalendarDay
                    day={day}
                    count={counts.get(day) ?? null}
                    today={today}
                    chosen={day === chosen}
                    outside={!sameMonth(day, month)}
                    reachable={day === at}
                    onChoose={() => onChoose(day === chosen ? null : day)}
                    onMove={moveFocus}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MonthHeadProps extends Pick<MonthCalendarProps, 'month' | 'onMonth'> {
  readonly onToday: () => void;
}

function MonthHead({ month, onMonth, onToday }: MonthHeadProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const language = useLanguage();
  const title = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <header className={classes['monthHead']}>
      <h2 className={classes['month']} aria-live="polite">
        {title.format(new Date(month))}
      </h2>
      <IconButton
        icon={ChevronLeft}
        label={t('calendar.previous')}
        onClick={() => onMonth(addMonths(month, -1))}
      />
      <IconButton icon={CalendarCheck} label={t('calendar.today')} onClick={onToday} />
      <IconButton
        icon={ChevronRight}
        label={t('calendar.next')}
        onClick={() => onMonth(addMonths(month, 1))}
      />
    </header>
  );
}

function WeekdayName({ day }: { readonly day: Day }): ReactElement {
  const language = useLanguage();
  const name = (weekday: 'long' | 'short'): string =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(new Date(day));
  return <abbr title={name('long')}>{name('short')}</abbr>;
}

function sameMonth(a: Day, b: Day): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}
