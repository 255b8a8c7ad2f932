import { randomUUID } from 'node:crypto';
import type { FilledForm } from '../../core/stage.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { templatesInUse } from '../../data/repositories/form-templates.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { insurersOfRequest } from '../../data/repositories/insurers.ts';
import {
  formsOfRequest,
  replaceForms,
  type NamedForm,
  type StoredForm,
} from '../../data/repositories/outputs.ts';
import type { JobEnvironment, StageRunner } from '../job.ts';
import type { FormChoice, FormFiller } from './form-filler.ts';
import { loadFormInput } from './load-form-input.ts';

/** Fills the forms of the category and replaces those made before. */
export function formsStage(filler: FormFiller): StageRunner {
  return async ({ request, context }, environment) => {
    const { db, outputs, now } = environment;
    const input = await loadFormInput(request, environment);
    const forms = await filler.fill(input, context, await choiceOf(request.id, input.category, environment));
    const stored = await writeForms(request.id, forms, await formsOfRequest(db, request.id), environment);
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

/** Whom the request is put to, and the office's own forms in use for them. */
async function choiceOf(
  requestId: string,
  category: Category,
  { db, store }: JobEnvironment,
): Promise<FormChoice> {
  const insurers = await insurersOfRequest(db, requestId, category);
  const ids = insurers.map(({ id }) => id);
  const used = await templatesInUse(db, category, ids);
  return { insurers, ownForms: used.map((form) => ({ ...form, path: store.pathOf(form.sha256) })) };
}

/**
 * Stores what was filled. A form that was filled before keeps its id: whoever looks at it, or undoes what was done to it,
 * finds it; one that the clerk changed by hand stays as it is.
 */
async function writeForms(
  requestId: string,
  forms: readonly FilledForm[],
  earlier: readonly NamedForm[],
  { outputs, now }: JobEnvironment,
): Promise<StoredForm[]> {
  const stored: StoredForm[] = [];
  for (const form of forms) {
    const former = earlier.find((each) => isSameForm(each, form));
    if (former && former.edited_at !== null) {
      const { insurer_name: _name, template_category: _category, ...row } = former;
      stored.push(row);
      continue;
    }
    stored.push({
      id: former?.id ?? randomUUID(),
      request_id: requestId,
      template: form.template,
      filename: form.filename,
      path: await outputs.write('forms', requestId, form.filename, form.bytes),
      filled_fields: form.filledFields,
      total_fields: form.totalFields,
      missing: JSON.stringify(form.missing),
      title: form.title,
      insurer_id: form.insurerId,
      template_id: form.templateId,
      template_version: form.templateVersion,
      empty_boxes: JSON.stringify(form.empty),
      edited_at: null,
      created_at: now().toISOString(),
    });
  }
  return stored;
}

function isSameForm(stored: StoredForm, { template, templateId, insurerId }: FilledForm): boolean {
  return stored.template === template && stored.template_id === templateId && stored.insurer_id === insurerId;
}
