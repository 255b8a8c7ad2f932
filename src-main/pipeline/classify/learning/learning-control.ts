import { BrokerFlowError } from '../../../core/errors.ts';
import type { LearningControl } from '../../../core/learning-control.ts';
import type { Database } from '../../../data/open-database.ts';
import { forgetCorrections } from '../../../data/repositories/corrections.ts';
import { deleteAttempts, deleteLearntModel, lastTeaching } from '../../../data/repositories/learnt-model.ts';
import {
  deleteAllLessons,
  loadLessons,
  saveLesson,
  updateLessons,
} from '../../../data/repositories/lessons.ts';
import { readLearningFile, writeLearningFile } from './learning-file.ts';
import { learningState } from './learning-state.ts';
import type { Learner } from './learner.ts';
import { lessonKey, syncLessons } from './sync-lessons.ts';

/** What the clerk does about lessons. Each changes rows in one transaction; the learner then follows them. */
export function createLearningControl(db: Database, learner: Learner): LearningControl {
  return {
    state: () => learningState(db, learner.isWorking),
    undoLast: async () => {
      const teaching = await lastTeaching(db);
      if (!teaching) throw new BrokerFlowError('conflict', 'Nothing learnt is in use');
      await updateLessons(db, teaching.lessonIds, { state: 'dropped', refusal: null, attempt_id: null });
      learner.notice();
    },
    forget: async () => {
      await db.transaction().execute(async (trx) => {
        await forgetCorrections(trx);
        await deleteLearntModel(trx);
        await deleteAllLessons(trx);
        await deleteAttempts(trx);
      });
      learner.notice();
    },
    fileText: async () => {
      await syncLessons(db);
      return writeLearningFile(await loadLessons(db));
    },
    takeIn: async (text) => {
      const counts = await takeIn(db, text);
      learner.notice();
      return counts;
    },
  };
}

async function takeIn(db: Database, text: string): Promise<{ added: number; known: number }> {
  const carried = readLearningFile(text).map((lesson) => ({ ...lesson, key: lessonKey(lesson.text) }));
  return db.transaction().execute(async (trx) => {
    const stored = await loadLessons(trx);
    const known = new Set(
      stored.filter(({ state }) => state !== 'dropped').map(({ text_sha256: key }) => key),
    );
    const added = [...new Map(carried.map((lesson) => [lesson.key, lesson])).values()].filter(
      ({ key }) => !known.has(key),
    );
    for (const { key, text: lesson, category, at } of added) {
      await saveLesson(trx, {
        request_id: null,
        correction_id: null,
        name: '',
        text: lesson,
        text_sha256: key,
        category,
        at,
        state: 'waiting',
        refusal: null,
        attempt_id: null,
      });
    }
    return { added: added.length, known: carried.length - added.length };
  });
}
