import * as z from 'zod';
import { insurerDraftSchema, insurerSchema, MOST_INSURERS } from './insurers.ts';

/** A larger file is no address book of an office. */
export const MOST_IMPORT_BYTES = 2_000_000;
export const MOST_IMPORT_LINES = 5000;

/** Why a line is left out. `contradicts`: an earlier line says otherwise of the same insurer. */
export const REFUSED_LINE_REASONS = [
  'no-name',
  'too-long',
  'bad-email',
  'email-missing',
  'email-twice',
  'unknown-category',
  'unknown-language',
  'unknown-role',
  'contradicts',
  'too-many-contacts',
  'too-many-insurers',
] as const;
export type RefusedLineReason = (typeof REFUSED_LINE_REASONS)[number];

/** A line of the file, by its number as a spreadsheet counts, and the words that stand in the way. */
export const refusedLineSchema = z.object({
  line: z.number().int().positive(),
  reason: z.enum(REFUSED_LINE_REASONS),
  text: z.string(),
});
export type RefusedLine = z.infer<typeof refusedLineSchema>;

/** What an import would write of one insurer. */
export const importEntrySchema = z.object({
  /** The known one that it changes; null: a new one. */
  id: z.uuid().nullable(),
  /** As it would stand afterwards. */
  draft: insurerDraftSchema,
  /** What of a known one becomes another; empty for a new one. */
  changes: z.array(z.enum(['language', 'categories', 'contacts', 'notes'])),
});
export type ImportEntry = z.infer<typeof importEntrySchema>;

/** What a file would bring; nothing of it is written yet. */
export const importPreviewSchema = z.object({
  filename: z.string(),
  /** Why nothing in it can be used; null where something can. */
  problem: z.enum(['not-a-table', 'no-name-column', 'too-large', 'empty']).nullable(),
  /** Where a file stops being a table; null where nobody can say. */
  line: z.number().int().positive().nullable(),
  entries: z.array(importEntrySchema).max(MOST_INSURERS),
  /** Insurers that are in the address book just so. */
  unchanged: z.number().int().nonnegative(),
  refused: z.array(refusedLineSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What was written: each insurer as it stood (null: it was not there) and as it stands. */
export const writtenInsurersSchema = z.array(
  z.object({ before: insurerSchema.nullable(), after: insurerSchema }),
);
export type WrittenInsurers = z.infer<typeof writtenInsurersSchema>;
