import * as z from 'zod';
import {
  CATEGORIES,
  CLASSIFIERS,
  DRAFT_KINDS,
  DRAFT_PURPOSES,
  FIELD_NAMES,
  FIELD_PROBLEMS,
  FORM_TEMPLATES,
  IGNORED_CONTENT,
  INTAKE_SOURCES,
  MAIL_LANGUAGES,
  MATTERS,
  REQUEST_STATUSES,
  SENT_STATES,
  STAGES,
} from './vocabulary.ts';
import { ERROR_CODES, REVIEW_REASONS } from './errors.ts';
import { customFieldSchema } from './custom-fields.ts';
import { evidenceSchema } from './evidence.ts';
import { emptyBoxSchema } from './form-templates.ts';
import { historyEntrySchema } from './history.ts';
import { insurerReferenceSchema } from './insurers.ts';
import { requestMessageSchema } from './mailbox.ts';
import { pageSummarySchema } from './reading.ts';
import { itemTotalSchema, riskItemSchema } from './risk-items.ts';

/** Row identifiers are UUIDs made by the engine. */
export const id = z.uuid();

export { evidenceSchema, type Box, type Evidence } from './evidence.ts';

export const categorySchema = z.enum(CATEGORIES);
export const statusSchema = z.enum(REQUEST_STATUSES);
export const fieldNameSchema = z.enum(FIELD_NAMES);
export const reasonSchema = z.enum([...ERROR_CODES, ...REVIEW_REASONS]);

/** Progress through the stages: `done` of `total` units (pages while reading, else stages). */
export const progressSchema = z.object({
  stage: z.enum(STAGES),
  done: z.number().int().nonnegative(),
  total: z.number().int().positive(),
});
export type Progress = z.infer<typeof progressSchema>;

