import * as z from 'zod';
import { modelOpinionSchema, type ModelOpinion } from '../../../src-preload/contract/requests.ts';
import { modelReadingSchema, type Advice } from '../../core/model-answer.ts';
import type { Database } from '../open-database.ts';

const readingList = z.array(modelReadingSchema);
const differingList = modelOpinionSchema.shape.differing;

/** Stores what an outside model said of a request in place of what it said before; null: it said nothing. */
export async function replaceAdvice(db: Database, requestId: string, advice: Advice | null): Promise<void> {
  await db.deleteFrom('model_opinions').where('request_id', '=', requestId).execute();
  if (advice === null) return;
  const { category, confidence, reason, source, readings } = advice;
  await db
    .insertInto('model_opinions')
    .values({
      request_id: requestId,
      category,
      confidence,
      reason,
      source,
      readings: JSON.stringify(readings),
    })
    .execute();
}

/** What an outside model said of a request; null when it was not asked or gave no answer. */
export async function findAdvice(db: Database, requestId: string): Promise<Advice | null> {
  const row = await findRow(db, requestId);
  if (!row) return null;
  const { category, confidence, reason, source } = row;
  return { category, confidence, reason, source, readings: readingList.parse(JSON.parse(row.readings)) };
}

/** Stores which of its readings differ from what this machine read. */
export async function saveDiffering(
  db: Database,
  requestId: string,
  differing: ModelOpinion['differing'],
): Promise<void> {
  await db
    .updateTable('model_opinions')
    .set({ differing: JSON.stringify(differing) })
    .where('request_id', '=', requestId)
    .execute();
}

/** What an outside model said of a request, as the clerk is shown it. */
export async function findOpinion(db: Database, requestId: string): Promise<ModelOpinion | null> {
  const row = await findRow(db, requestId);
  if (!row) return null;
  const { category, confidence, reason, source } = row;
  return { category, confidence, reason, source, differing: differingList.parse(JSON.parse(row.differing)) };
}

function findRow(db: Database, requestId: string) {
  return db.selectFrom('model_opinions').selectAll().where('request_id', '=', requestId).executeTakeFirst();
}
