import * as z from 'zod';
import { box } from './evidence.ts';
import { PAGE_SOURCES, PAGE_WARNINGS } from './vocabulary.ts';

/** How a page was read, what may be wrong with it, and how large it is. */
export const pageSummarySchema = z.object({
  page: z.number().int().positive(),
  source: z.enum(PAGE_SOURCES),
  reason: z.string(),
  confidence: z.number(),
  warnings: z.array(z.enum(PAGE_WARNINGS)),
  /** The language data that read the page; null for a text layer, a blank page and one read by an older version. */
  readWith: z.string().nullable(),
  widthPt: z.number(),
  heightPt: z.number(),
});
export type PageSummary = z.infer<typeof pageSummarySchema>;

/**
 * How the clerk wants pages to be read again. `recognize` passes over the text layer; `languages` as
 * Tesseract writes them (`ita+eng`), null for the usual ones; `turn` the clockwise quarter turns that put
 * the page upright, null to find out.
 */
export const readingChoiceSchema = z.object({
  recognize: z.boolean().default(false),
  languages: z
    .string()
    .regex(/^[a-z]{3}(?:_[a-z]{3,4})?(?:\+[a-z]{3}(?:_[a-z]{3,4})?){0,3}$/)
    .nullable()
    .default(null),
  turn: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
    .nullable()
    .default(null),
});
export type ReadingChoice = z.infer<typeof readingChoiceSchema>;

/** A word on a page, for selecting text in the viewer. */
export const wordSchema = z.object({ text: z.string(), box, confidence: z.number() });
export const pageWordsSchema = z.object({
  page: z.number().int(),
  text: z.string(),
  words: z.array(wordSchema),
});
export type PageWords = z.infer<typeof pageWordsSchema>;
