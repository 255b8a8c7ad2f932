import type { FormField } from '../../../src-preload/contract/form-templates.ts';
import type { FormValue } from '../../../src-preload/contract/form-values.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { loadFields } from '../../data/repositories/fields.ts';
import { findTemplate, findVersionOf, layoutOf, mappingOf } from '../../data/repositories/form-templates.ts';
import { findInsurer } from '../../data/repositories/insurers.ts';
import type { StoredForm } from '../../data/repositories/outputs.ts';
import { findRequest } from '../../data/repositories/requests.ts';
import type { JobEnvironment } from '../job.ts';
import { builtInForm, type WantedForm } from './choose-forms.ts';
import type { FormEditor } from './form-editor.ts';
import type { FormFiller } from './form-filler.ts';
import { loadFormInput } from './load-form-input.ts';
import { traceValues } from './trace-values.ts';

/** Says of each value in a filled form where it comes from. */
export interface FormTracer {
  /**
   * @param fields the fields of the form as they stand in it
   * @throws BrokerFlowError `not-found` when its request or its template is gone, `form-failed` like the filler
   */
  readonly trace: (form: StoredForm, fields: readonly FormField[]) => Promise<FormValue[]>;
}

/**
 * A tracer: it fills the form once more in memory, and what then stands in a box is accounted for by the mapping that put
 * it there. What stands there otherwise is not the program's, or not any more.
 */
export function createFormTracer(
  environment: Pick<JobEnvironment, 'db' | 'store' | 'settings' | 'now'>,
  { filler, editor }: { readonly filler: FormFiller; readonly editor: FormEditor },
): FormTracer {
  const { db } = environment;
  return {
    trace: async (form, fields) => {
      const request = await findRequest(db, form.request_id);
      if (!request) throw new BrokerFlowError('not-found', 'No such request');
      const input = await loadFormInput(request, environment);
      // The day that the form bears is the one it was filled on.
      const asFilled = { ...input, today: new Date(form.created_at) };
      const { mapping, data, filled } = await filler.fillAgain(
        await wantedAgain(form, environment),
        asFilled,
      );
      const expected = await editor.read(filled.bytes);
      const facts = { data, fields: await loadFields(db, request.id) };
      return traceValues({ fields, expected, mapping, edited: form.edited_at !== null }, facts);
    },
  };
}

/** The template that a stored form was filled from, in the version it was filled from. */
async function wantedAgain(
  { template, template_id: templateId, template_version: version, insurer_id: insurerId, title }: StoredForm,
  { db, store }: Pick<JobEnvironment, 'db' | 'store'>,
): Promise<WantedForm> {
  if (templateId === null || version === null) return { kind: 'built-in', mapping: builtInForm(template) };
  const [own, filled] = [await findTemplate(db, templateId), await findVersionOf(db, templateId, version)];
  if (!own || !filled)
    throw new BrokerFlowError('not-found', 'The form was filled from a template that is gone');
  const insurer = insurerId === null ? undefined : await findInsurer(db, insurerId);
  return {
    kind: 'own',
    insurer: insurer ? { id: insurer.id, name: insurer.name } : null,
    form: {
      id: templateId,
      title,
      insurerId,
      category: own.category,
      version,
      sha256: filled.fillable_sha256,
      path: store.pathOf(filled.fillable_sha256),
      layout: layoutOf(filled),
      mapping: mappingOf(filled),
    },
  };
}
