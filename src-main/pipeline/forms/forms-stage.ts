import { randomUUID } from 'node:crypto';
import { BrokerFlowError } from '../../core/errors.ts';
import type { FilledForm } from '../../core/stage.ts';
import { loadCustomValues } from '../../data/repositories/custom-values.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { replaceForms, type StoredForm } from '../../data/repositories/outputs.ts';
import { loadItems } from '../../data/repositories/risk-items.ts';
import type { StoredRequest } from '../../data/repositories/requests.ts';
import { loadExtractedFields, type JobEnvironment, type StageRunner } from '../job.ts';
import type { FormFiller, FormInput } from './form-filler.ts';

/** Fills the forms of the category and replaces those made before. */
export function formsStage(filler: FormFiller): StageRunner {
  return async ({ request, context }, environment) => {
    const { db, outputs, now } = environment;
    const forms = await filler.fill(await inputOf(request, environment), context);
    const stored = await writeForms(request.id, forms, environment);
    await db.transaction().execute(async (trx) => {
      await replaceForms(trx, request.id, stored);
      const detail = { count: String(stored.length) };
      await addHistory(trx, request.id, { actor: 'engine', event: 'filled', detail }, now());
    });
    await outputs.removeOthers(
      'forms',
      request.id,
      stored.map((form) => form.path),
    );
  };
}

async function inputOf(request: StoredRequest, { db, settings }: JobEnvironment): Promise<FormInput> {
  if (request.category === null) throw new BrokerFlowError('internal', 'Forms before a category');
  return {
    requestId: request.id,
    category: request.category,
    confidence: request.confidence ?? 0,
    fields: await loadExtractedFields(db, request.id),
    items: await loadItems(db, request.id),
    customFields: await loadCustomValues(db, request.id, request.category),
    receivedAt: new Date(request.created_at),
    filename: request.filename,
    office: settings().office,
  };
}

async function writeForms(
  requestId: string,
  forms: readonly FilledForm[],
  { outputs, now }: JobEnvironment,
): Promise<StoredForm[]> {
  const stored: StoredForm[] = [];
  for (const form of forms) {
    stored.push({
      id: randomUUID(),
      request_id: requestId,
      template: form.template,
      filename: form.filename,
      path: await outputs.write('forms', requestId, form.filename, form.bytes),
      filled_fields: form.filledFields,
      total_fields: form.totalFields,
      missing: JSON.stringify(form.missing),
      created_at: now().toISOString(),
    });
  }
  return stored;
}
