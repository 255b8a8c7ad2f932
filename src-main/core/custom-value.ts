import {
  LONGEST_CUSTOM_TEXT,
  type CustomFieldType,
  type CustomValue,
} from '../../src-preload/contract/custom-fields.ts';
import { findDates, toIsoDate } from './dates.ts';
import { formatAmount, formatDate } from './field-format.ts';
import { findAmounts } from './money.ts';
import { parseNumberWords } from './numbers-in-words.ts';
import { shorten, singleLine } from './plain-text.ts';

/** A value in its normal form and the characters [start, end) that say it. */
export interface FoundValue {
  readonly value: CustomValue;
  readonly start: number;
  readonly end: number;
}

const YES = new Set(['si', 'sì', 'yes', 'ja']);
const NO = new Set(['no', 'nein']);
/** Words that answer only as the first: "presente dal 2019". */
const FIRST_YES = new Set(['s', 'y', 'vero', 'presente', 'presenti', 'previsto', 'prevista']);
const FIRST_NO = new Set(['n', 'nessuno', 'nessuna', 'falso', 'assente', 'assenti', 'senza']);
/** What people and forms put into or in place of a ticked box; the last is what recognition makes of one. */
const TICKS = new Set(['[x]', '(x)', '☒', '☑', '✓', '✔', '✗', 'x']);
const NUMBER = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 4, useGrouping: 'min2' });

/**
 * The first value of a type in a line of text, the way documents write it: "circa 1,5 mln" is money of 1500000,
 * "dal 1° marzo 2027" the date 2027-03-01, "[x] sì [ ] no" yes. Null where the line gives none. A date needs its year.
 */
export function findCustomValue(type: CustomFieldType, text: string): FoundValue | null {
  switch (type) {
    case 'text':
      return wholeLine(text);
    case 'number':
      return firstNumber(text);
    case 'money':
      return firstAmount(text);
    case 'date':
      return firstDate(text);
    case 'yes-no':
      return yesOrNo(text);
  }
}

/** The normal form of what a person entered for a type; null when it is no such value. */
export function customValueOf(type: CustomFieldType, input: CustomValue): CustomValue | null {
  if (typeof input === 'string') return findCustomValue(type, input)?.value ?? null;
  if (typeof input === 'boolean') return type === 'yes-no' ? input : null;
  if (!Number.isFinite(input)) return null;
  if (type === 'money') return input < 0 ? null : Math.round(input * 100) / 100;
  return type === 'number' ? input : null;
}

/** A value as an Italian form shows it: "€ 1.500,00", "31/12/2026", "sì". */
export function formatCustomValue(type: CustomFieldType, value: CustomValue): string {
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (typeof value === 'number') return type === 'money' ? `€ ${formatAmount(value)}` : NUMBER.format(value);
  return type === 'date' ? formatDate(value) : singleLine(value);
}

function wholeLine(text: string): FoundValue | null {
  const value = shorten(singleLine(text), LONGEST_CUSTOM_TEXT);
  return value === '' ? null : { value, start: 0, end: text.length };
}

/** A percentage is a number too; an amount with its sign is not refused. */
function firstNumber(text: string): FoundValue | null {
  // A minus would make a part of a code of the number.
  const plain = text.replaceAll(/[%‰]|(?<=^|\s)-(?=\d)/gu, ' ');
  const [found] = findAmounts(plain);
  if (!found) return numberInWords(text);
  const { start, end, value } = found;
  return text[start - 1] === '-' ? { value: -value, start: start - 1, end } : { value, start, end };
}

/** "sette" on its own; within a sentence, words are too often no count ("uno dei due"). */
function numberInWords(text: string): FoundValue | null {
  const words = text.trim().toLowerCase();
  const value = words.includes(' ') ? null : parseNumberWords(words);
  return value === null ? null : { value, start: 0, end: text.length };
}

function firstAmount(text: string): FoundValue | null {
  const [found] = findAmounts(text);
  return found ? { value: found.value, start: found.start, end: found.end } : null;
}

function firstDate(text: string): FoundValue | null {
  const [found] = findDates(text);
  if (!found || found.year === null) return null;
  const value = toIsoDate(found.year, found.month, found.day);
  return value === null ? null : { value, start: found.start, end: found.end };
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The ticked answer where both are printed, else the first word. */
function yesOrNo(text: string): FoundValue | null {
  const tokens = answerTokens(text);
  const answers = tokens.flatMap((token, at) => {
    const value = answerOf(token.word, at, tokens[at + 1]?.word);
    return value === null ? [] : [{ value, at, start: token.start, end: token.end }];
  });
  const [first] = answers;
  if (!first) return onlyTick(tokens);
  const ticked = answers.filter(({ at }) => isTick(tokens[at - 1]));
  if (ticked.length === 1) return ticked[0] ?? null;
  const agreed = new Set(answers.map(({ value }) => value)).size === 1;
  return agreed && first.at === 0 ? first : null;
}

/** A tick with nothing else says yes. */
function onlyTick(tokens: readonly Token[]): FoundValue | null {
  const [only, ...more] = tokens;
  return only && more.length === 0 && isTick(only) ? { value: true, start: only.start, end: only.end } : null;
}

function answerOf(word: string, at: number, next: string | undefined): boolean | null {
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  if (at > 0) return null;
  if (FIRST_YES.has(word)) return true;
  const denied = word === 'non' && next !== undefined && FIRST_YES.has(next);
  return denied || FIRST_NO.has(word) ? false : null;
}

function isTick(token: Token | undefined): boolean {
  return token !== undefined && TICKS.has(token.word);
}

/** Words in small letters without the punctuation around them; a mark in a box keeps its box. */
function answerTokens(text: string): Token[] {
  return [...text.matchAll(/[[(]\s?[xX✓✔]?\s?[\])]|[☒☑✓✔✗☐□]|[^\s,.;:/()[\]]+/gu)].map((match) => ({
    word: match[0].replaceAll(/\s/gu, '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
