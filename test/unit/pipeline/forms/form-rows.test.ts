import { describe, expect, it } from 'vitest';
import type { ItemCells, ItemKind, RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import type { FieldValues } from '../../../../src-main/core/stage.ts';
import { createFormFiller } from '../../../../src-main/pipeline/forms/form-filler.ts';
import type { FormInput } from '../../../../src-main/pipeline/forms/form-input.ts';
import { formInput, stageContext, templatesFolder } from './form-inputs.ts';
import { readForm, type ReadField } from './read-form.ts';
import { keptFormFiles } from '../../../helpers/memory-caches.ts';

const filler = createFormFiller({ files: keptFormFiles(), templatesFolder });

function row(kind: ItemKind, values: Readonly<Record<string, string | number>>): RiskItem {
  const cells: ItemCells = Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      { value, evidence: null, confidence: 0.9, source: 'extracted' },
    ]),
  );
  return { id: '1f0a9c3b-0000-4000-8000-000000000001', kind, cells };
}

function valueIn(fields: ReadonlyMap<string, ReadField>, name: string): string {
  return fields.get(name)?.value ?? '';
}

const withRows = (input: FormInput, items: readonly RiskItem[]): FormInput => ({ ...input, items });

async function filledForm(category: Category, items: readonly RiskItem[], values: FieldValues = {}) {
  const [first] = await filler.fill(withRows(formInput(category, values), items), stageContext());
  if (!first) throw new Error('No form');
  return readForm(first.bytes);
}

describe('the tables of the forms', () => {
  it('take vehicles row by row, and plates that are in no row below them', async () => {
    const vehicles = [
      row('vehicle', {
        plate: 'AB123CD',
        type: 'furgone',
        make: 'Fiat',
        model: 'Ducato',
        year: 2021,
        value: 18000,
      }),
      row('vehicle', { plate: 'AB124CD', model: 'Panda' }),
    ];
    const form = await filledForm('Flotta Auto', vehicles, { plates: ['AB124CD', 'AB999ZZ'] });
    expect(valueIn(form, 'veicolo_1_targa')).toBe('AB123CD');
    expect(valueIn(form, 'veicolo_1_tipo')).toBe('furgone');
    expect(valueIn(form, 'veicolo_1_modello')).toBe('Fiat Ducato');
    expect(valueIn(form, 'veicolo_1_anno')).toBe('2021');
    expect(valueIn(form, 'veicolo_1_valore')).toBe('18.000,00');
    expect(valueIn(form, 'veicolo_2_modello')).toBe('Panda');
    expect(valueIn(form, 'veicolo_3_targa')).toBe('AB999ZZ');
    expect(valueIn(form, 'veicolo_4_targa')).toBe('');
  });

  it('take buildings instead of the data of the request, which then stand in the notes', async () => {
    const building = row('building', {
      address: 'Via Verdi 12, Lodi',
      use: 'bungalow',
      quantity: 3,
      area: 1200,
      sum: 900000,
    });
    const form = await filledForm('Fabbricato', [building], { buildingYear: 1970 });
    expect(valueIn(form, 'ubicazione_1_indirizzo')).toBe('Via Verdi 12, Lodi');
    expect(valueIn(form, 'ubicazione_1_uso')).toBe('3 × bungalow');
    expect(valueIn(form, 'ubicazione_1_mq')).toBe('1.200');
    expect(valueIn(form, 'ubicazione_1_anno')).toBe('');
    expect(valueIn(form, 'note')).toContain('1970');
  });

  it('keep the data of the request in the first row while there are no buildings', async () => {
    const form = await filledForm('Fabbricato', [], {
      street: 'Via Verdi 12',
      city: 'Lodi',
      buildingYear: 1970,
    });
    expect(valueIn(form, 'ubicazione_1_indirizzo')).toBe('Via Verdi 12, Lodi');
    expect(valueIn(form, 'ubicazione_1_anno')).toBe('1970');
  });

  it('list all machines in the notes when there are more than rows', async () => {
    const machines = Array.from({ length: 7 }, (_, index) =>
      row('machine', {
        description: `Tornio ${index + 1}`,
        serial: `M-${index}`,
        year: 2010 + index,
        value: 1000,
      }),
    );
    const form = await filledForm('Rischi Tecnologici', machines);
    expect(valueIn(form, 'macchina_5_descrizione')).toBe('Tornio 5');
    expect(valueIn(form, 'macchina_5_matricola')).toBe('M-4 / 2014');
    const notes = valueIn(form, 'allegato_1');
    expect(notes).toContain('Elenco completo dei 7 macchinari');
    expect(notes).toContain('7. Tornio 7 – M-6 – 2016 – € 1.000,00');
  });

  it('name the register of one professional in its box and of several in the notes', async () => {
    const one = row('professional', {
      name: 'Marta Colli',
      qualification: 'Ing.',
      register: 'Ordine di Pavia n. 2214',
    });
    const other = row('professional', { name: 'Luca Sarti', qualification: 'Geom.', turnover: 48000 });
    expect(valueIn(await filledForm('RC Professionale', [one]), 'albo')).toBe('Ordine di Pavia n. 2214');
    const both = await filledForm('RC Professionale', [one, other]);
    expect(valueIn(both, 'albo')).toBe('');
    expect(valueIn(both, 'note')).toContain('2. Luca Sarti – Geom. – € 48.000,00');
  });
});
