import { describe, expect, it } from 'vitest';
import type { FormValue } from '../../../src-preload/contract/form-values.ts';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, temporaryEngine } from '../../helpers/temporary-engine.ts';

async function processed(name: string) {
  const engine = await temporaryEngine();
  const { requestId: id } = await takeIntoEngine(engine, sample(name));
  await engine.waitFor(id);
  const detail = await engine.ask('requests.get', { id });
  const valuesOf = async (form: RequestDetail['forms'][number] | undefined) => {
    if (!form) throw new Error('No form');
    const { values } = await engine.ask('forms.values', { id: form.id });
    return new Map<string, FormValue>(values.map((value) => [value.name, value]));
  };
  return { engine, id, detail, valuesOf };
}

describe('where the values of a form come from', () => {
  it('is the very place of each datum and of each cell on the pages', async () => {
    const { detail, valuesOf } = await processed('Richiesta flotta Trasporti Bellini.pdf');
    const values = await valuesOf(detail.forms.find(({ template }) => template === 'fleet'));
    const client = detail.fields.find(({ name }) => name === 'clientName');
    expect(values.get('contraente_denominazione')).toMatchObject({
      value: client?.value,
      origin: 'request',
      sources: [{ kind: 'field', name: 'clientName', evidence: client?.evidence, by: 'extracted' }],
    });
    const vehicles = detail.items.filter(({ kind }) => kind === 'vehicle');
    const second = values.get('veicolo_2_targa');
    expect(second).toMatchObject({ origin: 'request', value: vehicles[1]?.cells.plate?.value });
    expect(second?.sources).toMatchObject([
      { kind: 'cell', itemId: vehicles[1]?.id, row: 2, column: 'plate', by: 'extracted' },
    ]);
    expect(second?.sources[0]?.evidence).toEqual([vehicles[1]?.cells.plate?.evidence]);
    // Each stands where it is printed.
    expect(second?.places[0]).toMatchObject({ page: 2, option: null });
    expect(values.get('intermediario_riferimento')).toMatchObject({ origin: 'program', sources: [] });
    // What stayed empty is no value.
    expect([...values.values()].every(({ value }) => value !== '')).toBe(true);
    expect(values.has('scoperto')).toBe(false);
  });

  it('is the clerk where the clerk typed: into the request, or into the form', async () => {
    const { engine, id, valuesOf } = await processed('Richiesta flotta Trasporti Bellini.pdf');
    const corrected = await engine.ask('requests.setField', {
      id,
      name: 'deductibleEur',
      value: 750,
      evidence: null,
    });
    const [form] = corrected.forms;
    expect((await valuesOf(form)).get('franchigia')).toMatchObject({
      value: '750,00',
      origin: 'request',
      sources: [{ kind: 'field', name: 'deductibleEur', evidence: [], by: 'clerk' }],
    });
    const edited = await engine.ask('forms.setField', {
      id: form?.id ?? '',
      name: 'franchigia',
      value: '1.000,00',
    });
    const values = await valuesOf(edited.forms[0]);
    expect(values.get('franchigia')).toMatchObject({
      value: '1.000,00',
      origin: 'hand',
      sources: [{ kind: 'field', name: 'deductibleEur' }],
    });
    // The others are the program's as before.
    expect(values.get('contraente_denominazione')).toMatchObject({ origin: 'request' });
  });

  it('tells what the program says by itself from what the request says', async () => {
    const { detail, valuesOf } = await processed('Questionario RC professionale - Arch. Lunardi.pdf');
    const values = await valuesOf(detail.forms.find(({ template }) => template === 'professional'));
    expect(values.get('polizza_in_corso')).toMatchObject({ value: 'si', origin: 'request' });
    const summary = await valuesOf(detail.forms.find(({ template }) => template === 'summary'));
    expect(summary.get('categoria')).toMatchObject({ origin: 'program', sources: [] });
    expect(summary.get('partita_iva')).toMatchObject({ origin: 'request' });
  });
});
