import { NUMBER_WORD, parseNumberWords } from './numbers-in-words.ts';

/** An amount as it stands in a text. */
export interface AmountMatch {
  readonly start: number;
  readonly end: number;
  /** Euro; cents as decimals. */
  readonly value: number;
  /** A currency sign or a word of magnitude (mila, milioni) says that money is meant. */
  readonly marked: boolean;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  mila: 1e3,
  k: 1e3,
  mille: 1e3,
  mln: 1e6,
  mio: 1e6,
  // What OCR makes of mln, and what a hurried hand does.
  min: 1e6,
  ml: 1e6,
  m: 1e6,
  milione: 1e6,
  milioni: 1e6,
  million: 1e6,
  millions: 1e6,
};

const CURRENCY = String.raw`(?:€|\beuro\b|\beur\b)`;
const GROUPED = String.raw`\d{1,3}(?:[.'’][\dO]{3})+(?:,(?:\d{1,2}|-+|=+)|\/(?:00|-+|=+)(?!\d))?|\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?![\d.])`;
const ENGLISH_GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?`;
const PLAIN = String.raw`\d{1,12}(?:[.,]\d{1,3})?`;
const MULTIPLIER = String.raw`mila|milion[ei]|millions?|mln|ml|min|mio|[kK]|M(?=\b|€)`;
const NUMERIC = new RegExp(
  String.raw`(?<![\w.,/-])(?<before>(?:(?<scale>mln|mio|k|m)\s?€|(?:€|euro|eur)(?:\s?(?<scaled>mln|mio|mila|k)(?![a-z]))?)[.:]?\s?)?(?<number>${ENGLISH_GROUPED}(?!\d)|${GROUPED}|${PLAIN})(?!\d|\/(?!\d{1,3}[.']\d{3}))` +
    String.raw`(?:\s?(?<times>${MULTIPLIER})\.?(?![a-zàèéìòù]))?(?:\s+(?:e\s+)?(?:(?<plus>\d{1,3})\s?(?:mila|k)\b|(?<half>(?<=e\s+)mezzo)\b))?(?<after>\s?(?:di\s)?${CURRENCY})?`,
  'gi',
);
const WORDS = new RegExp(
  String.raw`(?<![\wàèéìòù])(?<before>(?:euro|€)\s?)?(?:mezzo milione|(?<=\b(?:al|il|del|dal|sul) )milione|${NUMBER_WORD}(?:\s+(?:e\s+)?${NUMBER_WORD}){0,3}(?:\s+e\s+mezzo)?)(?![\wàèéìòù])(?<after>\s+(?:di\s+)?${CURRENCY})?`,
  'gi',
);

/**
 * All amounts in a text in the order they stand: Italian and English grouping, words of magnitude
 * ("1,5 mln", "250mila", "1 milione e 350 mila") and numbers in words from a thousand up. Percentages
 * and parts of codes and dates are left out; measures ("128 mq") are for the caller to judge.
 */
export function findAmounts(text: string): readonly AmountMatch[] {
  return [...numericAmounts(text), ...wordAmounts(text)].toSorted((a, b) => a.start - b.start);
}

/** The amount that a whole text says ("1,5 mln", "€ 2.500,00"); null when it says none. */
export function parseAmount(text: string): number | null {
  const trimmed = text.trim();
  const [only, ...more] = findAmounts(trimmed);
  if (!only || more.length > 0) return null;
  const rest = trimmed.slice(0, only.start) + trimmed.slice(only.end);
  return /^[\s€.,=-]*(?:euro|eur|circa)?\s*(?:\/00)?[\s€.,=-]*$/i.test(rest) ? only.value : null;
}

function numericAmounts(text: string): AmountMatch[] {
  const found: AmountMatch[] = [];
  for (const match of text.matchAll(NUMERIC)) {
    const { before, number = '', plus, half, after } = match.groups ?? {};
    const times = magnitude(match);
    const end = match.index + match[0].length;
    if (/^\s?(?:%|‰|per ?(?:cento|mille)\b)/i.test(text.slice(end, end + 12))) continue;
    if (/^(?:19|20)\d{2}$/.test(number) && after && /^\s?\d/.test(text.slice(end, end + 2))) continue;
    // "partita 1 € 900.000": the sign belongs to what follows it.
    if (/^\d{1,2}$/.test(number) && after && /^\s?\d/.test(text.slice(end, end + 2))) continue;
    const factor = multiplier(times, before !== undefined);
    const base = parseDecimal(number, factor > 1);
    if (base === null) continue;
    const extra = plus ? Number(plus) * 1000 : half ? factor / 2 : 0;
    const value = Math.round((base * factor + extra) * 100) / 100;
    found.push({ start: match.index, end, value, marked: Boolean(before ?? times ?? after) });
  }
  return found;
}

/** The word of magnitude, before the number ("K€ 500") or behind it. */
function magnitude({ groups }: RegExpExecArray): string | undefined {
  return groups?.['times'] ?? groups?.['scale'] ?? groups?.['scaled'];
}

function multiplier(word: string | undefined, isMoney: boolean): number {
  if (word === undefined) return 1;
  // A small m is a metre, unless the currency stands before ("EUR 20m").
  return word === 'm' && !isMoney ? 1 : (MULTIPLIERS[word.toLowerCase()] ?? 1);
}

/** 27,80 is twenty-seven eighty; 1.500 is fifteen hundred unless a magnitude follows ("1.500 mln" is nobody's). */
function parseDecimal(written: string, scaled: boolean): number | null {
  const number = written
    .replace(/O/g, '0')
    .replace(/\/.*$|[-=]+$/, '')
    .replace(/,$/, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(number) && !scaled) return Number(number.replace(/,/g, ''));
  if (/^\d{1,3}(?:[.'’ ]\d{3})+(?:,\d{1,2})?$/.test(number))
    return Number(number.replace(/[.'’ ]/g, '').replace(',', '.'));
  const plain = Number(number.replace(',', '.'));
  return Number.isFinite(plain) ? plain : null;
}

function wordAmounts(text: string): AmountMatch[] {
  const found: AmountMatch[] = [];
  for (const match of text.matchAll(WORDS)) {
    const { before = '', after = '' } = match.groups ?? {};
    const words = match[0].slice(before.length, match[0].length - after.length);
    const value =
      /^milione$/i.test(words) && /\b(?:al|il|del|dal|sul) $/i.test(text.slice(0, match.index).slice(-5))
        ? 1e6
        : parseNumberWords(words.replace(/\s+/g, ' '));
    const amount = value === null ? null : asSaid(value);
    const said = /mila|milion/i.test(words) || (before + after !== '' && value !== null && value >= 100);
    if (amount === null || amount < 100 || !said) continue;
    found.push({ start: match.index, end: match.index + match[0].length, value: amount, marked: true });
  }
  return found;
}

/** "Un milione e duecento" means one million two hundred thousand: nobody insures a million and 200 euro. */
function asSaid(value: number): number {
  const hundreds = value % 1e6;
  return value > 1e6 && hundreds >= 100 && hundreds < 1000 && hundreds % 50 === 0
    ? value - hundreds + hundreds * 1000
    : value;
}
