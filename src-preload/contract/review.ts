import * as z from 'zod';
import { categorySchema, id, requestRowSchema } from './requests.ts';

/** What settles what is in doubt, as a thing to do. */
export const REVIEW_TASKS = [
  'choose-category',
  'choose-value',
  'correct-data',
  'ask-client',
  'confirm-client',
  'compare-pages',
  'open-attachment',
  'look-at-first',
  'read-message',
  'decide-whether',
  'enter-password',
  'ask-file-again',
  'retry',
] as const;
export type ReviewTask = (typeof REVIEW_TASKS)[number];

/** A request that waits for a person: how pressing it is (null without a date), and what to do about its reason. */
export const queueRowSchema = requestRowSchema.extend({
  urgency: z.object({ days: z.number().int(), level: z.enum(['late', 'near', 'far']) }).nullable(),
  task: z.enum(REVIEW_TASKS),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

/** What is done to many requests at once. */
export const bulkActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('archive') }),
  z.object({ kind: z.literal('restore') }),
  z.object({ kind: z.literal('category'), category: categorySchema }),
]);
export type BulkAction = z.infer<typeof bulkActionSchema>;

/**
 * Why a request was left as it was. `working`: the engine is at it; `gone`: there is none any more; `changed`: something
 * else was done to it since; `unsuited`: the action has no meaning for it (it is so already, or nothing was read).
 */
export const LEFT_REASONS = ['working', 'gone', 'changed', 'unsuited'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

const left = z.array(z.object({ id, reason: z.enum(LEFT_REASONS) }));

/** What became of each request. `undo` takes back what was done, also after a restart; null when nothing was. */
export const bulkOutcomeSchema = z.object({ done: z.array(id), left, undo: id.nullable() });
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>;

export const undoOutcomeSchema = z.object({ done: z.array(id), left });
export type UndoOutcome = z.infer<typeof undoOutcomeSchema>;

/** The newest action that can still be taken back. */
export const undoableSchema = z.object({
  token: id,
  action: bulkActionSchema,
  count: z.number().int().positive(),
  at: z.string(),
});
export type Undoable = z.infer<typeof undoableSchema>;
