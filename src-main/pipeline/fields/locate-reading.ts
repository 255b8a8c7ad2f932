import type { Evidence } from '../../../src-preload/contract/requests.ts';
import { FIELD_KINDS, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { findDates, toIsoDate } from '../../core/dates.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { ModelReading } from '../../core/model-answer.ts';
import { findAmounts } from '../../core/money.ts';
import { parseNumberWords } from '../../core/numbers-in-words.ts';
import { normaliseField } from './normalise-field.ts';
import type { Reading, Span } from './reading.ts';
import { folded } from './same-value.ts';

/** A reading that was found in the document: its value in normal form, valid, and where it stands. */
export interface LocatedReading {
  readonly name: FieldName;
  readonly value: string | number | string[];
  readonly evidence: Evidence[];
}

/**
 * Looks a reading up in the document. Null when its words do not stand in the live request, when they do not hold
 * its value, or when that is no valid value: nothing that a model says is taken on trust.
 */
export function locateReading({ name, value, words }: ModelReading, reading: Reading): LocatedReading | null {
  const span = findWords(words, reading.live);
  const evidence = span && reading.evidence(span);
  const normal = normalValue(name, value);
  if (!span || !evidence || normal === null) return null;
  if (!holds(reading.text.slice(span.start, span.end), name, normal)) return null;
  return { name, value: normal, evidence: [evidence] };
}

/** Where words stand, whatever white space and kinds of quotes and dashes are between and in them. */
function findWords(words: string, text: string): Span | null {
  const parts = words.trim().split(/\s+/);
  const pattern = parts.map((part) => looseMarks(part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)));
  const found = new RegExp(
    String.raw`(?<![\p{L}\d])${pattern.join(String.raw`\s+`)}(?![\p{L}\d])`,
    'iu',
  ).exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

function looseMarks(pattern: string): string {
  return pattern.replace(/['’‘`´]/g, "['’‘`´]").replace(/[–—―-]/g, '[–—―-]');
}

function normalValue(name: FieldName, value: string | number): string | number | string[] | null {
  try {
    const normal = normaliseField(name, FIELD_KINDS[name] === 'list' ? [String(value)] : value);
    if (!normal.valid) return null;
    return typeof normal.value === 'object' ? [...normal.value] : normal.value;
  } catch (error) {
    if (error instanceof BrokerFlowError) return null;
    throw error;
  }
}

/** Whether the words that a value is said to be read from hold it. */
function holds(words: string, name: FieldName, value: string | number | readonly string[]): boolean {
  if (typeof value === 'number') return holdsNumber(words, value);
  if (FIELD_KINDS[name] === 'date') return holdsDate(words, String(value));
  const texts = typeof value === 'string' ? [value] : value;
  return texts.every((text) => folded(words).includes(folded(text))) || isNormalFormOf(words, name, value);
}

function holdsNumber(words: string, value: number): boolean {
  const amounts = findAmounts(words).map((amount) => amount.value);
  const inWords = words.split(/[^\p{L}]+/u).map((word) => (word === '' ? null : parseNumberWords(word)));
  const digits = [...words.matchAll(/\d+/g)].map(([run]) => Number(run));
  return [...amounts, ...inWords, ...digits].includes(value);
}

/** A day without a year is the one meant when day and month are. */
function holdsDate(words: string, isoDate: string): boolean {
  const year = Number(isoDate.slice(0, 4));
  return findDates(words).some((date) => toIsoDate(date.year ?? year, date.month, date.day) === isoDate);
}

/** "provincia di Cuneo" is CN, "V.le" is Viale. */
function isNormalFormOf(words: string, name: FieldName, value: string | readonly string[]): boolean {
  const normal = normalValue(name, words);
  return normal !== null && [normal].flat().join() === [value].flat().join();
}
