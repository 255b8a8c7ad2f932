import type { ClientDetail, ClientQuestion } from '../../src-preload/contract/clients.ts';
import { compareClients } from '../core/clients/compare-clients.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { identityOf } from '../data/repositories/client-candidates.ts';
import { familyOf, rootClient } from '../data/repositories/client-family.ts';
import { loadClientHistory } from '../data/repositories/client-history.ts';
import { namesOf } from '../data/repositories/client-index.ts';
import { clientRows } from '../data/repositories/client-list.ts';
import { mergesInto } from '../data/repositories/client-merges.ts';
import { documentsOfClient, formsOfClient, requestsOfClient } from '../data/repositories/client-page.ts';
import { questionsOfPairs, type StoredQuestion } from '../data/repositories/client-questions.ts';
import type { StoredClient } from '../data/repositories/clients.ts';
import { policiesOfClient } from '../data/repositories/policies.ts';
import { toRows } from './request-rows.ts';
import type { Services } from './services.ts';

/** The client that a record is now. @throws BrokerFlowError `not-found`. */
export async function presentClient(db: Database, id: string): Promise<StoredClient> {
  const client = await rootClient(db, id);
  if (!client) throw new BrokerFlowError('not-found', 'No such client');
  return client;
}

/** Everything the client page shows. @throws BrokerFlowError `not-found`. */
export async function loadClient({ db, queue }: Services, wanted: string): Promise<ClientDetail> {
  const client = await presentClient(db, wanted);
  const { id } = client;
  const [row] = await clientRows(db, [client]);
  if (!row) throw new BrokerFlowError('not-found', 'No such client');
  const names = await namesOf(db, await familyOf(db, id));
  const open = (await questionsOfPairs(db, [id])).filter(({ answer }) => answer === null);
  return {
    ...row,
    otherNames: [...new Set(names.map(({ name }) => name))].filter((name) => name !== client.company),
    requests: await toRows(db, await requestsOfClient(db, id), queue),
    policies: await policiesOfClient(db, id),
    documents: await documentsOfClient(db, id),
    forms: await formsOfClient(db, id),
    questions: await questionViews(db, open),
    merges: (await mergesInto(db, id)).map(({ id: mergeId, company, at }) => ({
      id: mergeId,
      name: company,
      at,
    })),
    history: await loadClientHistory(db, id),
  };
}

/** Questions with both sides and what speaks for and against as it is now; those that another answer has settled are left out. */
export async function questionViews(
  db: Database,
  questions: readonly StoredQuestion[],
): Promise<ClientQuestion[]> {
  const views: ClientQuestion[] = [];
  for (const question of questions) {
    const client = await rootClient(db, question.client_id);
    const candidate = await rootClient(db, question.candidate_id);
    if (!client || !candidate || client.id === candidate.id) continue;
    const [asked, known] = await clientRows(db, [client, candidate]);
    if (!asked || !known) continue;
    const { id, request_id: requestId, similarity, asked_at: askedAt } = question;
    const { agrees, differs } = compareClients(
      identityOf(client, client, []),
      identityOf(candidate, candidate, []),
    );
    const traits = { agrees: [...agrees], differs: [...differs] };
    views.push({ id, requestId, client: asked, candidate: known, similarity, ...traits, askedAt });
  }
  return views;
}
