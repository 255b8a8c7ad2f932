import { FIELD_KINDS, type FieldName, type FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Language } from '../../i18n/i18n.ts';

/** What the clerk typed, understood; null where it does not make a value of that kind. */
export type TypedValue = { readonly value: FieldValue } | null;

/** A value as it is shown beside its name. */
export function shownValue(name: FieldName, value: FieldValue, formats: Formats): string {
  if (typeof value === 'object') return value.join(', ');
  if (typeof value === 'number') {
    if (FIELD_KINDS[name] === 'money') return formats.money(value);
    return name === 'buildingYear' ? String(value) : formats.number(value, 2);
  }
  if (FIELD_KINDS[name] === 'date') return formats.date(value);
  return name === 'iban' ? value.replace(/(.{4})(?=.)/gu, '$1 ') : value;
}

/** A value as it stands in the box where it is corrected: without the euro sign, ready to be typed over. */
export function editableValue(name: FieldName, value: FieldValue, formats: Formats): string {
  if (typeof value !== 'number' || name === 'buildingYear') return shownValue(name, value, formats);
  return formats.number(value, 2);
}

/**
 * Understands what was typed in the way of the language. An amount that could be read in two ways
 * (2,500 in Italian) is refused rather than guessed. Whether the value is right, the engine says.
 */
export function parseTyped(name: FieldName, typed: string, language: Language): TypedValue {
  const text = typed.trim();
  if (text === '') return null;
  switch (FIELD_KINDS[name]) {
    case 'money':
      return wrap(parseAmount(text.replace(/€|eur[o]?/giu, '').trim(), language));
    case 'count':
      return wrap(parseWhole(text, language));
    case 'date':
      return wrap(parseDate(text));
    case 'list':
      return wrap(parseList(text));
    case 'code':
    case 'text':
      return { value: text };
  }
}

/**
 * The value that words chosen on a page make: punctuation around them is left out, and amounts and
 * dates are read the way Italian documents write them. What is not understood goes to the engine as
 * it stands.
 */
export function valueOfWords(name: FieldName, raw: string): FieldValue {
  const text = bareWords(raw);
  return parseTyped(name, text, 'it')?.value ?? text;
}

/** Words without the punctuation around them. */
export function bareWords(raw: string): string {
  return raw.replace(/^[\s.,;:()"«“]+|[\s.,;:()"»”]+$/gu, '');
}

function wrap(value: FieldValue | null): TypedValue {
  return value === null ? null : { value };
}

/** A number in the way of a language; null for anything that could be read in two ways. */
export function parseAmount(text: string, language: Language): number | null {
  const [group, decimal] = language === 'it' ? [String.raw`\.`, ','] : [',', String.raw`\.`];
  const grouped = new RegExp(String.raw`^(\d{1,3}(?:(?:${group}|\s|')\d{3})+)(?:${decimal}(\d{1,2}))?$`, 'u');
  const [, whole, cents = '0'] = grouped.exec(text) ?? /^(\d+)(?:[.,](\d{1,2}))?$/u.exec(text) ?? [];
  return whole === undefined ? null : Number(`${whole.replace(/\D/gu, '')}.${cents}`);
}

function parseWhole(text: string, language: Language): number | null {
  const number = parseAmount(text, language);
  return number !== null && Number.isInteger(number) ? number : null;
}

/** An ISO date from digits in the Italian or the ISO order; null where no calendar has the day. */
export function parseDate(text: string): string | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? [];
  const [, day, month, year] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/u.exec(text) ?? [];
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day].map(Number);
  const [y = NaN, m = NaN, d = NaN] = parts;
  const full = y < 100 ? 2000 + y : y;
  const moment = new Date(Date.UTC(full, m - 1, d));
  const exists =
    moment.getUTCFullYear() === full && moment.getUTCMonth() === m - 1 && moment.getUTCDate() === d;
  return exists ? moment.toISOString().slice(0, 10) : null;
}

function parseList(text: string): readonly string[] | null {
  const entries = text
    .split(/[,;\n]+/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? null : entries;
}
