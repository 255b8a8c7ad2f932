import * as z from 'zod';
import { evidenceSchema } from './evidence.ts';
import { CATEGORIES } from './vocabulary.ts';

/** How a datum of the office's own is normalised, edited and shown. */
export const CUSTOM_FIELD_TYPES = ['text', 'number', 'money', 'date', 'yes-no'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** More would make the request screen a questionnaire. */
export const MOST_CUSTOM_FIELDS = 50;
export const LONGEST_CUSTOM_TEXT = 500;

/**
 * A datum that the office wants besides the built-in ones. It is found in a document by what stands before its value:
 * any of the labels, compared word by word without capitals, accents and punctuation.
 */
export const customFieldDefinitionSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  type: z.enum(CUSTOM_FIELD_TYPES),
  /** Null: requests of every category. */
  category: z.enum(CATEGORIES).nullable(),
  labels: z.array(z.string().trim().min(1).max(60)).min(1).max(10),
  /** A request without it goes to review, and the client is asked for it. */
  required: z.boolean(),
});
export type CustomFieldDefinition = z.infer<typeof customFieldDefinitionSchema>;

/** What the clerk fills in. The type of a stored one stays as it is: its values are of that type. */
export const customFieldDraftSchema = customFieldDefinitionSchema.omit({ id: true });
export type CustomFieldDraft = z.infer<typeof customFieldDraftSchema>;

/** `text` is a line, `number` and `money` (euro) are numbers, `date` is ISO yyyy-mm-dd, `yes-no` is true or false. */
export const customValueSchema = z.union([z.string().max(LONGEST_CUSTOM_TEXT), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof customValueSchema>;

/** A value as a document gives it. */
export const customReadingSchema = z.object({
  value: customValueSchema,
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema),
});
export type CustomReading = z.infer<typeof customReadingSchema>;

/** A datum of the office's own in a request. */
export const customFieldSchema = z.object({
  definition: customFieldDefinitionSchema,
  /** Null where the document gives none, or several. */
  found: customReadingSchema.extend({ source: z.enum(['extracted', 'clerk']) }).nullable(),
  /** The values that the document gives against each other, to choose from; else none. */
  candidates: z.array(customReadingSchema),
});
export type CustomField = z.infer<typeof customFieldSchema>;
