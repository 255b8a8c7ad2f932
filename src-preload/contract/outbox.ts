import * as z from 'zod';
import { MESSAGE_KINDS } from './mailbox.ts';
import { draftSchema, id } from './requests.ts';
import { PAPERS } from './papers.ts';
import { DRAFT_PURPOSES } from './vocabulary.ts';
import { insurerReferenceSchema } from './insurers.ts';

/**
 * Life of a message. `unsure`: the connection or the program broke off after the message was handed over and
 * before the server answered; it may have arrived, and it is never sent again by itself.
 */
export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'failed', 'unsure', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/**
 * Why a message waits, failed or is unsure, or why nothing can be sent. The sentence of each is the window's;
 * what the server said stands beside it.
 */
export const MAIL_PROBLEMS = [
  // nothing can be sent until something is set
  'off',
  'not-configured',
  'no-password',
  'wrong-password',
  'certificate',
  'no-tls',
  // the way to the server; tried again
  'offline',
  'no-such-host',
  'unreachable',
  'interrupted',
  'server-busy',
  // this message
  'later',
  'refused',
  'sender-refused',
  'recipients-refused',
  'too-large',
  'too-long-refused',
  'file-gone',
  'no-answer',
] as const;
export const mailProblemSchema = z.enum(MAIL_PROBLEMS);
export type MailProblem = z.infer<typeof mailProblemSchema>;

export const recipientSchema = z.object({
  address: z.string(),
  kind: z.enum(['to', 'cc', 'bcc']),
  state: z.enum(['waiting', 'accepted', 'refused']),
  /** The server's words; null before it answered. */
  answer: z.string().nullable(),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** A message that the clerk sent on its way. */
export const outboxMessageSchema = z.object({
  id,
  /** Null: it is about a policy. */
  requestId: id.nullable(),
  policyId: id.nullable().default(null),
  /** Of whom the request or the policy is; null while nobody is known. */
  clientName: z.string().nullable(),
  purpose: z.enum(DRAFT_PURPOSES),
  insurer: insurerReferenceSchema.nullable(),
  subject: z.string(),
  recipients: z.array(recipientSchema),
  attachments: z.array(z.string()),
  state: z.enum(MESSAGE_STATES),
  problem: mailProblemSchema.nullable(),
  /** The server's own words. */
  answer: z.string().nullable(),
  attempts: z.number().int(),
  /** When it is tried again; null when it waits for its turn, or no more. */
  nextTryAt: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  /** What came back about it, the gravest before the newest: a receipt of certified mail, or a bounce. */
  receipt: z
    .object({ kind: z.enum(MESSAGE_KINDS).exclude(['reply']), at: z.string() })
    .nullable()
    .default(null),
});
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;

/** The outbox as a whole, for the frame. */
export const outboxStateSchema = z.object({
  counts: z.object({
    waiting: z.number().int(),
    sending: z.number().int(),
    failed: z.number().int(),
    unsure: z.number().int(),
  }),
  /** Why nothing is being sent now; null when all is well. */
  problem: mailProblemSchema.nullable(),
  /** The server's own words about it. */
  answer: z.string().nullable(),
  nextTryAt: z.string().nullable(),
});
export type OutboxState = z.infer<typeof outboxStateSchema>;

/** What speaks against sending a letter; those before `missing-data` keep it from being sent. */
export const LETTER_WARNINGS = [
  'no-recipient',
  'bad-address',
  'no-subject',
  'too-large',
  'text-changed',
  'answered',
  'missing-data',
  'no-attachment',
  'left-out-named',
  'bcc-left-out',
] as const;
export type LetterWarning = (typeof LETTER_WARNINGS)[number];

/** Whether a letter may be sent with this warning. */
export function isBlocking(warning: LetterWarning): boolean {
  return LETTER_WARNINGS.indexOf(warning) < LETTER_WARNINGS.indexOf('missing-data');
}

/** What can go with a letter: a filled form, a paper that is written of the request, a document that came in. */
export const ENCLOSURE_KINDS = ['form', ...PAPERS, 'document'] as const;
export type EnclosureKind = (typeof ENCLOSURE_KINDS)[number];

export const letterAttachmentSchema = z.object({
  /** The same when the draft is made again. */
  id: z.string(),
  kind: z.enum(ENCLOSURE_KINDS),
  filename: z.string(),
  sizeBytes: z.number().int(),
  included: z.boolean(),
  /** The form or document that it is; null for a paper. */
  source: id.nullable(),
});
export type LetterAttachment = z.infer<typeof letterAttachmentSchema>;

/** A draft as the clerk sends it: what was composed, with what was changed by hand. */
export const letterSchema = z.object({
  draft: draftSchema,
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  edited: z.boolean(),
  /** What was composed since the clerk wrote: one of the two has to be chosen. Null when there is no question. */
  newer: z.object({ subject: z.string(), body: z.string() }).nullable(),
  attachments: z.array(letterAttachmentSchema),
  /** What the message will weigh, with its attachments encoded. */
  sizeBytes: z.number().int(),
  limitBytes: z.number().int(),
  warnings: z.array(z.enum(LETTER_WARNINGS)),
  /** What became of it when it was sent; null before. */
  message: outboxMessageSchema.nullable(),
});
export type Letter = z.infer<typeof letterSchema>;

/** What the clerk changed of a letter; what is left out stays. */
export const letterChangeSchema = z.object({
  draftId: id,
  to: z.array(z.string().max(254)).max(50).optional(),
  cc: z.array(z.string().max(254)).max(50).optional(),
  subject: z.string().max(400).optional(),
  body: z.string().max(100_000).optional(),
  /** An attachment that goes, or does not. */
  enclose: z.object({ id: z.string().max(300), included: z.boolean() }).optional(),
});
export type LetterChange = z.infer<typeof letterChangeSchema>;

/** Someone a letter can be addressed to. */
export const addresseeSchema = z.object({ name: z.string(), address: z.string() });
export type Addressee = z.infer<typeof addresseeSchema>;
