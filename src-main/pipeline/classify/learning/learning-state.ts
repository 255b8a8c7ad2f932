import type { LearningState, RefusedLesson } from '../../../../src-preload/contract/learning.ts';
import type { Database } from '../../../data/open-database.ts';
import { findLearntModel, lastAttempt, lastTeaching } from '../../../data/repositories/learnt-model.ts';
import { loadLessons, type StoredLesson } from '../../../data/repositories/lessons.ts';

/** So many refused lessons are named, the newest. */
const MOST_NAMED = 20;

/**
 * What the local model has learnt, as the settings show it.
 * @param isWorking asked last: a state that was overtaken while it was read says that there is more to come
 */
export async function learningState(db: Database, isWorking: () => boolean): Promise<LearningState> {
  const lessons = await loadLessons(db);
  const attempt = await lastAttempt(db);
  const teaching = await lastTeaching(db);
  const learnt = lessons.filter(({ state }) => state === 'learnt');
  const refused = lessons.filter(({ state }) => state === 'refused');
  const inUse = (await findLearntModel(db)) !== undefined;
  return {
    working: isWorking(),
    learnt: learnt.length,
    refused: refused.length,
    imported: learnt.filter(({ correction_id: id }) => id === null).length,
    attemptedAt: attempt?.at ?? null,
    score:
      attempt && inUse
        ? {
            size: attempt.guard_size,
            rightBefore: attempt.right_before,
            rightAfter: attempt.right_after,
          }
        : null,
    last: teaching ? { at: teaching.at, lessons: teaching.lessonIds.length } : null,
    refusedLessons: refused.toReversed().slice(0, MOST_NAMED).map(refusedLesson),
  };
}

function refusedLesson(lesson: StoredLesson): RefusedLesson {
  return {
    id: lesson.id,
    requestId: lesson.request_id,
    name: lesson.name,
    category: lesson.category,
    at: lesson.at,
    reason: lesson.refusal ?? 'unsettles',
  };
}