/** One row of the inbox. Dates are ISO strings; amounts are euro. */
export const requestRowSchema = z.object({
  id,
  status: statusSchema,
  reason: reasonSchema.nullable(),
  filename: z.string(),
  source: z.enum(INTAKE_SOURCES),
  category: categorySchema.nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  classifier: z.enum(CLASSIFIERS).nullable(),
  /** Null while it names nobody. */
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  amountEur: z.number().nullable(),
  effectiveDate: z.string().nullable(),
  replyBy: z.string().nullable(),
  formCount: z.number().int(),
  sentState: z.enum(SENT_STATES),
  /** Null until all pages have been read. */
  pageCount: z.number().int().nullable(),
  duplicateOf: id.nullable(),
  /** What is known of the request it duplicates; null for one that is no duplicate. */
  first: z.object({ clientName: z.string().nullable(), category: categorySchema.nullable() }).nullable(),
  progress: progressSchema.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type RequestRow = z.infer<typeof requestRowSchema>;

/**
 * Whether the category is only what the first pages speak for: the others are still being read, and the
 * category of the whole takes its place. Until then `pageCount` is null.
 */
export function isProvisional({ category, pageCount }: Pick<RequestRow, 'category' | 'pageCount'>): boolean {
  return category !== null && pageCount === null;
}

/** Filter, order and page of the inbox. `text` is what the clerk typed; it is matched as words, never as a query language. */
export const requestQuerySchema = z.object({
  statuses: z.array(statusSchema).max(9).default([]),
  categories: z.array(categorySchema).max(5).default([]),
  sent: z.array(z.enum(SENT_STATES)).max(SENT_STATES.length).default([]),
  text: z.string().max(200).default(''),
  sortBy: z
    .enum(['createdAt', 'clientName', 'filename', 'category', 'confidence', 'amountEur', 'replyBy', 'status'])
    .default('createdAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type RequestQuery = z.infer<typeof requestQuerySchema>;

export const requestPageSchema = z.object({ total: z.number().int(), rows: z.array(requestRowSchema) });
export type RequestPage = z.infer<typeof requestPageSchema>;

export const fieldValueSchema = z.union([z.string(), z.number(), z.array(z.string())]);

/** A field as the clerk sees it. Where the document gives competing values, there is none. */
export const fieldSchema = z.object({
  name: fieldNameSchema,
  value: fieldValueSchema,
  confidence: z.number().min(0).max(1),
  valid: z.boolean(),
  /** Why it is not valid; null for a valid one, and for an invalid one stored by an older version. */
  problem: z.enum(FIELD_PROBLEMS).nullable().default(null),
  /** `model`: an outside model alone read it. */
  source: z.enum(['extracted', 'model', 'clerk']),
  evidence: z.array(evidenceSchema),
});
export type Field = z.infer<typeof fieldSchema>;

/** Values that the document gives against each other for one field, the likeliest first: the clerk chooses. */
export const contestedFieldSchema = z.object({
  name: fieldNameSchema,
  candidates: z
    .array(
      z.object({
        value: fieldValueSchema,
        evidence: z.array(evidenceSchema),
        confidence: z.number().min(0).max(1),
      }),
    )
    .min(2),
});
export type ContestedField = z.infer<typeof contestedFieldSchema>;

/** What an outside model said of a request, beside what was decided. */
export const modelOpinionSchema = z.object({
  category: categorySchema,
  confidence: z.number().min(0).max(1),
  /** One sentence; plain text. */
  reason: z.string(),
  source: z.enum(['openai', 'cache']),
  /** Values that it reads otherwise than this machine; they replace nothing. */
  differing: z.array(
    z.object({ name: fieldNameSchema, value: fieldValueSchema, evidence: z.array(evidenceSchema) }),
  ),
});
export type ModelOpinion = z.infer<typeof modelOpinionSchema>;

export const documentSchema = z.object({
  id,
  filename: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  /** A PDF the viewer can show; images are shown as images. Null while nothing could be opened. */
  viewer: z.enum(['pdf', 'image']).nullable(),
  pages: z.array(pageSummarySchema),
  /** What the file holds and was left alone. */
  ignored: z.array(z.enum(IGNORED_CONTENT)),
});
export type DocumentSummary = z.infer<typeof documentSchema>;

/**
 * A document of a request: the file as it came, or what a mail or a portfolio holds. Page numbers of a
 * request run over its documents in order; `pages` carries these numbers, `firstPage` is the first.
 */
export const requestDocumentSchema = documentSchema.extend({ firstPage: z.number().int().positive() });
export type RequestDocument = z.infer<typeof requestDocumentSchema>;

/** A part that is kept beside what is read. `problem` says why it should have been read and was not. */
export const keptDocumentSchema = documentSchema
  .pick({ id: true, filename: true, mediaType: true, sizeBytes: true })
  .extend({ problem: z.enum(ERROR_CODES).nullable() });

export const formSchema = z.object({
  id,
  requestId: id,
  template: z.enum(FORM_TEMPLATES),
  /** How it is called; of a built-in one in Italian, as it is printed. */
  title: z.string(),
  /** Whose form it is; null for one that goes to whoever is asked. */
  insurer: insurerReferenceSchema.nullable(),
  /** Of the office's own form, the version that was filled. */
  version: z.number().int().positive().nullable(),
  filename: z.string(),
  filledFields: z.number().int(),
  totalFields: z.number().int(),
  missing: z.array(fieldNameSchema),
  /** Whether the clerk changed it by hand: then it is kept as it is. */
  edited: z.boolean(),
  /** Boxes that stayed empty though the form, or an insurer, wants them. */
  empty: z.array(emptyBoxSchema),
  createdAt: z.string(),
});
export type FormSummary = z.infer<typeof formSchema>;

export const draftSchema = z.object({
  id,
  kind: z.enum(DRAFT_KINDS),
  purpose: z.enum(DRAFT_PURPOSES),
  /** Whom it is written to; null for the client, and for a quotation that nobody of the address book is asked for. */
  insurer: insurerReferenceSchema.nullable(),
  language: z.enum(MAIL_LANGUAGES),
  filename: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  attachments: z.array(z.string()),
  /** Whether the clerk asked for it; the others are made with every request. */
  prepared: z.boolean().default(false),
  createdAt: z.string(),
});
export type DraftSummary = z.infer<typeof draftSchema>;

/** Why a category was thought likely: its probability and the words of the document that spoke for it, strongest first. */
export const categoryReasonSchema = z.object({
  category: categorySchema,
  probability: z.number().min(0).max(1),
  terms: z.array(z.string()),
});
export type CategoryReason = z.infer<typeof categoryReasonSchema>;

/** Everything the request screen shows. */
export const requestDetailSchema = requestRowSchema.extend({
  reasonDetail: z.string().nullable(),
  probabilities: z.partialRecord(categorySchema, z.number()),
  /** The two likeliest categories as the engine saw them; none for a request decided by an older version. */
  reasons: z.array(categoryReasonSchema),
  matters: z.enum(MATTERS),
  /** What an outside model said; null when it was not asked or gave no answer. */
  opinion: modelOpinionSchema.nullable(),
  /** The file as it was given. Null when it could not even be copied; its path is kept and "retry" takes it in again. */
  document: documentSchema.nullable(),
  /** What is read, in page order: the file itself, or what it holds. */
  documents: z.array(requestDocumentSchema),
  /** Parts beside them that are not read: attachments of other kinds, the archive it came in. */
  kept: z.array(keptDocumentSchema),
  fields: z.array(fieldSchema),
  /** Vehicles, buildings, machines and professionals, row by row, in the order of the document. */
  items: z.array(riskItemSchema).default([]),
  /** What these rows add up to, beside what the document states. */
  itemTotals: z.array(itemTotalSchema).default([]),
  /** Plates of the data that no vehicle's row has: in the forms they get rows of their own. None while there are no rows. */
  platesWithoutRow: z.array(z.string()).default([]),
  /** Fields without a value because the document gives several. */
  contested: z.array(contestedFieldSchema),
  /** The office's own data that concern its category, found or not, in the office's order. */
  customFields: z.array(customFieldSchema).default([]),
  missing: z.array(fieldNameSchema),
  forms: z.array(formSchema),
  drafts: z.array(draftSchema),
  /** Whom it is put to: the insurers set for its category, or those that the clerk chose for it. */
  insurers: z
    .object({
      asked: z.array(insurerReferenceSchema),
      chosen: z.boolean(),
      /** Who wrote back after what was last sent to them, and when; null: one of no address book. */
      answered: z.array(z.object({ insurerId: id.nullable(), at: z.string() })),
    })
    .default({ asked: [], chosen: false, answered: [] }),
  /** Whether the address book or the wordings changed after the drafts were written. */
  draftsStale: z.boolean().default(false),
  /** Replies, receipts and bounces that belong to it, oldest first. */
  messages: z.array(requestMessageSchema).default([]),
  history: z.array(historyEntrySchema),
});
export type RequestDetail = z.infer<typeof requestDetailSchema>;

/** Counts for the sidebar and the work indicator. */
export const countsSchema = z.object({
  byStatus: z.record(statusSchema, z.number().int()),
  working: z.number().int(),
  forms: z.number().int(),
});
export type Counts = z.infer<typeof countsSchema>;
