import { chooseClient, type ClientChoice, type ComparedRecord } from '../core/clients/choose-client.ts';
import { identityOfFields, type ClientIdentity } from '../core/clients/client-identity.ts';
import { compareClients } from '../core/clients/compare-clients.ts';
import type { ExtractedFields } from '../core/stage.ts';
import type { FieldName } from '../../src-preload/contract/vocabulary.ts';
import type { Database } from '../data/open-database.ts';
import { findCandidates } from '../data/repositories/client-candidates.ts';
import { questionsOfPairs, replaceQuestions, toldApartFrom } from '../data/repositories/client-questions.ts';
import { familyOf } from '../data/repositories/client-family.ts';
import { hasPoliciesByHand } from '../data/repositories/policies.ts';
import {
  completeClient,
  deleteClient,
  editedColumns,
  findClient,
  insertClient,
  refreshFigures,
  setClientValues,
  type ClientValues,
} from '../data/repositories/clients.ts';
import {
  findRequest,
  isMatchedByOthers,
  updateRequest,
  type StoredRequest,
} from '../data/repositories/requests.ts';

/**
 * Finds the client a request is about, or makes one; where a known one is alike, the clerk is asked and
 * the request has a client of its own until then. Null when it names nobody. Call inside the transaction
 * that changed the fields, while no risk speaks of the request.
 */
export async function assignClient(
  trx: Database,
  requestId: string,
  fields: ExtractedFields,
  now: Date,
): Promise<string | null> {
  const request = await findRequest(trx, requestId);
  if (!request) return null;
  const identity = identityOfFields(fields);
  const values = clientValues(identity, fields);
  const own = await ownRecord(trx, request);
  const choice = await chooseFor(trx, identity, { current: request.matched_client_id, own });
  const found =
    choice.kind === 'known' ? choice : await makeClient(trx, request, choice, { values, own }, now);
  const change = { client_id: found?.rootId ?? null, matched_client_id: found?.recordId ?? null };
  await updateRequest(trx, requestId, change, now);
  if (choice.kind === 'known' && values !== null) await completeClient(trx, choice.rootId, values);
  if (own !== null && own !== found?.recordId) await deleteClient(trx, own);
  for (const id of new Set([request.client_id, change.client_id])) {
    if (id !== null) await refreshFigures(trx, id);
  }
  return change.client_id;
}

/**
 * The record that only this request speaks of and no hand has touched: it says whatever the request says,
 * and goes when the request means another.
 */
async function ownRecord(trx: Database, request: StoredRequest): Promise<string | null> {
  const id = request.matched_client_id;
  const record = id === null ? undefined : await findClient(trx, id);
  if (id === null || !record || record.merged_into !== null || editedColumns(record).length > 0) return null;
  const questions = await questionsOfPairs(trx, [id]);
  const decided = questions.some((one) => one.answer !== null || one.candidate_id === id);
  const shared = await isMatchedByOthers(trx, id, request.id);
  const joined = (await familyOf(trx, id)).length > 1;
  const kept = await hasPoliciesByHand(trx, id, request.id);
  return decided || shared || joined || kept ? null : id;
}

async function chooseFor(
  trx: Database,
  identity: ClientIdentity,
  { current, own }: { readonly current: string | null; readonly own: string | null },
): Promise<ClientChoice> {
  const candidates = (await findCandidates(trx, identity)).filter(({ record }) => record.id !== own);
  const records = candidates.map(({ record, root, identity: other }): ComparedRecord => ({
    recordId: record.id,
    rootId: root.id,
    decided: record.merged_into !== null,
    comparison: compareClients(identity, other),
  }));
  const choice = chooseClient(records);
  if (current === null || current === own || choice.kind === 'known') return choice;
  return stayWith(current, records, await toldApartFrom(trx, current)) ?? choice;
}

/** A request stays with the client it was given to, unless what it says now belongs to another. */
function stayWith(
  current: string,
  records: readonly ComparedRecord[],
  toldApart: ReadonlySet<string>,
): ClientChoice | null {
  const record = records.find(({ recordId }) => recordId === current);
  if (!record || record.comparison.verdict === 'different' || toldApart.has(record.rootId)) return null;
  return { kind: 'known', recordId: record.recordId, rootId: record.rootId };
}

async function makeClient(
  trx: Database,
  request: StoredRequest,
  { doubts }: Extract<ClientChoice, { kind: 'new' }>,
  { values, own }: { readonly values: ClientValues | null; readonly own: string | null },
  now: Date,
): Promise<{ recordId: string; rootId: string } | null> {
  if (values === null) return null;
  if (own !== null) await setClientValues(trx, own, values, { keepName: false });
  const id = own ?? (await insertClient(trx, values, now));
  const asked = doubts.map(({ rootId, comparison }) => ({ candidateId: rootId, comparison }));
  await replaceQuestions(trx, { clientId: id, requestId: request.id }, asked, now);
  return { recordId: id, rootId: id };
}

/** What a new client is known by; null without a name: a code alone makes no client. */
function clientValues({ names, ...known }: ClientIdentity, fields: ExtractedFields): ClientValues | null {
  const [company] = names;
  if (company === undefined) return null;
  const text = (name: FieldName): string | null => {
    const field = fields[name];
    return field?.valid === true && typeof field.value === 'string' ? field.value : null;
  };
  return {
    company,
    vat_number: known.vatNumber,
    tax_code: known.taxCode,
    email: known.email,
    phone: known.phone,
    street: text('street'),
    postal_code: text('postalCode'),
    city: known.city,
    province: text('province'),
  };
}
