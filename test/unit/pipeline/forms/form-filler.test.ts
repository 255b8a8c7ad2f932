import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { CustomField } from '../../../../src-preload/contract/custom-fields.ts';
import { CATEGORIES, type Category } from '../../../../src-preload/contract/vocabulary.ts';
import { REQUIRED_DATA } from '../../../../src-main/core/required-data.ts';
import type { FilledForm, FieldValues } from '../../../../src-main/core/stage.ts';
import { createFormFiller, type FormInput } from '../../../../src-main/pipeline/forms/form-filler.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { FULL, formInput, HOSTILE, stageContext, templatesFolder } from './form-inputs.ts';
import { readForm, type ReadField } from './read-form.ts';
import { keptFormFiles } from '../../../helpers/memory-caches.ts';

const filler = createFormFiller({ files: keptFormFiles(), templatesFolder });
const fill = (category: Category, values: FieldValues): Promise<readonly FilledForm[]> =>
  filler.fill(formInput(category, values), stageContext());

async function fillFirst(category: Category, values: FieldValues): Promise<FilledForm> {
  const [form] = await fill(category, values);
  if (!form) throw new Error('No form was filled');
  return form;
}

function valueIn(fields: ReadonlyMap<string, ReadField>, name: string): string | undefined {
  return fields.get(name)?.value;
}

