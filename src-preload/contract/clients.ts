import * as z from 'zod';
import { policySchema } from './deadlines.ts';
import { formSchema, id, keptDocumentSchema, requestRowSchema } from './requests.ts';

/** What two records of clients are compared by. */
export const CLIENT_TRAITS = ['name', 'legalForm', 'vatNumber', 'taxCode', 'email', 'phone', 'city'] as const;
export type ClientTrait = (typeof CLIENT_TRAITS)[number];

/** What the clerk can write of a client; null where nobody gave it. */
export const clientDataSchema = z.object({
  name: z.string(),
  vatNumber: z.string().nullable(),
  taxCode: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
});
export type ClientData = z.infer<typeof clientDataSchema>;

/** A client in the list. */
export const clientRowSchema = clientDataSchema.extend({
  id,
  requestCount: z.number().int(),
  /** When its newest request came in; null while it has none. */
  lastRequestAt: z.string().nullable(),
  /** Open questions whether it is another client too. */
  questionCount: z.number().int(),
});
export type ClientRow = z.infer<typeof clientRowSchema>;

/** `text` is matched as the beginnings of words of names, codes and contacts. */
export const clientQuerySchema = z.object({
  text: z.string().max(200).default(''),
  sortBy: z.enum(['name', 'lastRequestAt']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type ClientQuery = z.infer<typeof clientQuerySchema>;

/** "Same client?": a client that a request made, and a known one that is like it. */
export const clientQuestionSchema = z.object({
  id,
  /** The request that raised it; null when a change by hand did. */
  requestId: id.nullable(),
  client: clientRowSchema,
  candidate: clientRowSchema,
  /** Of the names, 0 to 1. */
  similarity: z.number(),
  agrees: z.array(z.enum(CLIENT_TRAITS)),
  differs: z.array(z.enum(CLIENT_TRAITS)),
  askedAt: z.string(),
});
export type ClientQuestion = z.infer<typeof clientQuestionSchema>;

/** A file that came with a request of the client. */
export const clientDocumentSchema = keptDocumentSchema
  .pick({ id: true, filename: true, mediaType: true, sizeBytes: true })
  .extend({ requestId: id, receivedAt: z.string() });
export type ClientDocument = z.infer<typeof clientDocumentSchema>;

/** Two clients made one; `id` takes it back. */
export const clientMergeSchema = z.object({ id, name: z.string(), at: z.string() });

/** One line of a client's history. `detail` fills the translated sentence. */
export const clientEventSchema = z.object({
  at: z.string(),
  /** The user of the machine; null where the system names none. */
  who: z.string().nullable(),
  event: z.enum([
    'updated',
    'merged',
    'split',
    'told-apart',
    'asked-again',
    'policy-added',
    'policy-corrected',
    'policy-removed',
    'policy-undone',
  ]),
  detail: z.record(z.string(), z.string()),
});
export type ClientEvent = z.infer<typeof clientEventSchema>;

/** Everything the client page shows; of long lists the newest. */
export const clientDetailSchema = clientRowSchema.extend({
  /** Under which it is known besides. */
  otherNames: z.array(z.string()),
  requests: z.array(requestRowSchema),
  /** Those in force, the first to expire first. */
  policies: z.array(policySchema),
  documents: z.array(clientDocumentSchema),
  forms: z.array(formSchema),
  questions: z.array(clientQuestionSchema),
  merges: z.array(clientMergeSchema),
  history: z.array(clientEventSchema),
});
export type ClientDetail = z.infer<typeof clientDetailSchema>;
