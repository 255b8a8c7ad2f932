import type { TFunction } from 'i18next';
import type { Language } from './i18n.ts';

type Decimals = 0 | 1 | 2;

/** How values are written in one language. Every function takes null for "unknown" and writes a dash. */
export interface Formats {
  /** Euro; cents only where there are any. */
  readonly money: (euro: number | null) => string;
  readonly number: (value: number | null, decimals?: Decimals) => string;
  /** A fraction 0..1 as a percentage. Only the whole is 100 %: 0.998 is 99 %. */
  readonly percent: (fraction: number | null, decimals?: Decimals) => string;
  /** An ISO date or moment as a date. */
  readonly date: (iso: string | null) => string;
  /** An ISO moment or epoch milliseconds as date and time. */
  readonly dateTime: (moment: string | number | null) => string;
  /** Epoch milliseconds as hours and minutes. */
  readonly time: (moment: string | number | null) => string;
  /** How long before `now` (epoch milliseconds) an ISO moment was; a short date when over a week. */
  readonly relative: (iso: string | null, now: number) => string;
  /** Milliseconds in the unit that reads best. */
  readonly duration: (milliseconds: number | null) => string;
  /** Bytes in the unit that reads best. */
  readonly size: (bytes: number | null) => string;
  /** Parts of a sentence after one another: "a, b e c". */
  readonly list: (parts: readonly string[]) => string;
  /** The name of a language by its ISO 639 code, two or three letters; the code where there is none. */
  readonly language: (code: string) => string;
}

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const satisfies Record<Language, string>;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The formats of a language. Italian groups thousands from 1.000 on, which needs `useGrouping: 'always'`. */
export function createFormats(language: Language, t: TFunction): Formats {
  const locale = LOCALES[language];
  const none = t('none');
  const or = <V>(value: V | null, write: (value: V) => string): string =>
    value === null ? none : write(value);
  const rounded = (decimals: Decimals): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: 'always' });
  const numbers = { 0: rounded(0), 1: rounded(1), 2: rounded(2) };
  const plain = (value: number, decimals: Decimals): string => numbers[decimals].format(value);
  const euro = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const date = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const shortDate = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: '2-digit' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  return {
    money: (value) => or(value, (known) => euro.format(known)),
    number: (value, decimals = 0) => or(value, (known) => plain(known, decimals)),
    percent: (fraction, decimals = 0) =>
      or(fraction, (known) => `${plain(percentOf(known, decimals), decimals)} %`),
    date: (iso) => or(iso, (known) => date.format(calendarDay(known))),
    dateTime: (moment) => or(moment, (known) => dateTime.format(new Date(known))),
    time: (moment) => or(moment, (known) => time.format(new Date(known))),
    relative: (iso, now) =>
      or(iso, (known) => {
        const passed = now - Date.parse(known);
        if (passed < MINUTE) return t('now');
        if (passed < HOUR) return ago.format(-Math.floor(passed / MINUTE), 'minute');
        if (passed < DAY) return ago.format(-Math.floor(passed / HOUR), 'hour');
        if (passed < 7 * DAY) return ago.format(-Math.floor(passed / DAY), 'day');
        const moment = new Date(known);
        const thisYear = moment.getFullYear() === new Date(now).getFullYear();
        return (thisYear ? dayOfYear : shortDate).format(moment);
      }),
    duration: (milliseconds) =>
      or(milliseconds, (known) => {
        if (known < 1_000) return `${plain(known, known < 10 ? 1 : 0)} ms`;
        if (known < MINUTE) return `${plain(known / 1_000, 1)} s`;
        const inMinutes = known < HOUR;
        const parts = Math.round(known / (inMinutes ? 1_000 : MINUTE));
        const [whole, rest] = [Math.floor(parts / 60), parts % 60];
        if (rest === 0) return t(inMinutes ? 'duration.minutes' : 'duration.hours', { whole });
        return t(inMinutes ? 'duration.minutesSeconds' : 'duration.hoursMinutes', { whole, rest });
      }),
    size: (bytes) =>
      or(bytes, (known) => {
        if (known < 1_000) return `${plain(known, 0)} B`;
        if (known < 1_000_000) return `${plain(known / 1_000, 0)} kB`;
        if (known < 1_000_000_000) return `${plain(known / 1_000_000, 1)} MB`;
        return `${plain(known / 1_000_000_000, 1)} GB`;
      }),
    ...wordFormats(locale),
  };
}

function wordFormats(locale: string): Pick<Formats, 'list' | 'language'> {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return { list: (parts) => list.format(parts), language: (code) => languages.of(code) ?? code };
}

/** Per cent as they are written; what falls short of the whole is never rounded up to it. */
function percentOf(fraction: number, decimals: Decimals): number {
  const most = 100 - 10 ** -decimals;
  return fraction < 1 ? Math.min(fraction * 100, most) : fraction * 100;
}

/** A bare date is a day of the calendar, not midnight in Greenwich. */
function calendarDay(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
}
