import { createHash } from 'node:crypto';
import type { Database } from '../../../data/open-database.ts';
import { findLearntModel } from '../../../data/repositories/learnt-model.ts';
import { loadLessons, type StoredLesson } from '../../../data/repositories/lessons.ts';
import type { Standing } from './learn-lessons.ts';
import type { TaughtRequest } from './learning-protocol.ts';

/** What is to be learnt now. */
export interface DueLessons {
  /** The lessons as they were stored when it was decided; some may be gone when the answer comes. */
  readonly stored: readonly LearnableLesson[];
  /** One for each text, the newest, in the order in which they were taught. */
  readonly lessons: readonly TaughtRequest[];
}

/** A stored lesson that was not taken back and has a text. */
export interface LearnableLesson extends StoredLesson {
  readonly state: Standing;
}

/** More lessons are not learnt from: the newest say best what an office does now. */
const MOST_LESSONS = 1000;

/**
 * The lessons to learn, when those that the model in use holds are not those that it should hold: some are new,
 * some were taken back, or the shipped files are others. Null when there is nothing to do.
 * @param shipped hash of the shipped files
 */
export async function dueLessons(db: Database, shipped: string): Promise<DueLessons | null> {
  const stored = (await loadLessons(db)).filter(isLearnable);
  const model = await findLearntModel(db);
  const waits = stored.some(({ state }) => state === 'waiting');
  const learnt = stored.filter(({ state }) => state === 'learnt');
  const inStep =
    model === undefined
      ? learnt.length === 0
      : model.shipped_sha256 === shipped && model.lessons_sha256 === hashOfLessons(learnt);
  if (!waits && inStep) return null;
  const lessons = newestOfEachText(stored).slice(-MOST_LESSONS).map(taught);
  return { stored, lessons };
}

/** Tells one set of lessons from another. */
export function hashOfLessons(
  lessons: readonly Pick<StoredLesson, 'id' | 'text_sha256' | 'category'>[],
): string {
  const hash = createHash('sha256');
  for (const { id, text_sha256: text, category } of lessons.toSorted((a, b) => a.id - b.id)) {
    hash.update(`${id} ${text} ${category}\n`);
  }
  return hash.digest('hex');
}

function isLearnable(lesson: StoredLesson): lesson is LearnableLesson {
  return lesson.state !== 'dropped' && lesson.refusal !== 'no-text';
}

function newestOfEachText(lessons: readonly LearnableLesson[]): LearnableLesson[] {
  const newest = new Map(lessons.map((lesson) => [lesson.text_sha256, lesson]));
  return lessons.filter((lesson) => newest.get(lesson.text_sha256) === lesson);
}

function taught({ text, text_sha256: key, category, state }: LearnableLesson): TaughtRequest {
  return { key, text, category, standing: state };
}
