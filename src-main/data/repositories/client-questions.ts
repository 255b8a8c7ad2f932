import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ClientComparison } from '../../core/clients/compare-clients.ts';
import type { Database } from '../open-database.ts';
import type { ClientQuestionsTable } from '../tables/client-tables.ts';

export type StoredQuestion = Selectable<ClientQuestionsTable>;

/** A question to ask: whether a client is this other one. */
export interface ClientDoubt {
  readonly candidateId: string;
  readonly comparison: Pick<ClientComparison, 'similarity' | 'agrees' | 'differs'>;
}

/**
 * Makes the open questions of a client those that are to be asked now. What was answered is never asked
 * again of that pair, whichever came first.
 */
export async function replaceQuestions(
  db: Database,
  of: { readonly clientId: string; readonly requestId: string | null },
  doubts: readonly ClientDoubt[],
  now: Date,
): Promise<void> {
  await db
    .deleteFrom('client_questions')
    .where('client_id', '=', of.clientId)
    .where('answer', 'is', null)
    .execute();
  await addQuestions(db, of, doubts, now);
}

/** Asks besides what is asked already; again nothing that a pair was asked before. */
export async function addQuestions(
  db: Database,
  of: { readonly clientId: string; readonly requestId: string | null },
  doubts: readonly ClientDoubt[],
  now: Date,
): Promise<void> {
  const settled = await counterparts(db, of.clientId);
  const rows = doubts
    .filter(({ candidateId }) => !settled.has(candidateId))
    .map(({ candidateId, comparison }) => ({
      id: randomUUID(),
      request_id: of.requestId,
      client_id: of.clientId,
      candidate_id: candidateId,
      similarity: comparison.similarity,
      agrees: JSON.stringify(comparison.agrees),
      differs: JSON.stringify(comparison.differs),
      asked_at: now.toISOString(),
    }));
  if (rows.length > 0) await db.insertInto('client_questions').values(rows).execute();
}

/** Everyone whom a client was compared with by a question, open or answered. */
async function counterparts(db: Database, clientId: string): Promise<ReadonlySet<string>> {
  const rows = await questionsOfPairs(db, [clientId]);
  return new Set(rows.map((row) => (row.client_id === clientId ? row.candidate_id : row.client_id)));
}

/** Everyone whom the clerk said a client is not. */
export async function toldApartFrom(db: Database, clientId: string): Promise<ReadonlySet<string>> {
  const rows = (await questionsOfPairs(db, [clientId])).filter(({ answer }) => answer === 'different');
  return new Set(rows.map((row) => (row.client_id === clientId ? row.candidate_id : row.client_id)));
}

/** Every question that one of these clients takes part in. */
export async function questionsOfPairs(
  db: Database,
  clientIds: readonly string[],
): Promise<StoredQuestion[]> {
  if (clientIds.length === 0) return [];
  const asClient = db.selectFrom('client_questions').selectAll().where('client_id', 'in', clientIds);
  const asCandidate = db.selectFrom('client_questions').selectAll().where('candidate_id', 'in', clientIds);
  const both = [...(await asClient.execute()), ...(await asCandidate.execute())];
  return [...new Map(both.map((row) => [row.id, row])).values()];
}

export async function findQuestion(db: Database, id: string): Promise<StoredQuestion | undefined> {
  return db.selectFrom('client_questions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The questions that a merge answered or made needless. */
export async function questionsOfMerge(db: Database, mergeId: string): Promise<StoredQuestion[]> {
  return db.selectFrom('client_questions').selectAll().where('merge_id', '=', mergeId).execute();
}

/** The open questions whether a client is another, likest first. */
export async function openQuestionsOf(db: Database, clientId: string): Promise<StoredQuestion[]> {
  return db
    .selectFrom('client_questions')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('answer', 'is', null)
    .orderBy('similarity', 'desc')
    .orderBy('id')
    .execute();
}

/** The names of the known clients that a client may be, likest first. */
export async function alikeClientNames(db: Database, clientId: string | null): Promise<readonly string[]> {
  if (clientId === null) return [];
  const rows = await db
    .selectFrom('client_questions')
    .innerJoin('clients', 'clients.id', 'client_questions.candidate_id')
    .select('clients.company')
    .where('client_id', '=', clientId)
    .where('answer', 'is', null)
    .orderBy('similarity', 'desc')
    .execute();
  return rows.map((row) => row.company);
}

/** One page of all open questions, oldest first. */
export async function listOpenQuestions(
  db: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; questions: StoredQuestion[] }> {
  const open = db.selectFrom('client_questions').where('answer', 'is', null);
  const { total } = await open
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const questions = await open
    .selectAll()
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, questions };
}

/** How many open questions each of these clients takes part in. */
export async function openQuestionCounts(
  db: Database,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const open = (await questionsOfPairs(db, clientIds)).filter(({ answer }) => answer === null);
  const counts = new Map<string, number>();
  for (const { client_id, candidate_id } of open) {
    for (const id of [client_id, candidate_id]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Answers questions, or opens them again with `answer: null`. */
export async function answerQuestions(
  db: Database,
  ids: readonly string[],
  answer: Pick<StoredQuestion, 'answer' | 'merge_id' | 'answered_at'>,
): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('client_questions').set(answer).where('id', 'in', ids).execute();
}
