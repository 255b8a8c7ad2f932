import { createHash } from 'node:crypto';
import * as z from 'zod';
import { categorySchema } from '../../../../src-preload/contract/requests.ts';
import { documentText } from '../../../core/document-text.ts';
import type { Database } from '../../../data/open-database.ts';
import { standingDecisions, type StandingDecision } from '../../../data/repositories/corrections.ts';
import { deleteLessons, loadLessons, saveLesson } from '../../../data/repositories/lessons.ts';
import { loadRequestPages } from '../../../data/repositories/request-parts.ts';
import { lessonText } from './lesson-text.ts';

const decisionSchema = z.object({ category: categorySchema.nullable() });

/**
 * Makes the lessons follow the clerk's corrections: one for each request whose category was corrected, the last
 * correction counting; none where corrections were undone. A lesson whose request is gone stays. Because lessons
 * are drawn from the stored corrections, one that was made just before the program ended is not lost.
 */
export async function syncLessons(db: Database): Promise<void> {
  const decisions = await standingDecisions(db);
  const lessons = await loadLessons(db);
  const decided = new Set(decisions.map(({ requestId }) => requestId));
  const undone = lessons.filter(({ request_id: id }) => id !== null && !decided.has(id));
  await deleteLessons(
    db,
    undone.map(({ id }) => id),
  );
  const known = new Set(lessons.map((lesson) => lesson.correction_id));
  for (const decision of decisions) {
    if (!known.has(decision.correctionId)) await draw(db, decision);
  }
}

/** The name of a lesson's text: the same request gives the same, on every machine. */
export function lessonKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function draw(db: Database, decision: StandingDecision): Promise<void> {
  const { category } = decisionSchema.parse(JSON.parse(decision.after));
  if (category === null) return;
  const text = lessonText(documentText({ pages: await loadRequestPages(db, decision.requestId) }));
  await saveLesson(db, {
    request_id: decision.requestId,
    correction_id: decision.correctionId,
    name: decision.filename,
    text,
    text_sha256: lessonKey(text),
    category,
    at: decision.at,
    state: text === '' ? 'refused' : 'waiting',
    refusal: text === '' ? 'no-text' : null,
    attempt_id: null,
  });
}
