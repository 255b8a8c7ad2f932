import type { Database } from '../data/open-database.ts';
import { addRisk, findOrAddClient, removeRisk } from '../data/repositories/clients.ts';
import { findRequest, setSearchedClient, updateRequest } from '../data/repositories/requests.ts';
import type { FieldValues } from '../core/stage.ts';
import { loadExtractedFields } from './job.ts';
import { valuesOf } from '../core/field-format.ts';

/**
 * Carries the stored fields into what the inbox shows and sorts by, the client and the risk.
 * Call inside the transaction that changed the fields.
 */
export async function summariseFields(trx: Database, requestId: string, now: Date): Promise<void> {
  const request = await findRequest(trx, requestId);
  if (!request) return;
  const values = valuesOf(await loadExtractedFields(trx, requestId));
  const clientId = await findOrAddClient(trx, values, now);
  await updateRequest(trx, requestId, { client_id: clientId, ...summary(values) }, now);
  await setSearchedClient(trx, request.number, values.clientName ?? '');
  await removeRisk(trx, requestId);
  if (clientId === null || request.category === null) return;
  const policy = { insurer: values.currentInsurer ?? null, number: values.currentPolicyNumber ?? null };
  await addRisk(trx, { requestId, clientId, category: request.category, ...policy }, now);
}

/** The one amount the inbox shows: the limit asked for, else the sum insured. */
function summary(values: FieldValues) {
  return {
    client_name: values.clientName ?? null,
    amount_eur: values.limitEur ?? values.sumInsuredEur ?? null,
    effective_date: values.effectiveDate ?? null,
    reply_by: values.replyBy ?? null,
  };
}
