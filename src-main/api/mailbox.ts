import { BrokerFlowError } from '../core/errors.ts';
import { safeFilename } from '../core/safe-filename.ts';
import { findDocument } from '../data/repositories/documents.ts';
import {
  findRequestMessage,
  markMessageSeen,
  setTreatedAs,
  toMessageContent,
  type StoredRequestMessage,
} from '../data/repositories/request-messages.ts';
import { recordRequest } from '../pipeline/intake/record-request.ts';
import type { DomainHandlers } from './handlers.ts';
import { currentRow } from './request-commands.ts';
import type { Services } from './services.ts';

/** The mailbox, and messages that belong to a request. */
export function mailboxHandlers(services: Services): DomainHandlers<'mailbox'> {
  const { mailbox, inTurn } = services;
  return {
    'mailbox.state': async () => mailbox.state(),
    'mailbox.pause': async ({ paused }) => {
      mailbox.pause(paused);
      return mailbox.state();
    },
    'mailbox.readNow': async () => {
      mailbox.readNow();
      return mailbox.state();
    },
    'mailbox.check': () => mailbox.check(),
    'mailbox.message': async ({ id }) => {
      const message = await existing(services, id);
      await markMessageSeen(services.db, id, services.now());
      services.publish('request.outcome', { id: message.request_id });
      return toMessageContent(services.db, await existing(services, id));
    },
    'mailbox.treatAsRequest': async ({ id }) => {
      const requestId = await inTurn(id, () => treatAsRequest(services, id));
      return currentRow(services, requestId);
    },
  };
}

async function existing({ db }: Pick<Services, 'db'>, id: string): Promise<StoredRequestMessage> {
  const message = await findRequestMessage(db, id);
  if (!message) throw new BrokerFlowError('not-found', 'No such message');
  return message;
}

/** Makes a request of a reply, which stays with the request that it answers. Returns the new one's id. */
async function treatAsRequest(services: Services, id: string): Promise<string> {
  const { db, now, queue } = services;
  const { outcome, requestId, former } = await db.transaction().execute(async (trx) => {
    const message = await existing({ db: trx }, id);
    if (message.kind !== 'reply' || message.treated_as !== null) {
      throw new BrokerFlowError('conflict', 'Only a reply can become a request, and only once');
    }
    const document = await findDocument(trx, message.document_id);
    if (!document) throw new BrokerFlowError('not-found', 'The message is not stored');
    const { sha256, size_bytes: sizeBytes } = document;
    const name = safeFilename([message.subject === '' ? 'Messaggio' : message.subject], '.eml');
    const made = await recordRequest(
      trx,
      { path: `message:${id}`, source: 'mail', name },
      { sha256, sizeBytes, head: new Uint8Array() },
      null,
      now(),
    );
    await setTreatedAs(trx, id, made.requestId);
    await markMessageSeen(trx, id, now());
    return { ...made, former: message.request_id };
  });
  services.requestChanged(requestId);
  services.publish('request.outcome', { id: former });
  if (outcome === 'accepted') void queue.add(requestId, { priority: 'now' });
  return requestId;
}
