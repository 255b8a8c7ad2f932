import type { Letter, OutboxMessage } from '../../src-preload/contract/outbox.ts';
import { BrokerFlowError } from '../core/errors.ts';
import {
  findMessage,
  hurryWaiting,
  listMessages,
  messagesOfPolicy,
  messagesOfRequest,
  toOutboxMessages,
  type StoredMessage,
} from '../data/repositories/outbox.ts';
import { findDraft, type StoredDraft } from '../data/repositories/outputs.ts';
import { findRequest } from '../data/repositories/requests.ts';
import { addresseesOfRequest } from '../features/outbox/addressees.ts';
import { cancelMessage, retryMessage, settleMessage } from '../features/outbox/change-message.ts';
import { chooseText, editLetter } from '../features/outbox/edit-letter.ts';
import { letterOfDraft, lettersOfRequest } from '../features/outbox/letters.ts';
import { queueLetter } from '../features/outbox/queue-letter.ts';
import { queueRenewal } from '../features/outbox/queue-renewal.ts';
import type { DomainHandlers, Handlers } from './handlers.ts';
import type { Services } from './services.ts';

/** Letters of a request, and the messages on their way. */
export function outboxHandlers(services: Services): DomainHandlers<'outbox'> {
  return { ...letterHandlers(services), ...messageHandlers(services), ...wayHandlers(services) };
}

function letterHandlers(
  services: Services,
): Handlers<'outbox.letters' | 'outbox.paper' | 'outbox.editLetter' | 'outbox.chooseText' | 'outbox.send'> {
  const { db, now, inTurn } = services;
  /** A change of one letter, in the turn of its request. */
  const change = async (id: string, make: () => Promise<unknown>): Promise<Letter> => {
    const draft = await draftOrRefuse(services, id);
    await inTurn(draft.request_id, make);
    return (await letterOfDraft(draft, services)).letter;
  };
  return {
    'outbox.letters': async ({ id }) => {
      const request = await findRequest(db, id);
      if (!request) throw new BrokerFlowError('not-found', 'No such request');
      return {
        letters: (await lettersOfRequest(id, services)).map((each) => each.letter),
        addressees: await addresseesOfRequest(db, request),
      };
    },
    'outbox.paper': async ({ draftId, paper }) => {
      const { language, request_id: requestId } = await draftOrRefuse(services, draftId);
      const { bytes } = await services.paperDesk.write({ paper, language }, requestId);
      return { pdf: Buffer.from(bytes).toString('base64') };
    },
    'outbox.editLetter': (edit) => change(edit.draftId, () => editLetter(db, edit, now())),
    'outbox.chooseText': ({ draftId, text }) => change(draftId, () => chooseText(db, draftId, text, now())),
    'outbox.send': async ({ letters }) => {
      const rows: StoredMessage[] = [];
      for (const each of letters) {
        const { request_id: requestId } = await draftOrRefuse(services, each.draftId);
        rows.push(await inTurn(requestId, () => queueLetter(each, services)));
        changed(services, requestId);
      }
      return { messages: await toOutboxMessages(db, rows) };
    },
  };
}

function messageHandlers(
  services: Services,
): Handlers<
  | 'outbox.list'
  | 'outbox.ofRequest'
  | 'outbox.ofPolicy'
  | 'outbox.sendRenewal'
  | 'outbox.retry'
  | 'outbox.cancel'
  | 'outbox.settle'
> {
  const { db } = services;
  /** A change of one message, in the turn of its request, so that no click overtakes another. */
  const change = async (id: string, make: () => Promise<unknown>): Promise<OutboxMessage> => {
    const message = await findMessage(db, id);
    if (!message) throw new BrokerFlowError('not-found', 'No such message');
    await services.inTurn(message.request_id ?? message.policy_id ?? id, make);
    changed(services, message.request_id);
    return oneMessage(services, id);
  };
  return {
    'outbox.list': async (query) => {
      const { total, rows } = await listMessages(db, query);
      return { total, messages: await toOutboxMessages(db, rows) };
    },
    'outbox.ofRequest': async ({ id }) => ({
      messages: await toOutboxMessages(db, await messagesOfRequest(db, id)),
    }),
    'outbox.ofPolicy': async ({ id }) => ({
      messages: await toOutboxMessages(db, await messagesOfPolicy(db, id)),
    }),
    'outbox.sendRenewal': async ({ policyId, letterId, to }) => {
      const row = await services.inTurn(policyId, () => queueRenewal({ letterId, to }, services));
      changed(services, null);
      return oneMessage(services, row.id);
    },
    'outbox.retry': ({ id }) => change(id, () => retryMessage(id, services)),
    'outbox.cancel': ({ id }) => change(id, () => cancelMessage(id, services)),
    'outbox.settle': ({ id, outcome }) => change(id, () => settleMessage(id, outcome, services)),
  };
}

function wayHandlers({ db, postman }: Services): Handlers<'outbox.state' | 'outbox.sendNow' | 'outbox.test'> {
  return {
    'outbox.state': () => postman.state(),
    'outbox.sendNow': async () => {
      await hurryWaiting(db);
      postman.hurry();
      return postman.state();
    },
    'outbox.test': async () => {
      const met = await postman.test();
      return { problem: met?.problem ?? null, answer: met?.answer ?? null };
    },
  };
}

function changed({ mailChanged, postman }: Services, requestId: string | null): void {
  mailChanged(requestId);
  postman.wake();
}

async function draftOrRefuse({ db }: Services, id: string): Promise<StoredDraft> {
  const draft = await findDraft(db, id);
  if (!draft) throw new BrokerFlowError('not-found', 'The draft was made again meanwhile');
  return draft;
}

async function oneMessage({ db }: Services, id: string): Promise<OutboxMessage> {
  const row = await findMessage(db, id);
  const [message] = await toOutboxMessages(db, row ? [row] : []);
  if (message === undefined) throw new BrokerFlowError('not-found', 'No such message');
  return message;
}
