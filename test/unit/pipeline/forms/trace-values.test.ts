import { describe, expect, it } from 'vitest';
import type { FormValue } from '../../../../src-preload/contract/form-values.ts';
import { fieldNameSchema, type Field } from '../../../../src-preload/contract/requests.ts';
import type { Category, FormTemplate } from '../../../../src-preload/contract/vocabulary.ts';
import type { FieldValues } from '../../../../src-main/core/stage.ts';
import { builtInForm, type WantedForm } from '../../../../src-main/pipeline/forms/choose-forms.ts';
import { createFormEditor } from '../../../../src-main/pipeline/forms/form-editor.ts';
import { createFormFiller } from '../../../../src-main/pipeline/forms/form-filler.ts';
import type { FormInput } from '../../../../src-main/pipeline/forms/form-input.ts';
import { traceValues } from '../../../../src-main/pipeline/forms/trace-values.ts';
import { combForm } from '../../../helpers/own-forms/combs.ts';
import { takeIn } from '../../../helpers/read-own-form.ts';
import { FULL, formInput, templatesFolder } from './form-inputs.ts';
import { keptFormFiles } from '../../../helpers/memory-caches.ts';

const filler = createFormFiller({ files: keptFormFiles(), templatesFolder });
const editor = createFormEditor(`${templatesFolder}/LiberationSans-Regular.ttf`);

/** Each datum stands on page 3, the plates one below the other. */
function storedFields(values: FieldValues): Field[] {
  return Object.entries(values).map(([name, value]) => ({
    name: fieldNameSchema.parse(name),
    value: typeof value === 'object' ? [...value] : value,
    confidence: 0.9,
    valid: true,
    problem: null,
    source: 'extracted',
    evidence: [value].flat().map((raw, index) => ({ page: 3, box: [0, index, 1, index], raw: String(raw) })),
  }));
}

async function traced(
  wanted: WantedForm,
  input: FormInput,
  values: FieldValues,
): Promise<Map<string, FormValue>> {
  const { mapping, data, filled } = await filler.fillAgain(wanted, input);
  const fields = await editor.read(filled.bytes);
  const form = { fields, expected: fields, mapping, edited: false };
  return new Map(
    traceValues(form, { data, fields: storedFields(values) }).map((value) => [value.name, value]),
  );
}

const builtIn = (template: FormTemplate): WantedForm => ({
  kind: 'built-in',
  mapping: builtInForm(template),
});

describe('traceValues', () => {
  it.each([
    ['fleet', 'Flotta Auto'],
    ['professional', 'RC Professionale'],
    ['building', 'Fabbricato'],
    ['technology', 'Rischi Tecnologici'],
    ['summary', 'Fabbricato'],
  ] as const)('accounts for every value of the form %s', async (template, category: Category) => {
    const values = await traced(builtIn(template), formInput(category, FULL), FULL);
    expect(values.size).toBeGreaterThan(15);
    for (const { name, origin, sources, places } of values.values()) {
      expect([name, origin]).toEqual([name, expect.stringMatching(/^(?:request|office|program)$/u)]);
      expect([name, sources.length > 0]).toEqual([name, origin === 'request']);
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it('leads from a plate that no row has to its own place among the plates', async () => {
    const plates = ['AB123CD', 'AB124CD', 'AB125CD'];
    const values = await traced(builtIn('fleet'), formInput('Flotta Auto', { plates }), { plates });
    expect(values.get('veicolo_3_targa')?.sources).toEqual([
      {
        kind: 'field',
        name: 'plates',
        evidence: [{ page: 3, box: [0, 2, 1, 2], raw: 'AB125CD' }],
        by: 'extracted',
      },
    ]);
  });

  it('knows the rows of an overlong list in the notes, and the building that is no row', async () => {
    const plates = Array.from({ length: 30 }, (_, index) => `AB${100 + index}CD`);
    const fleet = await traced(builtIn('fleet'), formInput('Flotta Auto', { plates }), { plates });
    expect(fleet.get('note')?.sources).toHaveLength(30);
    const address = { street: 'Via Verdi 12', city: 'Lodi' };
    const building = await traced(builtIn('building'), formInput('Fabbricato', address), address);
    expect(
      building.get('ubicazione_1_indirizzo')?.sources.map((source) => source.kind === 'field' && source.name),
    ).toEqual(['street', 'city']);
  });

  it("accounts for the boxes of the office's own forms by what they were mapped to", async () => {
    const made = await combForm();
    const { layout, mapping, fillable } = await takeIn(made);
    const form = { id: '', title: '', insurerId: null, category: made.category, version: 1, sha256: '' };
    const wanted: WantedForm = {
      kind: 'own',
      insurer: null,
      form: { ...form, path: fillable, layout, mapping },
    };
    const values = await traced(wanted, formInput(made.category, FULL), FULL);
    const found = [...values.values()].flatMap(({ sources }) => sources);
    expect(found).toContainEqual(expect.objectContaining({ kind: 'field', name: 'vatNumber' }));
    for (const { name } of values.values()) {
      const target = mapping[name]?.target;
      if (target?.kind !== 'data') continue;
      expect(values.get(name)?.sources.map((source) => source.kind === 'field' && source.name)).toEqual(
        target.names.filter((each) => FULL[each] !== undefined),
      );
    }
  });

  it('tells what the program would not write: the hand of the clerk, or data of before', async () => {
    const values = { limitEur: 500 };
    const { mapping, data, filled } = await filler.fillAgain(
      builtIn('fleet'),
      formInput('Flotta Auto', values),
    );
    const expected = await editor.read(filled.bytes);
    const fields = expected.map((field) => (field.name === 'massimale' ? { ...field, value: '900' } : field));
    const facts = { data, fields: storedFields(values) };
    const limit = (edited: boolean) =>
      traceValues({ fields, expected, mapping, edited }, facts).find(({ name }) => name === 'massimale');
    expect(limit(true)).toMatchObject({ value: '900', origin: 'hand', sources: [{ name: 'limitEur' }] });
    expect(limit(false)).toMatchObject({ origin: 'earlier' });
  });
});
