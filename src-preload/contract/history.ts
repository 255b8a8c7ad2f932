import * as z from 'zod';

/** Who did it: the program by itself, or somebody of the office. */
export const historyActorSchema = z.enum(['engine', 'clerk']);
export const historyEventSchema = z.enum([
  'received',
  'opened',
  'read',
  'classified',
  'extracted',
  'filled',
  'drafted',
  'finished',
  'failed',
  'retried',
  'read-again',
  'category-corrected',
  'category-confirmed',
  'field-corrected',
  'field-confirmed',
  'client-merged',
  'client-split',
  'items-corrected',
  'insurers-chosen',
  'form-edited',
  'queued',
  'sent',
  'send-failed',
  'send-cancelled',
  'answered',
  'receipt',
  'reminded',
  'accepted',
  'reopened',
  'archived',
  'restored',
]);

/**
 * One line of a request's history, from the audit log. `who` is the user of the machine, null for the engine and
 * where the system names none; `detail` fills the translated sentence; `before` and `after` are what was changed, a
 * value, a category or a status as stored.
 */
export const historyEntrySchema = z.object({
  at: z.string(),
  actor: historyActorSchema,
  who: z.string().nullable(),
  event: historyEventSchema,
  detail: z.record(z.string(), z.string()),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
