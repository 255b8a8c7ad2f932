import type { Database } from '../../../data/open-database.ts';
import { addAttempt, deleteLearntModel, saveLearntModel } from '../../../data/repositories/learnt-model.ts';
import { updateLessons, type StoredLesson } from '../../../data/repositories/lessons.ts';
import { hashOfLessons, type DueLessons } from './due-lessons.ts';
import type { LearningOutcome } from './learn-lessons.ts';

/** Stores what came of an attempt, the model and what became of each lesson, in one transaction. */
export async function storeOutcome(
  db: Database,
  attempt: {
    readonly task: DueLessons;
    readonly outcome: LearningOutcome;
    /** Hash of the shipped files. */
    readonly shipped: string;
    readonly at: string;
  },
): Promise<void> {
  const { task, outcome, shipped, at } = attempt;
  const { learnt, refused } = sorted(task.stored, outcome);
  const taught = learnt.filter(({ state }) => state !== 'learnt');
  await db.transaction().execute(async (trx) => {
    const attemptId = await addAttempt(trx, {
      at,
      learnt: taught.length,
      refused: refused.filter(({ lesson }) => lesson.state !== 'refused').length,
      guard_size: outcome.score.size,
      right_before: outcome.score.rightBefore,
      right_after: outcome.score.rightAfter,
    });
    await updateLessons(trx, idsOf(taught), { state: 'learnt', refusal: null, attempt_id: attemptId });
    for (const { lesson, reason } of refused) {
      await updateLessons(trx, [lesson.id], { state: 'refused', refusal: reason, attempt_id: null });
    }
    if (outcome.model === null) await deleteLearntModel(trx);
    else {
      await saveLearntModel(trx, {
        attempt_id: attemptId,
        shipped_sha256: shipped,
        lessons_sha256: hashOfLessons(learnt),
        model: outcome.model,
      });
    }
  });
}

function sorted(stored: readonly StoredLesson[], outcome: LearningOutcome) {
  const learntKeys = new Set(outcome.learnt);
  const reasons = new Map(outcome.refused.map(({ key, reason }) => [key, reason]));
  return {
    learnt: stored.filter((lesson) => learntKeys.has(lesson.text_sha256)),
    refused: stored.flatMap((lesson) => {
      const reason = reasons.get(lesson.text_sha256);
      return reason ? [{ lesson, reason }] : [];
    }),
  };
}

function idsOf(lessons: readonly StoredLesson[]): number[] {
  return lessons.map(({ id }) => id);
}
