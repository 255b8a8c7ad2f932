import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import type { ClientData } from '../../src-preload/contract/clients.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';
import { compareClients } from '../core/clients/compare-clients.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { Database } from '../data/open-database.ts';
import { findCandidates, identityOf } from '../data/repositories/client-candidates.ts';
import { addClientHistory } from '../data/repositories/client-history.ts';
import { addQuestions } from '../data/repositories/client-questions.ts';
import {
  editedColumns,
  setClientValues,
  type ClientColumn,
  type StoredClient,
} from '../data/repositories/clients.ts';
import { normaliseField } from '../pipeline/fields/normalise-field.ts';
import { presentClient } from './client-views.ts';
import type { Services } from './services.ts';

const COLUMNS = {
  name: 'company',
  vatNumber: 'vat_number',
  taxCode: 'tax_code',
  email: 'email',
  phone: 'phone',
  street: 'street',
  postalCode: 'postal_code',
  city: 'city',
  province: 'province',
} as const satisfies Record<keyof ClientData, ClientColumn>;

interface Change {
  readonly field: keyof ClientData;
  readonly column: ClientColumn;
  readonly value: string | null;
}

/**
 * Changes what is known of a client by hand: documents leave it alone from then on, and its old name stays
 * one it is found by. A code that another client has raises the question whether they are one.
 * @throws BrokerFlowError `not-found`; `invalid-input` with the field for a value that cannot be.
 */
export async function updateClient(
  { db, now, clerk: who }: Services,
  { id, change }: ParsedInput<'clients.update'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const client = await presentClient(trx, id);
    const changes = changesOf(client, change);
    if (changes.length === 0) return;
    const edited = new Set([...editedColumns(client), ...changes.map(({ column }) => column)]);
    await setClientValues(trx, client.id, {
      ...Object.fromEntries(changes.map(({ column, value }) => [column, value])),
      edited: JSON.stringify([...edited]),
    });
    for (const { field, column, value } of changes) {
      const detail = { field, from: client[column] ?? '', to: value ?? '' };
      await addClientHistory(trx, client.id, { who, event: 'updated', detail }, now());
    }
    await askAboutCodes(trx, await presentClient(trx, client.id), now());
  });
}

function changesOf(client: StoredClient, wanted: ParsedInput<'clients.update'>['change']): readonly Change[] {
  return Object.entries(wanted).flatMap(([name, written]) => {
    if (written === undefined) return [];
    const field = name as keyof ClientData;
    const column = COLUMNS[field];
    const value = normalValue(field, written);
    return client[column] === value ? [] : [{ field, column, value }];
  });
}

function normalValue(field: keyof ClientData, written: string | null): string | null {
  const text = written?.trim() ?? '';
  if (text === '' && field === 'name') throw refusal(field);
  if (text === '') return null;
  const name: FieldName = field === 'name' ? 'clientName' : field;
  const { value, valid } = normaliseField(name, text);
  if (!valid || typeof value !== 'string') throw refusal(field);
  return value;
}

function refusal(field: keyof ClientData): BrokerFlowError {
  return new BrokerFlowError('invalid-input', `Not a value for ${field}`, { details: { field } });
}

async function askAboutCodes(trx: Database, client: StoredClient, now: Date): Promise<void> {
  const identity = identityOf(client, client, []);
  const doubts = (await findCandidates(trx, identity))
    .filter(({ root }) => root.id !== client.id)
    .map(({ root, identity: other }) => ({
      candidateId: root.id,
      comparison: compareClients(identity, other),
    }))
    .filter(({ comparison: { by, verdict } }) => by === 'code' && verdict !== 'different');
  const distinct = [...new Map(doubts.map((doubt) => [doubt.candidateId, doubt])).values()];
  await addQuestions(trx, { clientId: client.id, requestId: null }, distinct, now);
}
