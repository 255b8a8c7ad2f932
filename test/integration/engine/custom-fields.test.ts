import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { CustomFieldDraft } from '../../../src-preload/contract/custom-fields.ts';
import { reportDocument } from '../../../src-main/cli/document-report.ts';
import { textPdf } from '../../helpers/make-documents.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const CIG: CustomFieldDraft = {
  name: 'CIG',
  type: 'text',
  category: null,
  labels: ['CIG', 'codice gara'],
  required: false,
};
const WORKS_END: CustomFieldDraft = {
  name: 'Fine lavori',
  type: 'date',
  category: 'Rischi Tecnologici',
  labels: ['fine lavori', 'ultimazione lavori'],
  required: true,
};
const TENDER = [
  'Oggetto: polizza CAR per i lavori di ampliamento della scuola',
  'Gentile broker, chiediamo una quotazione CAR per il cantiere in oggetto.',
  'Importo delle opere 1.250.000 euro, RCT 2.000.000 euro.',
  'CIG: B4471A09C2',
  'Ultimazione lavori: 31/03/2027',
];

async function add(engine: TestEngine, draft: CustomFieldDraft): Promise<string> {
  const { definitions } = await engine.ask('customFields.save', { id: null, draft });
  return definitions.find(({ name }) => name === draft.name)?.id ?? '';
}

async function processed(engine: TestEngine, lines: readonly string[]): Promise<string> {
  const path = join(temporaryFolder(), 'richiesta.pdf');
  writeFileSync(path, await textPdf(lines.map((text, index) => ({ text, x: 60, y: 100 + index * 24 }))));
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return requestId;
}

async function valuesOf(engine: TestEngine, id: string) {
  const { customFields } = await engine.ask('requests.get', { id });
  return Object.fromEntries(
    customFields.map(({ definition, found }) => [definition.name, found?.value ?? null]),
  );
}

/** The office's own data on the summary of a request. */
async function onSummary(engine: TestEngine, id: string): Promise<string> {
  const { forms } = await engine.ask('requests.get', { id });
  const summary = forms.find(({ template }) => template === 'summary');
  const { path } = await engine.file('form', summary?.id ?? '');
  const form = (await PDFDocument.load(readFileSync(path))).getForm();
  return form.getTextField('dati_ufficio').getText() ?? '';
}

