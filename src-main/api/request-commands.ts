import type { RequestRow } from '../../src-preload/contract/requests.ts';
import { WORKING_STATUSES } from '../../src-preload/contract/vocabulary.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { deletePages, documentOfRequest } from '../data/repositories/documents.ts';
import { addHistory } from '../data/repositories/history.ts';
import { deleteReadingChoices } from '../data/repositories/reading-choices.ts';
import { partsOfRequest } from '../data/repositories/request-parts.ts';
import { findRequest, updateRequest, type StoredRequest } from '../data/repositories/requests.ts';
import { takeInAgain } from '../pipeline/intake/take-in-again.ts';
import { fetchAgain } from './fetch-again.ts';
import type { Handlers } from './handlers.ts';
import { toRow } from './request-rows.ts';
import type { Services } from './services.ts';

/** Opening a request, running it again and stopping it. (Accepting it and putting it away: `review.bulk`.) */
export function requestCommands(
  services: Services,
): Handlers<'requests.open' | 'requests.retry' | 'requests.cancel'> {
  const { queue, inTurn } = services;
  return {
    'requests.open': async ({ id }) => {
      queue.open(id);
      return {};
    },
    'requests.retry': async ({ id, password }) => {
      await inTurn(id, () => retry(services, id, password));
      return currentRow(services, id);
    },
    'requests.cancel': async ({ id }) => {
      if (!(await queue.cancel(id))) throw new BrokerFlowError('conflict', 'The request is not in work');
      return currentRow(services, id);
    },
  };
}

/** The request when nothing is at work on it. @throws BrokerFlowError `not-found`, `conflict`. */
export async function restingRequest(services: Services, id: string): Promise<StoredRequest> {
  const request = await findRequest(services.db, id);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  if (isBusy(services, request)) throw new BrokerFlowError('conflict', 'The request is in work');
  return request;
}

/** Whether the engine is, or will be, at work on a request. */
export function isBusy({ queue }: Pick<Services, 'queue'>, request: StoredRequest): boolean {
  return WORKING_STATUSES.some((status) => status === request.status) || queue.isWorking(request.id);
}

async function retry(services: Services, id: string, password: string | undefined): Promise<void> {
  const { db, now, queue } = services;
  const request = await findRequest(db, id);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  // One that is left unfinished with nothing at work on it (its outcome could not be stored) may be retried.
  if (queue.isWorking(id)) throw new BrokerFlowError('conflict', 'The request is in work');
  if (request.source === 'mail' && !(await documentOfRequest(db, id))) return fetchAgain(services, request);
  await takeInAgain(request, services);
  await db.transaction().execute(async (trx) => {
    // A duplicate is processed from what was read for the first one. A password only opens what was locked.
    if (request.reason !== 'duplicate' && password === undefined) {
      for (const part of await partsOfRequest(trx, id)) {
        await deletePages(trx, part.id);
        await deleteReadingChoices(trx, part.id);
      }
    }
    await updateRequest(
      trx,
      id,
      { status: 'received', reason: null, reason_detail: null, accepted_at: null },
      now(),
    );
    const change = { before: request.status, after: 'received' };
    await addHistory(trx, id, { actor: 'clerk', who: services.clerk, event: 'retried', ...change }, now());
  });
  services.requestChanged(id);
  void queue.add(id, { priority: 'now', password });
}

/** The request as the inbox shows it now. @throws BrokerFlowError `not-found`. */
export async function currentRow({ db, queue }: Services, id: string): Promise<RequestRow> {
  const request = await findRequest(db, id);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  return toRow(db, request, queue);
}
