import { randomUUID } from 'node:crypto';
import {
  MOST_CUSTOM_FIELDS,
  type CustomFieldDefinition,
  type CustomFieldDraft,
} from '../../src-preload/contract/custom-fields.ts';
import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import { customValueOf } from '../core/custom-value.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import {
  findCustomField,
  loadCustomFields,
  orderCustomFields,
  saveCustomField,
  setCustomFieldRemoved,
} from '../data/repositories/custom-fields.ts';
import {
  countCustomValues,
  findCustomStored,
  type StoredCustomValue,
} from '../data/repositories/custom-values.ts';
import { applyCustomChange, sidesOf } from './custom-changes.ts';
import type { DomainHandlers } from './handlers.ts';
import { deedOf } from './request-changes.ts';
import { compileAgain, correctableRequest, remember } from './request-corrections.ts';
import type { Services } from './services.ts';

/** The office's own data: what they are, and their values in a request. */
export function customFieldHandlers(services: Services): DomainHandlers<'customFields'> {
  const { db, now } = services;
  const all = async () => ({ definitions: await loadCustomFields(db) });
  return {
    'customFields.list': all,
    'customFields.save': async ({ id, draft }) => {
      await db.transaction().execute((trx) => save(trx, id, draft));
      return all();
    },
    'customFields.remove': async ({ id }) => {
      await setRemoved(db, id, now());
      return { ...(await all()), requests: await countCustomValues(db, id) };
    },
    'customFields.restore': async ({ id }) => {
      await setRemoved(db, id, null);
      return all();
    },
    'customFields.order': async ({ ids }) => {
      await db.transaction().execute((trx) => orderCustomFields(trx, ids));
      return all();
    },
    'customFields.setValue': (input) => services.inTurn(input.id, () => setValue(services, input)),
  };
}

/** @throws BrokerFlowError `conflict`, `not-found`, `invalid-input`. */
async function save(trx: Database, id: string | null, draft: CustomFieldDraft): Promise<void> {
  const known = await loadCustomFields(trx);
  if (known.some((other) => other.id !== id && isMistakable(other, draft))) {
    throw new BrokerFlowError('conflict', 'There is a datum of this name already');
  }
  if (id === null) {
    if (known.length >= MOST_CUSTOM_FIELDS)
      throw new BrokerFlowError('invalid-input', 'No more data can be added');
    return saveCustomField(trx, { ...draft, id: randomUUID() });
  }
  const old = known.find((definition) => definition.id === id);
  if (!old) throw new BrokerFlowError('not-found', 'No such datum');
  return saveCustomField(trx, { ...draft, id, type: old.type });
}

/** Whether two of them would stand under the same name in one request. */
function isMistakable(a: CustomFieldDraft, b: CustomFieldDraft): boolean {
  const together = a.category === null || b.category === null || a.category === b.category;
  return together && a.name.toLowerCase() === b.name.toLowerCase();
}

async function setRemoved(db: Database, id: string, at: Date | null): Promise<void> {
  if (!(await setCustomFieldRemoved(db, id, at))) throw new BrokerFlowError('not-found', 'No such datum');
}

async function setValue(services: Services, input: ParsedInput<'customFields.setValue'>) {
  const { id, fieldId } = input;
  await correctableRequest(services, id);
  const definition = await findCustomField(services.db, fieldId);
  if (!definition) throw new BrokerFlowError('not-found', 'No such datum');
  const before = await findCustomStored(services.db, id, fieldId);
  const change = { definition, before, after: entered(definition, input) };
  await services.db.transaction().execute(async (trx) => {
    await applyCustomChange(trx, id, change, deedOf(services));
    await remember(trx, id, { subject: 'custom', ...sidesOf(change) }, services.now());
  });
  return compileAgain(services, id);
}

/** @throws BrokerFlowError `invalid-input` when it is no value of that type. */
function entered(
  { name, type }: CustomFieldDefinition,
  { value, evidence }: ParsedInput<'customFields.setValue'>,
): StoredCustomValue | null {
  if (value === null) return null;
  const normal = customValueOf(type, value);
  if (normal === null) {
    throw new BrokerFlowError('invalid-input', `Not a value for ${name}`, { details: { field: name } });
  }
  const places = evidence === null ? [] : [evidence];
  return { source: 'clerk', readings: [{ value: normal, confidence: 1, evidence: places }] };
}
