import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { FormChoice } from '../../../src-main/pipeline/forms/form-input.ts';
import { createFormFiller } from '../../../src-main/pipeline/forms/form-filler.ts';
import {
  createFillingThreads,
  type FillingThreads,
} from '../../../src-main/pipeline/forms/filling-threads.ts';
import { keptFormFiles } from '../../helpers/memory-caches.ts';
import { combForm } from '../../helpers/own-forms/combs.ts';
import { namedItalianForm } from '../../helpers/own-forms/named-italian.ts';
import { takeIn } from '../../helpers/read-own-form.ts';
import { formInput, FULL, stageContext, templatesFolder } from '../../unit/pipeline/forms/form-inputs.ts';
import { readForm } from '../../unit/pipeline/forms/read-form.ts';

let threads: FillingThreads;

beforeAll(() => {
  threads = createFillingThreads({ templatesFolder, threads: 1 });
});
afterAll(() => threads.close());

/** Three insurers, two of them with a form of their own. */
async function severalInsurers(): Promise<FormChoice> {
  const made = [await namedItalianForm(), await combForm()];
  const ownForms = await Promise.all(
    made.map(async (form, index) => {
      const { layout, mapping, fillable } = await takeIn(form);
      const origin = {
        id: form.name,
        title: form.name,
        insurerId: `insurer ${index}`,
        version: 1,
        sha256: '',
      };
      return { ...origin, category: form.category, path: fillable, layout, mapping };
    }),
  );
  const insurers = ['insurer 0', 'insurer 1', 'insurer 2'].map((id) => ({ id, name: id }));
  return { insurers, ownForms };
}

const alone = createFormFiller({ templatesFolder, files: keptFormFiles() });
const input = formInput('Flotta Auto', FULL);

async function fieldsOf(forms: readonly { readonly bytes: Uint8Array }[]) {
  return Promise.all(forms.map(async ({ bytes }) => [...(await readForm(bytes))]));
}

it('fill the forms of a request together, each as it is filled alone', async () => {
  const choice = await severalInsurers();
  const expected = await alone.fill(input, stageContext(), choice);
  const filledThere: string[] = [];
  const helped = createFormFiller({
    templatesFolder,
    files: keptFormFiles(),
    threads: {
      ready: threads.ready,
      fill: (wanted, data) => {
        filledThere.push(wanted.kind === 'own' ? wanted.form.title : wanted.mapping.title);
        return threads.fill(wanted, data);
      },
    },
  });
  // The first request does not wait for the threads to start.
  expect((await helped.fill(input, stageContext(), choice)).length).toBe(expected.length);
  expect(filledThere).toEqual([]);
  await vi.waitUntil(() => threads.ready() === 1, { timeout: 30_000 });
  const together = await helped.fill(input, stageContext(), choice);
  expect(filledThere.length).toBeGreaterThan(0);
  expect(together.map(({ filename }) => filename)).toEqual(expected.map(({ filename }) => filename));
  expect(await fieldsOf(together)).toEqual(await fieldsOf(expected));
  // Two forms are filled before another thread has heard of them.
  filledThere.length = 0;
  expect(await helped.fill(input, stageContext())).toHaveLength(2);
  expect(filledThere).toEqual([]);
});

it('name the form that cannot be filled, and stop when the stage is cancelled', async () => {
  await vi.waitUntil(() => threads.ready() === 1, { timeout: 30_000 });
  const choice = await severalInsurers();
  const [form, ...others] = choice.ownForms;
  if (!form) throw new Error('No form');
  const broken = { ...choice, ownForms: [{ ...form, path: `${form.path}.gone` }, ...others] };
  const helped = createFormFiller({ templatesFolder, files: keptFormFiles(), threads });
  await expect(helped.fill(input, stageContext(), broken)).rejects.toMatchObject({
    name: 'BrokerFlowError',
    code: 'form-failed',
    details: { template: form.title },
  });
  await expect(helped.fill(input, stageContext(AbortSignal.abort()), choice)).rejects.toThrow(/abort/iu);
});