describe('the office defines data of its own', () => {
  it('adds them at the end, changes all but their type, orders them', async () => {
    const engine = await temporaryEngine();
    const cig = await add(engine, CIG);
    const end = await add(engine, WORKS_END);
    const changed = { ...CIG, name: 'Codice gara', type: 'money' as const, required: true };
    await engine.ask('customFields.save', { id: cig, draft: changed });
    const { definitions } = await engine.ask('customFields.order', { ids: [end, cig] });
    expect(definitions).toEqual([
      { ...WORKS_END, id: end },
      { ...changed, id: cig, type: 'text' },
    ]);
  });

  it('refuses a second one of the same name where both would be shown together', async () => {
    const engine = await temporaryEngine();
    await add(engine, CIG);
    await expect(add(engine, { ...CIG, name: 'cig', category: 'Altro' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await add(engine, WORKS_END);
    await expect(add(engine, { ...WORKS_END, category: 'Fabbricato' })).resolves.not.toBe('');
  });

  it('hides a removed one with its values, and brings both back', async () => {
    const engine = await temporaryEngine();
    const cig = await add(engine, CIG);
    const id = await processed(engine, TENDER);
    expect(await engine.ask('customFields.remove', { id: cig })).toEqual({ definitions: [], requests: 1 });
    expect(await valuesOf(engine, id)).toEqual({});
    await engine.ask('customFields.restore', { id: cig });
    expect(await valuesOf(engine, id)).toEqual({ CIG: 'B4471A09C2' });
  });
});

describe('their values in a request', () => {
  it('are found with their place, those of its category alone', async () => {
    const engine = await temporaryEngine();
    await add(engine, CIG);
    await add(engine, WORKS_END);
    await add(engine, { ...WORKS_END, name: 'Cilindrata', category: 'Flotta Auto' });
    const id = await processed(engine, TENDER);
    const { customFields, category } = await engine.ask('requests.get', { id });
    expect(category).toBe('Rischi Tecnologici');
    expect(customFields).toMatchObject([
      {
        definition: { name: 'CIG' },
        found: { value: 'B4471A09C2', source: 'extracted', evidence: [{ page: 1, raw: 'B4471A09C2' }] },
      },
      {
        definition: { name: 'Fine lavori' },
        found: { value: '2027-03-31', evidence: [{ raw: '31/03/2027' }] },
      },
    ]);
  });

  it('are corrected by hand in any writing, told in the history, and undone', async () => {
    const engine = await temporaryEngine();
    const fieldId = await add(engine, WORKS_END);
    const id = await processed(engine, TENDER);
    const corrected = await engine.ask('customFields.setValue', { id, fieldId, value: '1° maggio 2027' });
    expect(corrected.customFields[0]?.found).toMatchObject({
      value: '2027-05-01',
      source: 'clerk',
      confidence: 1,
    });
    expect(corrected.history.findLast(({ event }) => event === 'field-corrected')).toMatchObject({
      detail: { field: 'Fine lavori' },
      before: '31/03/2027',
      after: '01/05/2027',
    });
    await engine.ask('requests.undo', { id });
    expect(await valuesOf(engine, id)).toEqual({ 'Fine lavori': '2027-03-31' });
  });

  it('are refused when they are no value of the type', async () => {
    const engine = await temporaryEngine();
    const fieldId = await add(engine, WORKS_END);
    const id = await processed(engine, TENDER);
    await expect(engine.ask('customFields.setValue', { id, fieldId, value: 'presto' })).rejects.toMatchObject(
      {
        code: 'invalid-input',
      },
    );
  });

  it('stay as the clerk left them when the document is read again', async () => {
    const engine = await temporaryEngine();
    const cig = await add(engine, CIG);
    const id = await processed(engine, TENDER);
    await engine.ask('customFields.setValue', { id, fieldId: cig, value: 'A0000000F1' });
    await engine.ask('requests.retry', { id });
    await engine.waitFor(id);
    expect(await valuesOf(engine, id)).toEqual({ CIG: 'A0000000F1' });
  });

  it('are given to choose from where the document contradicts itself', async () => {
    const engine = await temporaryEngine();
    await add(engine, CIG);
    const id = await processed(engine, [...TENDER, 'CIG: A0000000F1']);
    const { customFields } = await engine.ask('requests.get', { id });
    expect(customFields[0]).toMatchObject({
      found: null,
      candidates: [{ value: 'B4471A09C2' }, { value: 'A0000000F1' }],
    });
  });

  it('are written into the summary, anew when they are corrected, and reported to programs', async () => {
    const engine = await temporaryEngine();
    const cig = await add(engine, CIG);
    await add(engine, WORKS_END);
    const id = await processed(engine, TENDER);
    expect(await onSummary(engine, id)).toBe('CIG: B4471A09C2\nFine lavori: 31/03/2027');
    await engine.ask('customFields.setValue', { id, fieldId: cig, value: 'A0000000F1' });
    expect(await onSummary(engine, id)).toContain('CIG: A0000000F1');
    expect((await reportDocument(engine, 'richiesta.pdf', id, false)).customFields).toMatchObject({
      CIG: { type: 'text', value: 'A0000000F1', raw: null, page: null, confidence: 1 },
      'Fine lavori': { type: 'date', value: '2027-03-31', raw: '31/03/2027', page: 1 },
    });
  });

  it('that are required and missing send the request to review and are asked of the client', async () => {
    const engine = await temporaryEngine();
    await add(engine, { ...WORKS_END, name: 'Numero di SAL', type: 'number', labels: ['numero di SAL'] });
    const id = await processed(engine, TENDER);
    const { status, drafts } = await engine.ask('requests.get', { id });
    expect(status).toBe('review');
    expect(drafts.find(({ kind }) => kind === 'client')?.body).toContain('Numero di SAL');
  });
});
