import type { Database } from '../data/open-database.ts';
import { setPolicyOfRequest } from '../data/repositories/named-policies.ts';
import { addRisk, removeRisk } from '../data/repositories/risks.ts';
import { findRequest, setSearchedClient, updateRequest } from '../data/repositories/requests.ts';
import type { FieldValues } from '../core/stage.ts';
import { assignClient } from './assign-client.ts';
import { loadExtractedFields } from './job.ts';
import { namedPolicy } from './named-policy.ts';
import { valuesOf } from '../core/field-format.ts';

/**
 * Carries the stored fields into what the inbox shows and sorts by, the client and the risk.
 * Call inside the transaction that changed the fields.
 */
export async function summariseFields(trx: Database, requestId: string, now: Date): Promise<void> {
  const request = await findRequest(trx, requestId);
  if (!request) return;
  const fields = await loadExtractedFields(trx, requestId);
  const values = valuesOf(fields);
  await removeRisk(trx, requestId);
  const clientId = await assignClient(trx, requestId, fields, now);
  await updateRequest(trx, requestId, summary(values), now);
  await setSearchedClient(trx, request.number, values.clientName ?? '');
  const policy = clientId === null ? null : await namedPolicy(trx, request, fields);
  await setPolicyOfRequest(trx, { requestId, clientId }, policy, now);
  if (clientId === null || request.category === null) return;
  await addRisk(trx, { requestId, clientId, category: request.category }, now);
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
