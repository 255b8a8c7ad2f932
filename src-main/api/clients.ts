import { listClients } from '../data/repositories/client-list.ts';
import { listOpenQuestions, openQuestionsOf } from '../data/repositories/client-questions.ts';
import { findRequest } from '../data/repositories/requests.ts';
import { answerQuestion, joinClients, partClients } from './client-decisions.ts';
import { loadClient, questionViews } from './client-views.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';
import { updateClient } from './update-client.ts';

/** What the clerk does to clients happens one after the other. */
const TURN = 'clients';

/** The office's clients, and whether two of them are one. */
export function clientHandlers(services: Services): DomainHandlers<'clients'> {
  const { db, inTurn } = services;
  return {
    'clients.list': (query) => listClients(db, query),
    'clients.get': ({ id }) => loadClient(services, id),
    'clients.questions': async ({ requestId, offset, limit }) => {
      if (requestId === null) {
        const { total, questions } = await listOpenQuestions(db, { offset, limit });
        return { total, questions: await questionViews(db, questions) };
      }
      const clientId = (await findRequest(db, requestId))?.client_id ?? null;
      const open = clientId === null ? [] : await openQuestionsOf(db, clientId);
      const questions = await questionViews(db, open);
      return { total: questions.length, questions: questions.slice(offset, offset + limit) };
    },
    'clients.answer': async ({ id, answer }) => ({
      clientId: await inTurn(TURN, () => answerQuestion(services, id, answer)),
    }),
    'clients.merge': async ({ keptId, absorbedId }) => ({
      mergeId: await inTurn(TURN, () => joinClients(services, keptId, absorbedId)),
    }),
    'clients.split': async ({ mergeId }) => ({
      clientId: await inTurn(TURN, () => partClients(services, mergeId)),
    }),
    'clients.update': async (input) => {
      await inTurn(TURN, () => updateClient(services, input));
      return loadClient(services, input.id);
    },
  };
}
