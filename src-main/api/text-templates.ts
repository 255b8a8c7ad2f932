import type { EditedText, LetterText, TextPlace } from '../../src-preload/contract/text-templates.ts';
import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { findRequest } from '../data/repositories/requests.ts';
import {
  deleteOfficeText,
  findOfficeText,
  officeTexts,
  saveOfficeText,
} from '../data/repositories/text-templates.ts';
import { loadDraftInput } from '../pipeline/email/draft-messages.ts';
import type { DomainHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** The wordings of the messages. */
export function textTemplateHandlers(services: Services): DomainHandlers<'textTemplates'> {
  const { db, now, caches } = services;
  return {
    'textTemplates.list': async () => ({ places: (await officeTexts(db)).map(({ place }) => place) }),
    'textTemplates.get': (place) => edited(services, place),
    'textTemplates.save': async ({ place, text }) => {
      const [problem] = await checked(services, place, text);
      if (problem) {
        const details = { part: problem.part, problem: problem.code, name: problem.name ?? '' };
        throw new BrokerFlowError('invalid-input', 'The text has a problem', { details });
      }
      await db.transaction().execute((trx) => saveOfficeText(trx, place, text, now()));
      caches.happened('wordings-changed');
      return edited(services, place);
    },
    'textTemplates.reset': async (place) => {
      await deleteOfficeText(db, place);
      caches.happened('wordings-changed');
      return edited(services, place);
    },
    'textTemplates.preview': (input) => preview(services, input),
  };
}

/** The letter of renewal is about a policy, all others about a request. */
function checked({ letterEditor, renewalEditor }: Services, place: TextPlace, text: LetterText) {
  return place.purpose === 'renewal' ? renewalEditor.check(text) : letterEditor.check(place, text);
}

async function edited(services: Services, place: TextPlace): Promise<EditedText> {
  const { db, letterEditor, renewalEditor } = services;
  const editor = place.purpose === 'renewal' ? renewalEditor : letterEditor;
  const original = await editor.original(place, await officeTexts(db));
  const own = await findOfficeText(db, place);
  return { place, text: own?.text ?? original, original, updatedAt: own?.updatedAt ?? null };
}

async function preview(services: Services, { place, text, requestId }: ParsedInput<'textTemplates.preview'>) {
  const { letterEditor, renewalEditor } = services;
  const problems = await checked(services, place, text);
  const isRenewal = place.purpose === 'renewal';
  const request = requestId === null || isRenewal ? null : await drafted(services, requestId);
  const basis = request === null ? ('sample' as const) : ('request' as const);
  // A text that lacks a variable prints all the same.
  if (problems.some(({ code }) => code !== 'required-variable'))
    return { subject: '', body: '', basis, problems };
  const printed = isRenewal
    ? await renewalEditor.preview(place, text)
    : await letterEditor.preview(place, text, request);
  return { ...printed, basis, problems };
}

/** What a request gives to its letters; null for one that has no category yet. */
async function drafted(services: Services, requestId: string) {
  const request = await findRequest(services.db, requestId);
  return request?.category ? loadDraftInput(requestId, services) : null;
}
