import { readFile } from 'node:fs/promises';
import type { ParsedInput } from '../../src-preload/contract/channels.ts';
import type { FormField } from '../../src-preload/contract/form-templates.ts';
import { BrokerFlowError } from '../core/errors.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { findVersionOf, layoutOf } from '../data/repositories/form-templates.ts';
import { addHistory } from '../data/repositories/history.ts';
import { findForm, updateForm, type StoredForm } from '../data/repositories/outputs.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import type { Handlers } from './handlers.ts';
import { deedOf } from './request-changes.ts';
import { compileAgain, correctableRequest } from './request-corrections.ts';
import { loadDetail } from './request-queries.ts';
import type { Services } from './services.ts';

/** Forms that the clerk changes by hand: they are kept as they are until the clerk has them filled again. */
export function formEditHandlers(
  services: Services,
): Handlers<'forms.fields' | 'forms.values' | 'forms.setField' | 'forms.fillAgain'> {
  return {
    'forms.fields': async ({ id }) => ({ fields: await fieldsOf(services, await existing(services, id)) }),
    'forms.values': async ({ id }) => {
      const form = await existing(services, id);
      return { values: await services.formTracer.trace(form, await fieldsOf(services, form)) };
    },
    'forms.setField': async (input) => {
      const { request_id: requestId } = await existing(services, input.id);
      return services.inTurn(requestId, () => setField(services, requestId, input));
    },
    'forms.fillAgain': ({ id }) => services.inTurn(id, () => fillAgain(services, id)),
  };
}

async function existing({ db }: Services, id: string): Promise<StoredForm> {
  const form = await findForm(db, id);
  if (!form) throw new BrokerFlowError('not-found', 'No such form');
  return form;
}

/** What the clerk's own forms call their boxes says more than their tooltips. */
async function fieldsOf(services: Services, form: StoredForm): Promise<FormField[]> {
  const fields = await services.formEditor.read(await bytesOf(services, form));
  const { template_id: templateId, template_version: number } = form;
  const version =
    templateId === null || number === null ? undefined : await findVersionOf(services.db, templateId, number);
  const labels = new Map(version ? layoutOf(version).map(({ name, label }) => [name, label]) : []);
  return fields.map((field) => {
    const label = labels.get(field.name) ?? '';
    return label === '' ? field : { ...field, label };
  });
}

async function bytesOf({ outputs }: Services, { path }: StoredForm): Promise<Uint8Array> {
  const file = outputs.pathOf(path);
  return readFile(file).catch((error: unknown) => {
    throw fromFileSystem(error, file, 'unreadable-file');
  });
}

async function setField(
  services: Services,
  requestId: string,
  { id, name, value }: ParsedInput<'forms.setField'>,
) {
  await correctableRequest(services, requestId);
  const form = await existing(services, id);
  const before = (await fieldsOf(services, form)).find((field) => field.name === name);
  if (!before) throw new BrokerFlowError('not-found', 'The form has no such field');
  if (before.value === value) return loadDetail(services, requestId);
  const bytes = await services.formEditor.write(await bytesOf(services, form), name, value);
  await services.outputs.write('forms', requestId, form.filename, bytes);
  const { who, now } = deedOf(services);
  const filled = Number(value !== '') - Number(before.value !== '');
  await services.db.transaction().execute(async (trx) => {
    await updateForm(trx, id, {
      filledFields: form.filled_fields + filled,
      emptyBoxes: emptyAfter(form, before, value),
      editedAt: now,
    });
    const change = { before: before.value, after: value };
    const detail = { form: form.title, field: before.label };
    await addHistory(trx, requestId, { actor: 'clerk', who, event: 'form-edited', detail, ...change }, now);
    // The messages carry the form.
    await updateRequest(trx, requestId, { status: 'compiling' }, now);
  });
  return compileAgain(services, requestId);
}

/** A box that was filled by hand is not empty any more. */
function emptyAfter({ empty_boxes: stored }: StoredForm, { places }: FormField, value: string): string {
  if (value === '') return stored;
  const boxes: unknown = JSON.parse(stored);
  const filled = JSON.stringify(places[0]?.box);
  return JSON.stringify(
    Array.isArray(boxes) ? boxes.filter((box: { box?: unknown }) => JSON.stringify(box.box) !== filled) : [],
  );
}

/** Fills all forms anew, also those that were changed by hand. */
async function fillAgain(services: Services, requestId: string) {
  await correctableRequest(services, requestId);
  await services.db.transaction().execute(async (trx) => {
    await trx.updateTable('forms').set({ edited_at: null }).where('request_id', '=', requestId).execute();
    await updateRequest(trx, requestId, { status: 'compiling' }, services.now());
  });
  return compileAgain(services, requestId);
}
