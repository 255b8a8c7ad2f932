import { BrokerFlowError } from '../../core/errors.ts';
import { loadCustomValues } from '../../data/repositories/custom-values.ts';
import type { StoredRequest } from '../../data/repositories/requests.ts';
import { loadItems } from '../../data/repositories/risk-items.ts';
import { loadExtractedFields, type JobEnvironment } from '../job.ts';
import type { FormInput } from './form-input.ts';

/** All that is stored of a request and goes into forms. The request has its category. */
export async function loadFormInput(
  request: StoredRequest,
  { db, settings, now }: Pick<JobEnvironment, 'db' | 'settings' | 'now'>,
): Promise<FormInput> {
  if (request.category === null) throw new BrokerFlowError('internal', 'Forms before a category');
  return {
    requestId: request.id,
    category: request.category,
    confidence: request.confidence ?? 0,
    fields: await loadExtractedFields(db, request.id),
    items: await loadItems(db, request.id),
    customFields: await loadCustomValues(db, request.id, request.category),
    receivedAt: new Date(request.created_at),
    today: now(),
    filename: request.filename,
    office: settings().office,
  };
}
