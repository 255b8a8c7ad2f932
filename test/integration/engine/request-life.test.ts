import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { sample, sampleManifest, temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = sample('Richiesta flotta Trasporti Bellini.pdf');

async function processed(engine: TestEngine, path: string) {
  const [taken] = await engine.takeIn({ path, source: 'drop' });
  if (!taken) throw new Error('nothing was taken in');
  const { requestId } = taken;
  await engine.waitFor(requestId);
  return engine.ask('requests.get', { id: requestId });
}

async function formText(engine: TestEngine, formId: string): Promise<string[]> {
  const { path } = await engine.file('form', formId);
  const form = (await PDFDocument.load(readFileSync(path))).getForm();
  return form
    .getFields()
    .flatMap((field) =>
      'getText' in field ? [(field as { getText(): string | undefined }).getText() ?? ''] : [],
    );
}

describe('the life of a request', () => {
  it('goes from a dropped file to data with evidence, forms and a draft with attachments', async () => {
    const engine = await temporaryEngine();
    const request = await processed(engine, FLEET);
    expect(request).toMatchObject({
      category: 'Flotta Auto',
      classifier: 'local',
      clientName: 'Trasporti Bellini S.r.l.',
    });
    expect(request.fields.find((field) => field.name === 'vatNumber')).toMatchObject({
      value: '18164250237',
      valid: true,
      evidence: [{ page: 1 }],
    });
    expect(request.forms.map((form) => form.template)).toEqual(['fleet', 'summary']);
    expect(request.history.map((entry) => entry.event)).toEqual([
      'received',
      'read',
      'classified',
      'extracted',
      'filled',
      'drafted',
      'finished',
    ]);
    const [draft] = request.drafts;
    const file = await engine.file('draft', draft?.id ?? '');
    const mail = await PostalMime.parse(readFileSync(file.path));
    expect(mail.attachments.map((attachment) => attachment.filename)).toEqual(draft?.attachments);
    expect(mail.attachments).toHaveLength(3);
  });

  it('makes forms and draft anew when a value is corrected, and undoes it', async () => {
    const engine = await temporaryEngine();
    const request = await processed(engine, FLEET);
    const corrected = await engine.ask('requests.setField', {
      id: request.id,
      name: 'clientName',
      value: 'Bellini Logistica S.p.A.',
    });
    expect(corrected.fields.find((field) => field.name === 'clientName')).toMatchObject({
      source: 'clerk',
      confidence: 1,
    });
    expect(await formText(engine, corrected.forms[0]?.id ?? '')).toContain('Bellini Logistica S.p.A.');
    expect(corrected.clientName).toBe('Bellini Logistica S.p.A.');
    const { rows } = await engine.ask('requests.list', { text: 'bellini logistica' });
    expect(rows.map((row) => row.id)).toEqual([request.id]);

    const undone = await engine.ask('requests.undo', { id: request.id });
    expect(undone.clientName).toBe('Trasporti Bellini S.r.l.');
    expect(await formText(engine, undone.forms[0]?.id ?? '')).toContain('Trasporti Bellini S.r.l.');
  });

  it('keeps what the clerk entered when the category is corrected', async () => {
    const engine = await temporaryEngine();
    const request = await processed(engine, FLEET);
    await engine.ask('requests.setField', { id: request.id, name: 'city', value: 'Verona' });
    const corrected = await engine.ask('requests.setCategory', { id: request.id, category: 'Fabbricato' });
    expect(corrected).toMatchObject({ category: 'Fabbricato', classifier: 'clerk', confidence: 1 });
    expect(corrected.forms.map((form) => form.template)).toEqual(['building', 'summary']);
    expect(corrected.fields.find((field) => field.name === 'city')?.value).toBe('Verona');
    expect(corrected.drafts[0]?.subject).toContain('Fabbricato');
    const back = await engine.ask('requests.undo', { id: request.id });
    expect(back).toMatchObject({ category: 'Flotta Auto', classifier: 'local' });
  });

  it('refuses a value that cannot be, and says so', async () => {
    const engine = await temporaryEngine();
    const request = await processed(engine, FLEET);
    const answer = await engine.call('requests.setField', {
      id: request.id,
      name: 'effectiveDate',
      value: 'boh',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('fails a protected PDF with its reason and processes it once the password is given', async () => {
    const entry = sampleManifest().find((one) => one.password !== null);
    if (!entry?.password) throw new Error('no protected sample');
    const engine = await temporaryEngine();
    const request = await processed(engine, sample(entry.file));
    expect(request).toMatchObject({ status: 'failed', reason: 'encrypted' });
    expect(existsSync((await engine.file('document', request.document?.id ?? '')).path)).toBe(true);

    await engine.ask('requests.retry', { id: request.id, password: 'sbagliata' });
    await engine.waitFor(request.id);
    expect((await engine.ask('requests.get', { id: request.id })).reason).toBe('wrong-password');

    await engine.ask('requests.retry', { id: request.id, password: entry.password });
    await engine.waitFor(request.id);
    expect((await engine.ask('requests.get', { id: request.id })).category).toBe('Rischi Tecnologici');
  });

  it('flags a duplicate, links the first, and processes it when told to', async () => {
    const engine = await temporaryEngine();
    const first = await processed(engine, FLEET);
    const second = await processed(engine, sample('Trasporti Bellini - richiesta flotta.pdf'));
    expect(second).toMatchObject({ status: 'review', reason: 'duplicate', duplicateOf: first.id, forms: [] });
    expect(first.clientName).not.toBeNull();
    expect(second.first).toEqual({ clientName: first.clientName, category: first.category });
    await engine.ask('requests.retry', { id: second.id });
    await engine.waitFor(second.id);
    expect((await engine.ask('requests.get', { id: second.id })).forms).toHaveLength(2);
  });

  it('takes every document of a dropped folder and the folders in it, and no hidden file', async () => {
    const engine = await temporaryEngine();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'novembre'));
    copyFileSync(FLEET, join(folder, 'a.pdf'));
    copyFileSync(FLEET, join(folder, 'novembre', 'b.pdf'));
    copyFileSync(FLEET, join(folder, '.nascosto.pdf'));
    const { results } = await engine.ask('intake.addFiles', { paths: [folder], source: 'drop' });
    expect(results.map(({ file, outcome }) => [basename(file), outcome])).toEqual([
      ['a.pdf', 'accepted'],
      ['b.pdf', 'duplicate'],
    ]);
    await Promise.all(results.map(({ requestId }) => engine.waitFor(requestId)));
  });

  it('archives and restores, and accepts what is in review', async () => {
    const engine = await temporaryEngine();
    const request = await processed(engine, FLEET);
    await engine.ask('requests.setField', { id: request.id, name: 'effectiveDate', value: null });
    expect(await engine.ask('requests.get', { id: request.id })).toMatchObject({
      status: 'review',
      reason: 'missing-data',
      missing: ['effectiveDate'],
      drafts: [{ kind: 'insurer' }, { kind: 'client' }],
    });
    const ids = [request.id];
    await engine.ask('review.bulk', { ids, action: { kind: 'accept' } });
    await engine.ask('review.bulk', { ids, action: { kind: 'archive' } });
    expect((await engine.ask('requests.list', {})).total).toBe(0);
    await engine.ask('review.bulk', { ids, action: { kind: 'restore' } });
    expect((await engine.ask('requests.get', { id: request.id })).status).toBe('ready');
  });

  it('answers a call that makes no sense with a refusal', async () => {
    const engine = await temporaryEngine();
    expect(await engine.call('requests.get', { id: '../../etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(await engine.call('requests.get', { id: '00000000-0000-4000-8000-000000000000' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('stores what it measured: the run with its stages', async () => {
    const engine = await temporaryEngine();
    await processed(engine, FLEET);
    const report = await engine.ask('performance.report', { window: '15m' });
    expect(report.today).toMatchObject({ documents: 1, failures: 0 });
    expect(report.stages.map((stage) => stage.count)).toEqual([1, 1, 1, 1, 1, 1]);
    const { documents } = await engine.ask('performance.slowest', { from: report.from, to: report.to });
    expect(Object.keys(documents[0]?.stages ?? {}).toSorted()).toEqual([
      'classify',
      'email',
      'fields',
      'forms',
      'intake',
      'text',
    ]);
  });
});
