import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { flattenForm } from '../../../src-main/pipeline/forms/flatten-form.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';

const FLEET_REQUEST = fileURLToPath(
  new URL('../../../resources/samples/Richiesta flotta Trasporti Bellini.pdf', import.meta.url),
);

async function processed() {
  const engine = await temporaryEngine();
  const { requestId: id } = await takeIntoEngine(engine, FLEET_REQUEST);
  await engine.waitFor(id);
  const detail = await engine.ask('requests.get', { id });
  const form = detail.forms[0];
  if (!form) throw new Error('No form');
  return { engine, id, form };
}

describe('a form changed by hand', () => {
  it('is stored, told, and kept when a datum changes, until the clerk has it filled again', async () => {
    const { engine, id, form } = await processed();
    const { fields } = await engine.ask('forms.fields', { id: form.id });
    const deductible = fields.find(({ name }) => name === 'scoperto');
    expect(deductible).toMatchObject({ kind: 'text', value: '' });
    const edited = await engine.ask('forms.setField', {
      id: form.id,
      name: 'scoperto',
      value: '10 % minimo 500 €',
    });
    expect(edited.forms[0]).toMatchObject({ id: form.id, edited: true, filledFields: form.filledFields + 1 });
    expect(edited.history.find(({ event }) => event === 'form-edited')).toMatchObject({
      actor: 'clerk',
      before: '',
      after: '10 % minimo 500 €',
    });
    const corrected = await engine.ask('requests.setField', {
      id,
      name: 'deductibleEur',
      value: 750,
      evidence: null,
    });
    expect(corrected.forms[0]?.id).toBe(form.id);
    const kept = await engine.ask('forms.fields', { id: form.id });
    expect(kept.fields.find(({ name }) => name === 'scoperto')?.value).toBe('10 % minimo 500 €');
    const again = await engine.ask('forms.fillAgain', { id });
    expect(again.forms[0]).toMatchObject({ edited: false });
    const filled = await engine.ask('forms.fields', { id: again.forms[0]?.id ?? '' });
    const valueOf = (name: string) => filled.fields.find((field) => field.name === name)?.value;
    expect([valueOf('scoperto'), valueOf('franchigia')]).toEqual(['', '750,00']);
  });

  it('is still the same form after it was filled again, so that its correction can be undone', async () => {
    const { engine, id, form } = await processed();
    const set = (value: string) => engine.ask('forms.setField', { id: form.id, name: 'franchigia', value });
    const { fields } = await engine.ask('forms.fields', { id: form.id });
    const former = fields.find(({ name }) => name === 'franchigia')?.value ?? '';
    await set('1.000,00');
    const again = await engine.ask('forms.fillAgain', { id });
    expect(again.forms.map((each) => each.id)).toContain(form.id);
    const undone = await set(former);
    // What stands there already changes nothing: the form is not the clerk's again.
    expect(undone.forms.find((each) => each.id === form.id)).toMatchObject({ edited: false });
    expect(undone.history.filter(({ event }) => event === 'form-edited')).toHaveLength(1);
    const now = await engine.ask('forms.fields', { id: form.id });
    expect(now.fields.find(({ name }) => name === 'franchigia')?.value).toBe(former);
  });

  it('takes answers to questions and gives them back, and refuses what it does not have', async () => {
    const { engine, form } = await processed();
    const answer = async () =>
      (await engine.ask('forms.fields', { id: form.id })).fields.find(
        ({ name }) => name === 'polizza_in_corso',
      );
    const field = await answer();
    const other = field?.options.find(({ value }) => value !== field.value)?.value ?? '';
    await engine.ask('forms.setField', { id: form.id, name: 'polizza_in_corso', value: other });
    expect((await answer())?.value).toBe(other);
    await engine.ask('forms.setField', { id: form.id, name: 'polizza_in_corso', value: '' });
    expect((await answer())?.value).toBe('');
    const ask = (name: string, value: string) => engine.ask('forms.setField', { id: form.id, name, value });
    await expect(ask('polizza_in_corso', 'forse')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(ask('nessuno', 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is saved with its values as part of the pages when it shall not be changed', async () => {
    const { engine, form } = await processed();
    const { path } = await engine.file('form', form.id);
    const flat = await PDFDocument.load(await flattenForm(readFileSync(path)));
    expect(flat.getForm().getFields()).toEqual([]);
    const copy = await engine.export({ of: 'flat-form', formId: form.id });
    expect(copy.filename).toBe(form.filename);
    expect(readFileSync(copy.path).length).toBeGreaterThan(1000);
  });
});
