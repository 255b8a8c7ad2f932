import * as z from 'zod';
import { evidenceSchema, type Field } from '../../src-preload/contract/requests.ts';
import {
  CATEGORIES,
  CLASSIFIERS,
  type Category,
  type FieldName,
} from '../../src-preload/contract/vocabulary.ts';
import type { CallOutput, ParsedInput } from '../../src-preload/contract/channels.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import {
  addCorrection,
  lastCorrection,
  markUndone,
  type StoredCorrection,
} from '../data/repositories/corrections.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { addHistory } from '../data/repositories/history.ts';
import { updateRequest, type StoredRequest } from '../data/repositories/requests.ts';
import { normaliseField } from '../pipeline/fields/normalise-field.ts';
import { applyCustomChange, storedCustom } from './custom-changes.ts';
import { applyFieldChange, storedField, type FieldChange } from './field-changes.ts';
import type { Handlers } from './handlers.ts';
import { applyInsurerChoice, storedInsurerChoice } from './insurer-choice.ts';
import { applyItemChange, storedItem } from './item-changes.ts';
import { applyPlateChange, storedPlates, withRows, type PlateChange } from './plate-changes.ts';
import { deedOf, type Deed } from './request-changes.ts';
import { restingRequest } from './request-commands.ts';
import { loadDetail } from './request-queries.ts';
import type { Services } from './services.ts';

const storedCategory = z.object({
  category: z.enum(CATEGORIES).nullable(),
  classifier: z.enum(CLASSIFIERS).nullable(),
  confidence: z.number().nullable(),
});
type StoredCategory = z.infer<typeof storedCategory>;

/**
 * The clerk's corrections. Each is kept with what it replaced, can be undone, and makes the forms and
 * drafts anew before the call answers. One that comes meanwhile waits for its turn.
 */
export function requestCorrections(
  services: Services,
): Handlers<'requests.setCategory' | 'requests.setField' | 'requests.undo'> {
  return {
    'requests.setCategory': ({ id, category }) =>
      services.inTurn(id, () => correctCategory(services, id, category)),
    'requests.setField': (input) => services.inTurn(input.id, () => correctField(services, input)),
    'requests.undo': ({ id }) => services.inTurn(id, () => undo(services, id)),
  };
}

async function correctCategory(services: Services, id: string, category: Category) {
  const request = await correctableRequest(services, id);
  await services.db
    .transaction()
    .execute((trx) => correctCategoryIn(trx, request, category, deedOf(services)));
  return compileAgain(services, id);
}

/** Stores a category as the clerk's; the forms are to be made anew. Call in a transaction. The id of the correction. */
export async function correctCategoryIn(
  trx: Database,
  request: StoredRequest,
  category: Category,
  { who, now }: Deed,
): Promise<number> {
  const { id, classifier, confidence } = request;
  const before: StoredCategory = { category: request.category, classifier, confidence };
  const after: StoredCategory = { category, classifier: 'clerk', confidence: 1 };
  await applyCategory(trx, id, after, now);
  const change = { before: request.category, after: category };
  const event = request.category === category ? 'category-confirmed' : 'category-corrected';
  await addHistory(trx, id, { actor: 'clerk', who, event, ...change }, now);
  return remember(trx, id, { subject: 'category', before, after }, now);
}

async function correctField(services: Services, input: ParsedInput<'requests.setField'>) {
  const { id, name } = input;
  await correctableRequest(services, id);
  const before = (await loadFields(services.db, id)).find((field) => field.name === name) ?? null;
  return storeField(services, id, { name, before, after: enteredField(input) });
}

/** Makes a value the clerk's as it stands, with its places. @throws BrokerFlowError `not-found` for one there is not. */
export async function confirmField(services: Services, id: string, name: FieldName) {
  await correctableRequest(services, id);
  const before = (await loadFields(services.db, id)).find((field) => field.name === name);
  if (!before) throw new BrokerFlowError('not-found', 'The request has no such value');
  return storeField(services, id, { name, before, after: { ...before, source: 'clerk', confidence: 1 } });
}

async function storeField(services: Services, id: string, change: FieldChange) {
  const { name, before, after } = change;
  await services.db.transaction().execute(async (trx) => {
    const plates = await withRows(trx, id, change);
    if (plates) return correctPlates(trx, id, plates, deedOf(services));
    await applyFieldChange(trx, id, change, deedOf(services));
    return remember(trx, id, { subject: name, before, after }, services.now());
  });
  return compileAgain(services, id);
}

