import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { rootClient } from '../data/repositories/client-family.ts';
import { addClientHistory } from '../data/repositories/client-history.ts';
import {
  findMerge,
  mergeClients,
  splitClients,
  type StoredMerge,
} from '../data/repositories/client-merges.ts';
import { allRequestsOfClient } from '../data/repositories/client-page.ts';
import {
  answerQuestions,
  findQuestion,
  questionsOfMerge,
  questionsOfPairs,
  type StoredQuestion,
} from '../data/repositories/client-questions.ts';
import { findClient, type StoredClient } from '../data/repositories/clients.ts';
import { addHistory } from '../data/repositories/history.ts';
import { settleClient } from '../pipeline/settle.ts';
import { presentClient } from './client-views.ts';
import type { Services } from './services.ts';

type Answer = 'same' | 'different' | null;

/**
 * The clerk says whether two clients are one, or takes that back. Returns the client that the question was
 * about as it is now. @throws BrokerFlowError `not-found`; `conflict` when it was answered meanwhile.
 */
export async function answerQuestion(services: Services, id: string, answer: Answer): Promise<string> {
  const { db } = services;
  const touched = await db.transaction().execute(async (trx) => {
    const question = await findQuestion(trx, id);
    if (!question) throw new BrokerFlowError('not-found', 'No such question');
    if ((question.answer === null) === (answer === null)) {
      throw new BrokerFlowError('conflict', 'The question was answered meanwhile');
    }
    if (answer === 'same') return joinAsAnswered(services, trx, question);
    if (answer === 'different') return tellApart(services, trx, question);
    return askAgain(services, trx, question);
  });
  touched.forEach(services.requestChanged);
  const question = await findQuestion(db, id);
  return (await presentClient(db, question?.client_id ?? id)).id;
}

async function joinAsAnswered(
  services: Services,
  trx: Database,
  question: StoredQuestion,
): Promise<string[]> {
  const kept = await presentClient(trx, question.candidate_id);
  const absorbed = await presentClient(trx, question.client_id);
  const { touched } = await join(services, trx, { kept, absorbed });
  return touched;
}

async function tellApart(services: Services, trx: Database, question: StoredQuestion): Promise<string[]> {
  const { now, clerk: who } = services;
  const client = await presentClient(trx, question.client_id);
  const candidate = await presentClient(trx, question.candidate_id);
  const answered_at = now().toISOString();
  await answerQuestions(trx, [question.id], { answer: 'different', merge_id: null, answered_at });
  await addClientHistory(
    trx,
    client.id,
    { who, event: 'told-apart', detail: { name: candidate.company } },
    now(),
  );
  await addClientHistory(
    trx,
    candidate.id,
    { who, event: 'told-apart', detail: { name: client.company } },
    now(),
  );
  return settleRequests(services, trx, [client.id]);
}

async function askAgain(services: Services, trx: Database, question: StoredQuestion): Promise<string[]> {
  const { now, clerk: who } = services;
  const merge = question.merge_id === null ? undefined : await findMerge(trx, question.merge_id);
  if (merge) return part(services, trx, merge, null);
  await answerQuestions(trx, [question.id], { answer: null, merge_id: null, answered_at: null });
  const client = await presentClient(trx, question.client_id);
  const candidate = await presentClient(trx, question.candidate_id);
  await addClientHistory(
    trx,
    client.id,
    { who, event: 'asked-again', detail: { name: candidate.company } },
    now(),
  );
  return settleRequests(services, trx, [client.id]);
}

/** Makes two clients one. @throws BrokerFlowError `not-found`; `conflict` when they are one already. */
export async function joinClients(services: Services, keptId: string, absorbedId: string): Promise<string> {
  const { mergeId, touched } = await services.db.transaction().execute(async (trx) => {
    const kept = await presentClient(trx, keptId);
    const absorbed = await presentClient(trx, absorbedId);
    return join(services, trx, { kept, absorbed });
  });
  touched.forEach(services.requestChanged);
  return mergeId;
}

