import * as z from 'zod';
import { categorySchema, id, statusSchema } from './requests.ts';
import { MAIL_LANGUAGES } from './vocabulary.ts';

/** `reply`: by when a request is to be answered; `renewal`: when a policy expires. */
export const DEADLINE_KINDS = ['reply', 'renewal'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_STATES = ['open', 'postponed', 'done'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Why a deadline is done: the clerk said so, a message went out, or an answer came in. */
export const CLOSED_BY = ['clerk', 'sent', 'answered'] as const;
export type ClosedBy = (typeof CLOSED_BY)[number];

/**
 * Where the day comes from that a policy expires: the request says that it expires then (`stated`), the request wants
 * the new cover to begin then (`start`), or a clerk wrote it (`clerk`).
 */
export const EXPIRY_BASES = ['stated', 'start', 'clerk'] as const;
export type ExpiryBasis = (typeof EXPIRY_BASES)[number];

/** A real day of the calendar, yyyy-mm-dd. */
export const daySchema = z.iso.date();

/** What a clerk writes of a policy. */
export const policyDraftSchema = z.object({
  insurer: z.string().trim().max(120).nullable(),
  number: z.string().trim().max(80).nullable(),
  category: categorySchema.nullable(),
  expiresOn: daySchema.nullable(),
  premiumEur: z.number().nonnegative().max(100_000_000).nullable(),
  notes: z.string().trim().max(2000),
});
export type PolicyDraft = z.infer<typeof policyDraftSchema>;

/** A policy in force: named by a request (its evidence), or written by a clerk. */
export const policySchema = policyDraftSchema.extend({
  id,
  requestId: id.nullable(),
  source: z.enum(['request', 'clerk']),
  expiryBasis: z.enum(EXPIRY_BASES).nullable(),
  /** What of it a clerk wrote; its request leaves that alone. */
  edited: z.array(policyDraftSchema.keyof()),
});
export type Policy = z.infer<typeof policySchema>;

/** A letter that proposes the renewal, ready to be opened in the mail program. */
export const renewalLetterSchema = z.object({
  id,
  language: z.enum(MAIL_LANGUAGES),
  /** Null: no address of the client is known. */
  to: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  preparedAt: z.string(),
});
export type RenewalLetter = z.infer<typeof renewalLetterSchema>;

/** Something that is due by a day; `id` is that of its request or its policy. */
export const deadlineSchema = z.object({
  id,
  kind: z.enum(DEADLINE_KINDS),
  state: z.enum(DEADLINE_STATES),
  closedBy: z.enum(CLOSED_BY).nullable(),
  dueOn: daySchema,
  /** The day it was postponed to, else `dueOn`. */
  shownOn: daySchema,
  category: categorySchema.nullable(),
  client: z.object({ id, name: z.string() }).nullable(),
  /** The request that it is about or that names the policy. */
  request: z.object({ id, filename: z.string(), status: statusSchema }).nullable(),
  policy: policySchema.nullable(),
  letter: renewalLetterSchema.nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** What of the deadlines is looked at. `text` is matched as the beginnings of words and numbers. */
export const deadlineFilterSchema = z.object({
  show: z.enum(['open', 'postponed', 'done']).default('open'),
  kind: z.enum(DEADLINE_KINDS).nullable().default(null),
  category: categorySchema.nullable().default(null),
  clientId: id.nullable().default(null),
  text: z.string().max(200).default(''),
});
export type DeadlineFilter = z.infer<typeof deadlineFilterSchema>;

export const deadlineQuerySchema = deadlineFilterSchema.extend({
  /** Only this day. */
  day: daySchema.nullable().default(null),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type DeadlineQuery = z.infer<typeof deadlineQuerySchema>;

/** A day of the calendar with something due. */
export const dayCountSchema = z.object({
  day: daySchema,
  replies: z.number().int(),
  renewals: z.number().int(),
});
export type DayCount = z.infer<typeof dayCountSchema>;

/** What presses, for the frame. `week`: from today for seven days, today among them. */
export const deadlineCountsSchema = z.object({
  today: daySchema,
  overdue: z.number().int(),
  week: z.number().int(),
});
export type DeadlineCounts = z.infer<typeof deadlineCountsSchema>;

/** A reminder, as a notification says it. */
export const reminderSchema = z.object({
  deadlineId: id,
  kind: z.enum(DEADLINE_KINDS),
  day: daySchema,
  /** From today; negative when it is past. */
  days: z.number().int(),
  clientName: z.string().nullable(),
  /** The number of the policy or the name of the request's file. */
  about: z.string().nullable(),
});
export type Reminder = z.infer<typeof reminderSchema>;

/** Reminders to be shown now: the most pressing of `total`. `deadlines.told` with `until` says that they were. */
export const dueRemindersSchema = z.object({
  today: daySchema,
  until: z.iso.datetime(),
  total: z.number().int(),
  reminders: z.array(reminderSchema),
});
export type DueReminders = z.infer<typeof dueRemindersSchema>;
