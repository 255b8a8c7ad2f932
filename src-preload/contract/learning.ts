import * as z from 'zod';
import { categorySchema } from './requests.ts';

/**
 * Why a correction is not learnt from. `forgets`: with it more requests of the guard would be decided wrongly;
 * `unsettles`: as many were right, but clearly less surely; `no-text`: there is nothing to learn from.
 */
export const LESSON_REFUSALS = ['forgets', 'unsettles', 'no-text'] as const;
export type LessonRefusal = (typeof LESSON_REFUSALS)[number];

/** How well a model decides the requests of the guard, which neither it nor the shipped model was trained on. */
export const guardScoreSchema = z.object({
  /** How many requests of the guard the shipped model decides without a clerk. */
  size: z.number().int().nonnegative(),
  rightBefore: z.number().int().nonnegative(),
  rightAfter: z.number().int().nonnegative(),
});
export type GuardScore = z.infer<typeof guardScoreSchema>;

/** A correction that was not learnt from. */
export const refusedLessonSchema = z.object({
  id: z.number().int(),
  /** Null when it was imported or its request is gone. */
  requestId: z.string().nullable(),
  /** The file name of the request. */
  name: z.string(),
  category: categorySchema,
  at: z.string(),
  reason: z.enum(LESSON_REFUSALS),
});
export type RefusedLesson = z.infer<typeof refusedLessonSchema>;

/** What the local model has learnt from the clerk's corrections. */
export const learningStateSchema = z.object({
  /** True while an update is being made or is due. */
  working: z.boolean(),
  learnt: z.number().int().nonnegative(),
  refused: z.number().int().nonnegative(),
  /** How many of those learnt came from a file. */
  imported: z.number().int().nonnegative(),
  /** When the last attempt ended; null before the first. */
  attemptedAt: z.string().nullable(),
  /** The shipped model against the one in use; null while they are the same. */
  score: guardScoreSchema.nullable(),
  /** What `learning.undoLast` would take back; null when there is nothing. */
  last: z.object({ at: z.string(), lessons: z.number().int().positive() }).nullable(),
  /** The newest refused, newest first, at most twenty. */
  refusedLessons: z.array(refusedLessonSchema),
});
export type LearningState = z.infer<typeof learningStateSchema>;
