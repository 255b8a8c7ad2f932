import type { CallOutput, ParsedInput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { insurersThatAnswered } from '../data/repositories/answered-insurers.ts';
import { findDraft, type StoredDraft } from '../data/repositories/outputs.ts';
import { inLanguage, withoutPrepared, withPrepared } from '../pipeline/email/change-drafts.ts';
import type { PreparedDraft } from '../pipeline/email/draft-input.ts';
import { draftMessages, loadDraftInput, type DraftChange } from '../pipeline/email/draft-messages.ts';
import { canPrepare } from '../pipeline/email/plan-drafts.ts';
import type { DomainHandlers } from './handlers.ts';
import { correctableRequest } from './request-corrections.ts';
import { loadDetail } from './request-queries.ts';
import type { Services } from './services.ts';

/** Messages that the clerk asks for, and the language of those there are. */
export function draftHandlers(services: Services): DomainHandlers<'drafts'> {
  const { inTurn } = services;
  return {
    'drafts.prepare': (input) => inTurn(input.id, () => prepare(services, input)),
    'drafts.discard': async ({ id }) => {
      const draft = await existing(services, id);
      const { purpose, kind: recipient, insurer_id: insurerId } = draft;
      return redraft(services, draft.request_id, (input) =>
        withoutPrepared(input, { purpose, recipient, insurerId }),
      );
    },
    'drafts.setLanguage': async ({ id, language }) => {
      const draft = await existing(services, id);
      if (draft.insurer_id !== null) {
        throw new BrokerFlowError('conflict', 'A message to an insurer is in the language of the insurer');
      }
      const key = { purpose: draft.purpose, recipient: draft.kind };
      return redraft(services, draft.request_id, (input) => inLanguage(input, key, language));
    },
    'drafts.renew': ({ id }) => redraft(services, id),
  };
}

/**
 * @throws BrokerFlowError `conflict` for a message that the request has no use for, or a reminder to an insurer that
 * answered.
 */
async function prepare(services: Services, input: ParsedInput<'drafts.prepare'>) {
  const { id, purpose, recipient, insurerId } = input;
  await correctableRequest(services, id);
  const draft: PreparedDraft = { purpose, recipient, insurerId, preparedAt: services.now().toISOString() };
  if (!canPrepare(await loadDraftInput(id, services), draft, insurerId)) {
    throw new BrokerFlowError('conflict', 'The request has no use for this message');
  }
  if (purpose === 'reminder' && recipient === 'insurer') {
    const answered = (await insurersThatAnswered(services.db, id)).find((one) => one.insurerId === insurerId);
    if (answered)
      throw new BrokerFlowError('conflict', 'The insurer has answered', {
        details: { answered: answered.at },
      });
  }
  return write(services, id, (known) => withPrepared(known, draft));
}

async function redraft(services: Services, requestId: string, change?: DraftChange) {
  return services.inTurn(requestId, async () => {
    await correctableRequest(services, requestId);
    return write(services, requestId, change);
  });
}

/** Writes the drafts anew and answers with the request as it is then. */
async function write(
  services: Services,
  requestId: string,
  change: DraftChange | undefined,
): Promise<CallOutput<'requests.get'>> {
  const { composer, log, requestChanged, publish } = services;
  const tools = change ? { composer, change } : { composer };
  const context = { signal: new AbortController().signal, log };
  await draftMessages(requestId, tools, services, context);
  requestChanged(requestId);
  publish('request.outcome', { id: requestId });
  return loadDetail(services, requestId);
}

async function existing({ db }: Services, id: string): Promise<StoredDraft> {
  const draft = await findDraft(db, id);
  if (!draft) throw new BrokerFlowError('not-found', 'No such draft');
  return draft;
}