/** Corrects plates and the rows of the same vehicles, as one. Call in a transaction. The id of the correction. */
export async function correctPlates(
  trx: Database,
  id: string,
  change: PlateChange,
  deed: Deed,
): Promise<number> {
  await applyPlateChange(trx, id, change, deed);
  return remember(trx, id, { subject: 'vehicle-plates', ...change }, deed.now);
}

async function undo(services: Services, id: string) {
  await correctableRequest(services, id);
  const correction = await lastCorrection(services.db, id);
  if (!correction) throw new BrokerFlowError('not-found', 'There is nothing to undo');
  await services.db.transaction().execute((trx) => revertCorrection(trx, correction, deedOf(services)));
  return compileAgain(services, id);
}

/** Puts back what a correction replaced; the forms are to be made anew. Call in a transaction. */
export async function revertCorrection(
  trx: Database,
  correction: StoredCorrection,
  deed: Deed,
): Promise<void> {
  const { request_id: id, subject } = correction;
  const { who, now } = deed;
  const replaced: unknown = JSON.parse(correction.before);
  const entered: unknown = JSON.parse(correction.after);
  if (subject === 'vehicle-plates') {
    const change = { before: storedPlates.parse(entered), after: storedPlates.parse(replaced) };
    await applyPlateChange(trx, id, change, deed);
  } else if (subject === 'items') {
    const change = { before: storedItem.parse(entered), after: storedItem.parse(replaced) };
    await applyItemChange(trx, id, change, deed);
  } else if (subject === 'custom') {
    const { definition, held: after } = storedCustom.parse(replaced);
    const change = { definition, before: storedCustom.parse(entered).held, after };
    await applyCustomChange(trx, id, change, deed);
  } else if (subject === 'insurers') {
    await applyInsurerChoice(trx, id, { after: storedInsurerChoice.parse(replaced) }, deed);
  } else if (subject === 'category') {
    const category = storedCategory.parse(replaced);
    await applyCategory(trx, id, category, now);
    const change = { before: storedCategory.parse(entered).category, after: category.category };
    await addHistory(trx, id, { actor: 'clerk', who, event: 'category-corrected', ...change }, now);
  } else {
    const change = { before: storedField.parse(entered), after: storedField.parse(replaced) };
    await applyFieldChange(trx, id, { name: subject, ...change }, deed);
  }
  await markUndone(trx, correction.id);
}

async function applyCategory(trx: Database, id: string, category: StoredCategory, now: Date): Promise<void> {
  await updateRequest(trx, id, { ...category, status: 'extracting', archived_from: null }, now);
}

/** Keeps what a correction replaced, so that it can be undone. Call in the transaction that made it. */
export async function remember(
  trx: Database,
  requestId: string,
  correction: { subject: StoredCorrection['subject']; before: unknown; after: unknown },
  now: Date,
): Promise<number> {
  return addCorrection(trx, {
    request_id: requestId,
    at: now.toISOString(),
    subject: correction.subject,
    before: JSON.stringify(correction.before),
    after: JSON.stringify(correction.after),
  });
}

function enteredField({ name, value, evidence }: ParsedInput<'requests.setField'>): Field | null {
  if (value === null) return null;
  const normal = normaliseField(name, value);
  return {
    name,
    value: typeof normal.value === 'object' ? [...normal.value] : normal.value,
    confidence: 1,
    valid: normal.valid,
    problem: normal.problem,
    source: 'clerk',
    evidence: evidence ? [evidenceSchema.parse(evidence)] : [],
  };
}

/** @throws BrokerFlowError `conflict` while in work, put away, or without anything to correct. */
export async function correctableRequest(services: Services, id: string): Promise<StoredRequest> {
  const request = await restingRequest(services, id);
  if (canCorrect(request)) return request;
  throw request.reason === 'duplicate'
    ? new BrokerFlowError('conflict', 'A duplicate has no data of its own: correct the first request')
    : new BrokerFlowError('conflict', 'Only a processed request can be corrected');
}

/** Whether a request has data to correct: a duplicate that was not read has none of its own. */
export function canCorrect({ status, reason }: StoredRequest): boolean {
  return (status === 'ready' || status === 'review') && reason !== 'duplicate';
}

/** Makes forms and drafts anew, and answers with the request as it is then. */
export async function compileAgain(services: Services, id: string): Promise<CallOutput<'requests.get'>> {
  services.requestChanged(id);
  await services.queue.add(id, { priority: 'now' });
  services.publish('request.outcome', { id });
  return loadDetail(services, id);
}
