import * as z from 'zod';
import { evidenceSchema, fieldSchema, type Field } from '../../src-preload/contract/requests.ts';
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
import { deleteField, loadFields, saveField } from '../data/repositories/fields.ts';
import { addHistory } from '../data/repositories/history.ts';
import { updateRequest, type StoredRequest } from '../data/repositories/requests.ts';
import { normaliseField } from '../pipeline/fields/normalise-field.ts';
import { summariseFields } from '../pipeline/summarise-fields.ts';
import type { Handlers } from './handlers.ts';
import { restingRequest } from './request-commands.ts';
import { loadDetail } from './request-queries.ts';
import type { Services } from './services.ts';

const storedField = fieldSchema.nullable();
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
  const before: StoredCategory = {
    category: request.category,
    classifier: request.classifier,
    confidence: request.confidence,
  };
  const after: StoredCategory = { category, classifier: 'clerk', confidence: 1 };
  await services.db.transaction().execute(async (trx) => {
    await applyCategory(trx, id, after, services.now());
    await remember(trx, id, { subject: 'category', before, after }, services.now());
    const detail = { from: request.category ?? '', to: category };
    await addHistory(trx, id, { actor: 'clerk', event: 'category-corrected', detail }, services.now());
  });
  return compileAgain(services, id);
}

async function correctField(services: Services, input: ParsedInput<'requests.setField'>) {
  const { id, name } = input;
  await correctableRequest(services, id);
  const before = (await loadFields(services.db, id)).find((field) => field.name === name) ?? null;
  const after = enteredField(input);
  await services.db.transaction().execute(async (trx) => {
    await applyField(trx, id, name, after, services.now());
    await remember(trx, id, { subject: name, before, after }, services.now());
    const detail = { field: name, from: describe(before), to: describe(after) };
    await addHistory(trx, id, { actor: 'clerk', event: 'field-corrected', detail }, services.now());
  });
  return compileAgain(services, id);
}

async function undo(services: Services, id: string) {
  await correctableRequest(services, id);
  const correction = await lastCorrection(services.db, id);
  if (!correction) throw new BrokerFlowError('conflict', 'There is nothing to undo');
  await services.db.transaction().execute(async (trx) => {
    await revert(trx, correction, services.now());
    await markUndone(trx, correction.id);
  });
  return compileAgain(services, id);
}

async function revert(trx: Database, correction: StoredCorrection, now: Date): Promise<void> {
  const { request_id: id, subject } = correction;
  const before: unknown = JSON.parse(correction.before);
  if (subject === 'category') {
    const category = storedCategory.parse(before);
    await applyCategory(trx, id, category, now);
    const detail = {
      from: storedCategory.parse(JSON.parse(correction.after)).category ?? '',
      to: category.category ?? '',
    };
    await addHistory(trx, id, { actor: 'clerk', event: 'category-corrected', detail }, now);
  } else {
    const field = storedField.parse(before);
    await applyField(trx, id, subject, field, now);
    const detail = {
      field: subject,
      from: describe(storedField.parse(JSON.parse(correction.after))),
      to: describe(field),
    };
    await addHistory(trx, id, { actor: 'clerk', event: 'field-corrected', detail }, now);
  }
}

async function applyCategory(trx: Database, id: string, category: StoredCategory, now: Date): Promise<void> {
  await updateRequest(trx, id, { ...category, status: 'extracting', archived_from: null }, now);
}

async function applyField(
  trx: Database,
  id: string,
  name: FieldName,
  field: Field | null,
  now: Date,
): Promise<void> {
  if (field) await saveField(trx, id, field);
  else await deleteField(trx, id, name);
  await summariseFields(trx, id, now);
  await updateRequest(trx, id, { status: 'compiling' }, now);
}

async function remember(
  trx: Database,
  requestId: string,
  correction: { subject: StoredCorrection['subject']; before: unknown; after: unknown },
  now: Date,
): Promise<void> {
  await addCorrection(trx, {
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
    source: 'clerk',
    evidence: evidence ? [evidenceSchema.parse(evidence)] : [],
  };
}

function describe(field: Field | null): string {
  if (field === null) return '';
  return Array.isArray(field.value) ? field.value.join(', ') : String(field.value);
}

/** @throws BrokerFlowError `conflict` while in work, put away, or without anything to correct. */
async function correctableRequest(services: Services, id: string): Promise<StoredRequest> {
  const request = await restingRequest(services, id);
  if (request.status !== 'ready' && request.status !== 'review') {
    throw new BrokerFlowError('conflict', 'Only a processed request can be corrected');
  }
  if (request.reason === 'duplicate') {
    throw new BrokerFlowError('conflict', 'A duplicate has no data of its own: correct the first request');
  }
  return request;
}

async function compileAgain(services: Services, id: string): Promise<CallOutput<'requests.get'>> {
  services.requestChanged(id);
  await services.queue.add(id, { priority: 'now' });
  services.publish('request.outcome', { id });
  return loadDetail(services, id);
}