describe('createFormFiller', () => {
  it.each([
    ['Flotta Auto', ['fleet', 'summary']],
    ['RC Professionale', ['professional', 'summary']],
    ['Fabbricato', ['building', 'summary']],
    ['Rischi Tecnologici', ['technology', 'summary']],
    ['Altro', ['summary']],
  ] as const)('gives %s its forms', async (category, templates) => {
    const forms = await fill(category, FULL);
    expect(forms.map((form) => form.template)).toEqual(templates);
    expect(forms.flatMap((form) => form.missing)).toEqual([]);
  });

  it.each(CATEGORIES)('fills nothing but what is known for an empty %s', async (category) => {
    for (const form of await fill(category, {})) {
      expect(form.missing).toEqual(REQUIRED_DATA[category]);
      expect(form.filledFields).toBeLessThan(8);
      const values = [...(await readForm(form.bytes)).values()].filter((field) => field.value !== '');
      expect(values.map((field) => field.name).every((name) => !name.startsWith('contraente'))).toBe(true);
    }
  });

  it('names the files after form and client, harmlessly', async () => {
    const [form] = await fill('Flotta Auto', { clientName: 'Rossi Trasporti srl' });
    expect(form?.filename).toBe('Questionario Flotta Auto - Rossi Trasporti srl.pdf');
    for (const { filename } of await fill('Altro', HOSTILE)) {
      expect(filename).not.toMatch(/[\p{Cc}\p{Cf}/\\:]|\.\./u);
      expect(Buffer.byteLength(filename)).toBeLessThanOrEqual(180);
    }
  });

  it('writes every value where it belongs, the Italian way', async () => {
    const fields = await readForm((await fillFirst('Flotta Auto', FULL)).bytes);
    expect(valueIn(fields, 'contraente_denominazione')).toBe("Società Cooperativa Perù – Caffè dell'Età");
    expect(valueIn(fields, 'contraente_partita_iva')).toBe('01234567897');
    expect(valueIn(fields, 'decorrenza')).toBe('31/12/2026');
    expect(valueIn(fields, 'massimale')).toBe('2.500.000,00');
    expect(valueIn(fields, 'fatturato')).toBe('1.250.000,50');
    expect(valueIn(fields, 'numero_veicoli')).toBe('60');
    expect(valueIn(fields, 'compagnia_attuale')).toBe('Compagnia Città di Forlì € Ștefan Đorđević');
    expect(valueIn(fields, 'intermediario_riferimento')).toBe('1F0A9C3B');
    expect(valueIn(fields, 'veicolo_18_targa')).toBe('AB117CD');
  });

  it('puts the plates beyond the rows, and data without a box, into the notes', async () => {
    const notes = valueIn(await readForm((await fillFirst('Flotta Auto', FULL)).bytes), 'note') ?? '';
    expect(notes).toContain('Elenco completo dei 60 veicoli');
    for (const plate of FULL.plates ?? []) expect(notes).toContain(plate);
    expect(notes).toContain('IBAN: IT60X0542811101000000123456');
    expect(notes).toContain('Superficie: 4.500 m²');
  });

  it('shows what is missing and what is doubtful on the summary', async () => {
    const form = (await fill('Flotta Auto', { taxCode: 'RSSMRA80A01H501X' })).at(-1);
    const fields = await readForm(form?.bytes ?? new Uint8Array());
    expect(valueIn(fields, 'dati_mancanti')).toBe(
      'Ragione sociale o nome e cognome; Targhe dei veicoli; Data di decorrenza',
    );
    expect(valueIn(fields, 'dati_da_verificare')).toBe('Codice fiscale');
    expect(valueIn(fields, 'attendibilita')).toBe('97%');
    expect(valueIn(fields, 'ricevuta_il')).toBe('21/11/26, 10:30');
  });

  it("shows the office's own data on the summary, and in the notes of a form that has no box for them", async () => {
    const own = (name: string, value: string | null): CustomField => ({
      definition: { id: name, name, type: 'text', category: null, labels: [name], required: true },
      found: value === null ? null : { value, confidence: 0.95, evidence: [], source: 'extracted' },
      candidates: [],
    });
    const customFields = [own('CIG', 'B4471A09C2'), own('CUP', null)];
    const input = (): FormInput => ({ ...formInput('Fabbricato', {}), customFields });
    const forms = await filler.fill(input(), stageContext());
    const [form, summary] = await Promise.all(forms.map(({ bytes }) => readForm(bytes)));
    expect(valueIn(summary ?? new Map(), 'dati_ufficio')).toBe('CIG: B4471A09C2');
    expect(valueIn(summary ?? new Map(), 'dati_mancanti')).toMatch(/; CUP$/);
    expect(valueIn(summary ?? new Map(), 'note') ?? '').not.toContain('CIG');
    expect(valueIn(form ?? new Map(), 'note')).toContain('CIG: B4471A09C2');
  });

  it('never rounds a probability up to certainty', async () => {
    const [form] = await filler.fill(formInput('Altro', {}, 0.9997), stageContext());
    const fields = await readForm(form?.bytes ?? new Uint8Array());
    expect(valueIn(fields, 'attendibilita')).toBe('99%');
  });

  it('answers the question about a present policy only when the document does', async () => {
    const answer = async (values: FieldValues): Promise<string | undefined> => {
      const document = await PDFDocument.load((await fillFirst('Fabbricato', values)).bytes);
      const group = document.getForm().getField('polizza_in_corso');
      if (!(group instanceof PDFRadioGroup)) throw new Error('No question');
      return group.getSelected();
    };
    expect(await answer({ currentInsurer: 'Allianz' })).toBe('si');
    expect(await answer({})).toBeUndefined();
  });

  it('counts the fields it filled, and of a table only the rows in use', async () => {
    const one = await fillFirst('Flotta Auto', { plates: ['AB123CD'] });
    const three = await fillFirst('Flotta Auto', { plates: ['AB123CD', 'AB124CD', 'AB125CD'] });
    expect(three.filledFields - one.filledFields).toBe(2);
    expect(three.totalFields - one.totalFields).toBe(10);
  });

  it('leaves the form editable and does not ask viewers to redraw it', async () => {
    const { bytes } = await fillFirst('RC Professionale', FULL);
    const document = await PDFDocument.load(bytes);
    const fields = document.getForm().getFields();
    expect(fields.length).toBeGreaterThan(25);
    expect(fields.some((field) => field.isReadOnly())).toBe(false);
    expect(document.getForm().acroForm.dict.toString()).not.toContain('NeedAppearances');
    const name = fields.find((field) => field.getName() === 'contraente_denominazione');
    expect(name instanceof PDFTextField && name.getText()).toBe(FULL.clientName);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/JavaScript');
  });

  it('makes the same bytes from the same data', async () => {
    const [first, second] = [await fillFirst('Fabbricato', FULL), await fillFirst('Fabbricato', FULL)];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('stops between two forms when cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    const filling = filler.fill(formInput('Altro', FULL), stageContext(controller.signal));
    await expect(filling).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('names the template that is broken, and reads it again once it is repaired', async () => {
    const folder = temporaryFolder();
    cpSync(templatesFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'summary.pdf'), 'not a PDF');
    const broken = createFormFiller({ files: keptFormFiles(), templatesFolder: folder });
    await expect(broken.fill(formInput('Altro', FULL), stageContext())).rejects.toMatchObject({
      code: 'form-failed',
      details: { template: 'summary.pdf' },
    });
    const missing = createFormFiller({ files: keptFormFiles(), templatesFolder: join(folder, 'none') });
    await expect(missing.fill(formInput('Altro', FULL), stageContext())).rejects.toMatchObject({
      code: 'form-failed',
    });
    cpSync(templatesFolder, join(folder, 'none'), { recursive: true });
    await expect(missing.fill(formInput('Altro', FULL), stageContext())).resolves.toHaveLength(1);
  });
});
