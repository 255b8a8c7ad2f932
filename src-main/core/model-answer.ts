import * as z from 'zod';
import { CATEGORIES, FIELD_KINDS, FIELD_NAMES } from '../../src-preload/contract/vocabulary.ts';
import { shorten, singleLine } from './plain-text.ts';

/** A value as a model read it, with the very words of the document that it was read from. One for each plate. */
export const modelReadingSchema = z.object({
  name: z.enum(FIELD_NAMES),
  value: z.union([z.string(), z.number()]),
  words: z.string(),
});
export type ModelReading = z.infer<typeof modelReadingSchema>;

/** What a model says of a document. */
export const modelAnswerSchema = z.object({
  category: z.enum(CATEGORIES),
  /** Its own estimate. A document can make it say 1: nothing is decided by it alone. */
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  readings: z.array(modelReadingSchema),
});
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;

/** Tokens that a server says it counted. */
export const tokenUsageSchema = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
});
export type TokenUsage = z.infer<typeof tokenUsageSchema>;

const MOST_READINGS = 200;
const LONGEST_TEXT = 300;
const LONGEST_REASON = 240;

/**
 * An answer within bounds: the reason one harmless line, readings of the type of their field and of a length
 * that a value can have. Whatever else a model says is left out.
 */
export function boundedAnswer(answer: ModelAnswer): ModelAnswer {
  return {
    ...answer,
    reason: shorten(singleLine(answer.reason), LONGEST_REASON),
    readings: answer.readings.slice(0, MOST_READINGS).flatMap(typedReading),
  };
}

function typedReading(reading: ModelReading): ModelReading[] {
  const { name, value, words } = reading;
  if (words.trim() === '' || words.length > LONGEST_TEXT) return [];
  const isNumber = FIELD_KINDS[name] === 'money' || FIELD_KINDS[name] === 'count';
  if (isNumber)
    return Number.isFinite(Number(value)) && value !== '' ? [{ ...reading, value: Number(value) }] : [];
  const text = String(value).trim();
  return text !== '' && text.length <= LONGEST_TEXT ? [{ ...reading, value: text }] : [];
}

/** What a model says of a document, now or earlier about the same text. */
export interface Advice extends ModelAnswer {
  readonly source: 'openai' | 'cache';
}
