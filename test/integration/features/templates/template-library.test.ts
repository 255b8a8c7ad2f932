import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type {
  FormAssignment,
  FormBox,
  TemplateDetail,
} from '../../../../src-preload/contract/form-templates.ts';
import type { InsurerDraft } from '../../../../src-preload/contract/insurers.ts';
import { mostUsedTemplateFiles } from '../../../../src-main/data/repositories/form-templates.ts';
import { flatForm } from '../../../helpers/make-own-forms.ts';
import { combForm } from '../../../helpers/own-forms/combs.ts';
import { namedItalianForm } from '../../../helpers/own-forms/named-italian.ts';
import { takeIntoEngine } from '../../../helpers/take-one.ts';
import { temporaryEngine, type TestEngine } from '../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const FLEET_REQUEST = fileURLToPath(
  new URL('../../../../resources/samples/Richiesta flotta Trasporti Bellini.pdf', import.meta.url),
);

function written(bytes: Uint8Array, name = 'Modulo Alfa.pdf'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

async function add(
  engine: TestEngine,
  bytes: Uint8Array,
  options: { templateId?: string; password?: string } = {},
): Promise<TemplateDetail> {
  const { templateId = null, password = null } = options;
  return engine.ask('templates.add', { path: written(bytes), templateId, password });
}

const put = (assignment: Pick<FormAssignment, 'target'>): FormAssignment => ({
  ...assignment,
  date: null,
  choice: null,
});

async function insurer(engine: TestEngine, name: string): Promise<string> {
  const draft: InsurerDraft = { name, language: 'it', categories: ['Flotta Auto'], contacts: [], notes: '' };
  await engine.ask('insurers.save', { id: null, draft });
  const { insurers } = await engine.ask('insurers.list', {});
  return insurers.find((each) => each.name === name)?.id ?? '';
}

async function formsOf(engine: TestEngine, path: string) {
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return (await engine.ask('requests.get', { id: requestId })).forms;
}

describe("the office's own forms", () => {
  it('are not used before the clerk confirms them, and then instead of the built-in questionnaire', async () => {
    const engine = await temporaryEngine();
    const template = await add(engine, (await namedItalianForm()).bytes);
    expect(template).toMatchObject({
      title: 'Modulo Alfa',
      category: 'Flotta Auto',
      version: 1,
      kind: 'fields',
    });
    const before = await formsOf(engine, FLEET_REQUEST);
    expect(before.map(({ template: kind }) => kind)).toEqual(['fleet', 'summary']);
    await engine.ask('templates.confirm', { id: template.id });
    const { rows } = await engine.ask('requests.list', {});
    const detail = await engine.ask('requests.setField', {
      id: rows[0]?.id ?? '',
      name: 'limitEur',
      value: 7_000_000,
      evidence: null,
    });
    expect(detail.forms.map(({ title, version }) => [title, version])).toEqual([
      ['Modulo Alfa', 1],
      ['Scheda di rischio', null],
    ]);
    expect(detail.forms[0]?.filledFields).toBeGreaterThan(30);
    // It is read ahead at the next start.
    expect(await mostUsedTemplateFiles(engine.db, 5)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('of an insurer are filled when it is asked; the others get the questionnaire', async () => {
    const engine = await temporaryEngine();
    const alfa = await insurer(engine, 'Alfa Assicurazioni');
    const template = await add(engine, (await namedItalianForm()).bytes);
    const { title, category, language, active } = template;
    await engine.ask('templates.save', {
      id: template.id,
      draft: { title, category, language, active, insurerId: alfa },
    });
    await engine.ask('templates.confirm', { id: template.id });
    const forms = await formsOf(engine, FLEET_REQUEST);
    expect(forms.map(({ insurer: whose, template: kind }) => [kind, whose?.name ?? null])).toEqual([
      ['office', 'Alfa Assicurazioni'],
      ['summary', null],
    ]);
    await insurer(engine, 'Beta Assicurazioni');
    const { rows } = await engine.ask('requests.list', {});
    const detail = await engine.ask('requests.setField', {
      id: rows[0]?.id ?? '',
      name: 'limitEur',
      value: 7_000_000,
      evidence: null,
    });
    expect(detail.forms.map(({ template: kind }) => kind)).toEqual(['office', 'fleet', 'summary']);
  });

  it('have a proposal again, as sure as it was, when its acceptance is taken back', async () => {
    const engine = await temporaryEngine();
    const { id, mapping } = await add(engine, (await namedItalianForm()).bytes);
    const [name, proposal] = Object.entries(mapping).find(([, { source }]) => source === 'found') ?? [
      '',
      null,
    ];
    if (!proposal) throw new Error('Nothing was found');
    const { confidence, source, ...assignment } = proposal;
    const accepted = await engine.ask('templates.assign', { id, boxes: [{ name, assignment }] });
    expect(accepted.mapping[name]).toMatchObject({ source: 'clerk', confidence: 1 });
    const back = await engine.ask('templates.assign', {
      id,
      boxes: [{ name, assignment, found: confidence }],
    });
    expect(back.mapping[name]).toEqual({ ...assignment, confidence, source });
  });

  it('keep what the clerk said of their boxes in the next version, which is used once it is confirmed', async () => {
    const engine = await temporaryEngine();
    const { id } = await add(engine, (await namedItalianForm()).bytes);
    const assignment = put({ target: { kind: 'constant', text: 'vedi allegato' } });
    await engine.ask('templates.assign', { id, boxes: [{ name: 'pec', assignment }] });
    await engine.ask('templates.confirm', { id });
    const next = await add(engine, (await namedItalianForm()).bytes, { templateId: id });
    expect(next).toMatchObject({ version: 2, confirmedAt: null, usedVersion: 1 });
    expect(next.mapping['pec']).toMatchObject({ ...assignment, source: 'clerk' });
    expect(next.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await engine.ask('templates.confirm', { id })).toMatchObject({ usedVersion: 2 });
  });

  it('are taken out of use and brought back', async () => {
    const engine = await temporaryEngine();
    const { id } = await add(engine, (await namedItalianForm()).bytes);
    await engine.ask('templates.remove', { id });
    expect((await engine.ask('templates.list', {})).templates).toEqual([]);
    await engine.ask('templates.restore', { id });
    expect((await engine.ask('templates.list', {})).templates).toHaveLength(1);
  });

  it('without fields get text where the clerk puts it, which is filled and read back', async () => {
    const engine = await temporaryEngine();
    const { id, kind, pageSizes } = await add(engine, await flatForm());
    expect([kind, pageSizes.length]).toEqual(['placed', 1]);
    await expect(engine.ask('templates.confirm', { id })).rejects.toMatchObject({ code: 'conflict' });
    const box: FormBox = {
      name: 'testo_1',
      kind: 'text',
      label: 'Contraente',
      places: [{ page: 1, box: [0.2, 0.1, 0.6, 0.12], option: null }],
      options: [],
      multiline: false,
      comb: false,
      maxLength: null,
      dateFormat: null,
      required: false,
      drawn: { size: 10 },
    };
    await engine.ask('templates.place', { id, box });
    const assignment = put({ target: { kind: 'data', names: ['clientName'] } });
    await engine.ask('templates.assign', { id, boxes: [{ name: 'testo_1', assignment }] });
    await engine.ask('templates.confirm', { id });
    const [form] = await formsOf(engine, FLEET_REQUEST);
    expect(form).toMatchObject({ title: 'Modulo Alfa', filledFields: 1, totalFields: 1 });
    const taken = await engine.ask('templates.takeAway', { id, name: 'testo_1' });
    expect([taken.layout, taken.mapping]).toEqual([[], {}]);
  });
});

describe('PDFs that are no plain forms', () => {
  it('are refused with their reason, or opened where there is a way', async () => {
    const engine = await temporaryEngine();
    const { bytes } = await combForm();
    const locked = await PDFDocument.load(bytes);
    locked.encrypt({ userPassword: 'apriti', ownerPassword: 'padrone' });
    const shut = await locked.save({ useObjectStreams: false });
    await expect(add(engine, shut)).rejects.toMatchObject({ code: 'encrypted' });
    await expect(add(engine, shut, { password: 'no' })).rejects.toMatchObject({ code: 'wrong-password' });
    expect((await add(engine, shut, { password: 'apriti' })).notices).toEqual(['user-password']);
    const guarded = await PDFDocument.load(bytes);
    guarded.encrypt({ ownerPassword: 'padrone' });
    const opened = await add(engine, await guarded.save({ useObjectStreams: false }));
    expect([opened.notices, opened.layout.length]).toEqual([['owner-password'], 19]);
    await expect(add(engine, Buffer.from('non è un PDF'))).rejects.toMatchObject({ code: 'not-a-document' });
    await expect(add(engine, bytes.slice(0, bytes.length / 2))).rejects.toMatchObject({ code: 'damaged' });
  });

  it('as XFA are used by their ordinary fields or pages, or refused', async () => {
    const engine = await temporaryEngine();
    const withXfa = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const document = await PDFDocument.load(bytes);
      document.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
      return document.save({ updateFieldAppearances: false });
    };
    const both = await add(engine, await withXfa((await combForm()).bytes));
    expect([both.notices, both.layout.length]).toEqual([['xfa-removed'], 19]);
    await expect(add(engine, await withXfa(await flatForm()))).rejects.toMatchObject({ code: 'xfa-form' });
  });

  it('of too many pages are refused', async () => {
    const engine = await temporaryEngine();
    const long = await PDFDocument.create();
    for (let page = 0; page < 61; page++) long.addPage();
    await expect(add(engine, await long.save())).rejects.toMatchObject({ code: 'too-many-pages' });
  });
});