async function join(
  services: Services,
  trx: Database,
  { kept, absorbed }: { readonly kept: StoredClient; readonly absorbed: StoredClient },
): Promise<{ mergeId: string; touched: string[] }> {
  if (kept.id === absorbed.id) throw new BrokerFlowError('conflict', 'They are one client already');
  const { now, clerk: who } = services;
  const moved = (await allRequestsOfClient(trx, absorbed.id)).map(({ id }) => id);
  const mergeId = await mergeClients(trx, kept, absorbed, now());
  await closeNeedless(trx, { kept, absorbed, mergeId }, now());
  await addClientHistory(trx, kept.id, { who, event: 'merged', detail: { name: absorbed.company } }, now());
  const detail = { from: absorbed.company, to: kept.company };
  for (const id of moved) {
    await addHistory(trx, id, { actor: 'clerk', who, event: 'client-merged', detail }, now());
  }
  await settleRequests(services, trx, [kept.id]);
  return { mergeId, touched: moved };
}

/** What was open between the two is answered; what else was open about the absorbed one needs no answer. */
async function closeNeedless(
  trx: Database,
  { kept, absorbed, mergeId }: { kept: StoredClient; absorbed: StoredClient; mergeId: string },
  now: Date,
): Promise<void> {
  const open = (await questionsOfPairs(trx, [kept.id, absorbed.id])).filter(({ answer }) => answer === null);
  const answered_at = now.toISOString();
  for (const question of open) {
    const client = await rootClient(trx, question.client_id);
    const candidate = await rootClient(trx, question.candidate_id);
    const between = client?.id === candidate?.id;
    if (!between && question.client_id !== absorbed.id) continue;
    const answer = between ? 'same' : 'needless';
    await answerQuestions(trx, [question.id], { answer, merge_id: mergeId, answered_at });
  }
}

/** Takes a merge back: the two are two from now on. @throws BrokerFlowError `not-found`, `conflict`. */
export async function partClients(services: Services, mergeId: string): Promise<string> {
  const { db } = services;
  const merge = await findMerge(db, mergeId);
  if (!merge) throw new BrokerFlowError('not-found', 'No such merge');
  const touched = await db.transaction().execute((trx) => part(services, trx, merge, 'different'));
  touched.forEach(services.requestChanged);
  return merge.absorbed_id;
}

/** @param between what becomes of the question whether they are one: open again, or answered. */
async function part(
  services: Services,
  trx: Database,
  merge: StoredMerge,
  between: 'different' | null,
): Promise<string[]> {
  const { now, clerk: who } = services;
  const absorbed = await findClient(trx, merge.absorbed_id);
  const kept = await findClient(trx, merge.kept_id);
  if (!absorbed || !kept || merge.undone_at !== null || absorbed.merged_into !== merge.kept_id) {
    throw new BrokerFlowError('conflict', 'The merge was taken back already');
  }
  await splitClients(trx, merge, now());
  await openAgain(trx, await questionsOfMerge(trx, merge.id), between, now());
  await addClientHistory(trx, kept.id, { who, event: 'split', detail: { name: absorbed.company } }, now());
  await addClientHistory(trx, absorbed.id, { who, event: 'split', detail: { name: kept.company } }, now());
  const moved = (await allRequestsOfClient(trx, absorbed.id)).map(({ id }) => id);
  const detail = { from: kept.company, to: absorbed.company };
  for (const id of moved) {
    await addHistory(trx, id, { actor: 'clerk', who, event: 'client-split', detail }, now());
  }
  const settled = await settleRequests(services, trx, [absorbed.id, kept.id]);
  return [...new Set([...moved, ...settled])];
}

async function openAgain(
  trx: Database,
  questions: readonly StoredQuestion[],
  between: 'different' | null,
  now: Date,
): Promise<void> {
  for (const { id, answer } of questions) {
    const kept = answer === 'same' && between !== null;
    await answerQuestions(trx, [id], {
      answer: kept ? between : null,
      merge_id: null,
      answered_at: kept ? now.toISOString() : null,
    });
  }
}

/** The ids of the requests of these clients whose status changed with the question. */
async function settleRequests(
  services: Services,
  trx: Database,
  clientIds: readonly string[],
): Promise<string[]> {
  const changed: string[] = [];
  for (const clientId of clientIds) {
    for (const request of await allRequestsOfClient(trx, clientId)) {
      if (await settleClient(trx, request, services)) changed.push(request.id);
    }
  }
  return changed;
}
