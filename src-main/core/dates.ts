/** A calendar day as it stands in a text; the year may be missing. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

const MONTHS: readonly (readonly string[])[] = [
  ['gennaio', 'gen', 'january', 'jan'],
  ['febbraio', 'feb', 'febb', 'february'],
  ['marzo', 'mar', 'march'],
  ['aprile', 'apr', 'april'],
  ['maggio', 'mag', 'may'],
  ['giugno', 'giu', 'june', 'jun'],
  ['luglio', 'lug', 'july', 'jul'],
  ['agosto', 'ago', 'august', 'aug'],
  ['settembre', 'set', 'sett', 'september', 'sept', 'sep'],
  ['ottobre', 'ott', 'october', 'oct'],
  ['novembre', 'nov', 'november'],
  ['dicembre', 'dic', 'december', 'dec'],
];
const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const MONTH_NAME = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const YEAR = String.raw`(?<year>(?:19|20)\d{2}|['’]\d{2}|\d{2}(?=$|[\s,;:)]|\.(?:\s|$)))`;
/** Days as words; "un" and "uno" are articles far more often. */
const DAY_WORDS: readonly string[] = (
  'primo due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici ' +
  'diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ' +
  'ventotto ventinove trenta trentuno'
).split(' ');
const DAY_WORD = DAY_WORDS.toReversed().join('|');

const NUMERIC =
  /(?<![\d/.,-])(?<day>[0-3]?\d)\s?(?<separator>[./-])\s?(?<month>[01]?\d)(?:\s?\k<separator>\s?(?<year>(?:19|20)?\d{2}))?(?![\d]|[./-]\d)/g;
const ISO = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g;
const WRITTEN = new RegExp(
  String.raw`(?<![\wàèéìòù])(?:(?<day>[0-3]?\d)(?:[°º^*]|st|nd|rd|th|o(?=\s))?|(?<word>${DAY_WORD}))(?:\s+(?:di\s+|of\s+)?|[./-]|(?<=[°º])\s?)(?<month>${MONTH_NAME})\b\.?(?:(?:,?\s+(?:del(?:l'anno)?\s+)?|[./-])${YEAR})?`,
  'gi',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\wàèéìòù])(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(?<year>(?:19|20)\d{2})\b)?`,
  'gi',
);

/** All days in a text in the order they stand: numeric with any separator, ISO, Italian and English words. */
export function findDates(text: string): readonly DateMatch[] {
  const found = [NUMERIC, ISO, WRITTEN, MONTH_FIRST].flatMap((pattern) => matches(text, pattern));
  return found.toSorted((a, b) => a.start - b.start);
}

/** The ISO form yyyy-mm-dd, or null for a day that no calendar has. */
export function toIsoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The ISO date that a whole text says; without a year it is the next such day from `today` on. Null when it says none. */
export function parseDate(text: string, today: Date): string | null {
  const [only, ...more] = findDates(text.trim());
  if (!only || more.length > 0) return null;
  if (only.year !== null) return toIsoDate(only.year, only.month, only.day);
  const thisYear = toIsoDate(today.getFullYear(), only.month, only.day);
  return thisYear !== null && thisYear >= localIsoDate(today)
    ? thisYear
    : toIsoDate(today.getFullYear() + 1, only.month, only.day);
}

function localIsoDate(date: Date): string {
  return toIsoDate(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? '';
}

function matches(text: string, pattern: RegExp): DateMatch[] {
  const found: DateMatch[] = [];
  for (const match of text.matchAll(pattern)) {
    const { day, word, month = '', year } = match.groups ?? {};
    const date = {
      day: word === undefined ? Number(day) : dayOfWord(word),
      month: MONTH_BY_NAME.get(month.toLowerCase()) ?? Number(month),
      year: year === undefined ? null : fullYear(year),
    };
    if (toIsoDate(date.year ?? 2024, date.month, date.day) === null) continue;
    found.push({ ...date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function dayOfWord(word: string): number {
  return DAY_WORDS.findIndex((known) => known === word.toLowerCase()) + 1;
}

/** '26 and 26 are 2026, '68 is 1968: two digits are read within the last sixty and the next forty years of 2000. */
function fullYear(written: string): number {
  const digits = Number(written.replace(/\D/g, ''));
  if (digits >= 100) return digits;
  return digits < 60 ? 2000 + digits : 1900 + digits;
}
