import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src-preload/contract/channels.ts';
import { addTextPage, letterText, textPdf } from '../../helpers/make-documents.ts';
import { makeMail } from '../../helpers/make-mail.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** The letter, as often as asked, with real text on every page. */
async function letters(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    addTextPage(document, font, [...letterText(), { text: `Pagina ${page}`, x: 60, y: 400 }]);
  }
  return document.save();
}

async function processed(engine: TestEngine, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return requestId;
}

const RECOGNIZE = { recognize: true } as const;

async function readAgain(
  engine: TestEngine,
  id: string,
  wanted: Partial<CallInput<'requests.readAgain'>> = {},
): Promise<void> {
  await engine.ask('requests.readAgain', { id, pages: [], choice: RECOGNIZE, ...wanted });
  await engine.waitFor(id);
}

async function reasons(engine: TestEngine, id: string): Promise<string[]> {
  const { documents } = await engine.ask('requests.get', { id });
  return documents.flatMap((document) => document.pages.map((page) => page.reason));
}

describe('reading again', () => {
  it('reads the chosen pages as chosen and leaves the others as they are', async () => {
    const engine = await temporaryEngine();
    const id = await processed(engine, 'tre lettere.pdf', await letters(3));
    expect(await reasons(engine, id)).toEqual(['text-layer', 'text-layer', 'text-layer']);
    // a trace on page 1 that reading it again would wipe out
    await engine.db.updateTable('pages').set({ confidence: 0.9 }).where('page', '=', 1).execute();

    await readAgain(engine, id, { pages: [2, 2], choice: { ...RECOGNIZE, turn: 0 } });

    expect(await reasons(engine, id)).toEqual(['text-layer', 'as-asked', 'text-layer']);
    const request = await engine.ask('requests.get', { id });
    const [first, second] = request.documents[0]?.pages ?? [];
    expect(first?.confidence).toBe(0.9);
    expect(second).toMatchObject({
      source: 'ocr',
      readWith: expect.stringMatching(/^ita\+eng, /) as unknown,
    });
    expect(request.history.find(({ event }) => event === 'read-again')).toMatchObject({
      actor: 'clerk',
      detail: { count: '1', pages: '2', recognize: 'true', turn: '0' },
    });
    expect(request.history.filter(({ event }) => event === 'finished')).toHaveLength(2);
    expect(['ready', 'review']).toContain(request.status);
  });

  it('keeps what the clerk corrected by hand', async () => {
    const engine = await temporaryEngine();
    const id = await processed(engine, 'lettera.pdf', await letters(1));
    await engine.ask('requests.setCategory', { id, category: 'Fabbricato' });
    await engine.ask('requests.setField', { id, name: 'clientName', value: 'Bellini Logistica S.p.A.' });

    await readAgain(engine, id);

    const request = await engine.ask('requests.get', { id });
    expect(request).toMatchObject({
      category: 'Fabbricato',
      classifier: 'clerk',
      clientName: 'Bellini Logistica S.p.A.',
    });
    expect(request.fields.find(({ name }) => name === 'clientName')).toMatchObject({ source: 'clerk' });
    expect(await reasons(engine, id)).toEqual(['as-asked']);
  });

  it('goes on reading as chosen until the request is read from the start', async () => {
    const engine = await temporaryEngine();
    const id = await processed(engine, 'lettera.pdf', await letters(2));
    await readAgain(engine, id, { pages: [1] });
    await readAgain(engine, id, { pages: [2], choice: {} });
    expect(await reasons(engine, id)).toEqual(['as-asked', 'text-layer']);

    await engine.ask('requests.retry', { id });
    await engine.waitFor(id);
    expect(await reasons(engine, id)).toEqual(['text-layer', 'text-layer']);
  });

  it('leaves the old text of every page that a cancel does not let it reach', async () => {
    const engine = await temporaryEngine();
    const id = await processed(engine, 'lettere.pdf', await letters(4));
    await engine.ask('requests.readAgain', { id, pages: [], choice: RECOGNIZE });
    await engine.ask('requests.cancel', { id });
    await engine.waitFor(id);

    const request = await engine.ask('requests.get', { id });
    expect(request).toMatchObject({ status: 'failed', reason: 'cancelled' });
    const documentId = request.documents[0]?.id ?? '';
    const texts = [];
    for (const page of [1, 2, 3, 4]) texts.push(await engine.ask('documents.words', { documentId, page }));
    expect(texts.every(({ words }) => words.length > 40)).toBe(true);

    // the pages that were not reached are not read again because another is
    const reached = await reasons(engine, id);
    const last = reached.lastIndexOf('text-layer') + 1;
    expect(last).toBeGreaterThan(0);
    await readAgain(engine, id, { pages: [last] });
    expect(await reasons(engine, id)).toEqual(reached.with(last - 1, 'as-asked'));
  });

  it('goes on as chosen after the engine was closed in the middle', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder });
    const id = await processed(engine, 'lettere.pdf', await letters(4));
    await engine.ask('requests.readAgain', { id, pages: [2, 3, 4], choice: RECOGNIZE });
    await engine.close();

    const next = await temporaryEngine({ dataFolder });
    await next.waitFor(id);
    expect(await reasons(next, id)).toEqual(['text-layer', 'as-asked', 'as-asked', 'as-asked']);
  });

  it('asks for the password again, and then goes on as chosen', async () => {
    const dataFolder = temporaryFolder();
    const locked = await PDFDocument.load(await letters(2));
    locked.encrypt({ userPassword: 'segreta', ownerPassword: 'altra' });
    const attachments = [
      { filename: 'protetta.pdf', content: await locked.save() },
      { filename: 'aperta.pdf', content: await textPdf(letterText()) },
    ];
    const mail = await makeMail({ subject: 'Richiesta', text: 'In allegato.', attachments });
    const engine = await temporaryEngine({ dataFolder });
    const id = await processed(engine, 'richiesta.eml', mail);
    await engine.ask('requests.retry', { id, password: 'segreta' });
    await engine.waitFor(id);
    const before = await reasons(engine, id);
    await engine.close();

    const next = await temporaryEngine({ dataFolder });
    // another page needs no password
    await readAgain(next, id, { pages: [before.length] });
    const opened = [...before.slice(0, -1), 'as-asked'];
    expect(await reasons(next, id)).toEqual(opened);
    const page = before.length - 1;
    await readAgain(next, id, { pages: [page] });
    expect(await next.ask('requests.get', { id })).toMatchObject({ status: 'failed', reason: 'encrypted' });
    expect(await reasons(next, id)).toEqual(opened);
    await next.ask('requests.retry', { id, password: 'segreta' });
    await next.waitFor(id);
    expect(await reasons(next, id)).toEqual(opened.with(page - 1, 'as-asked'));
  });

  it('finds the pages of a request in its documents', async () => {
    const engine = await temporaryEngine();
    const attachments = [
      { filename: 'prima.pdf', content: await letters(2) },
      { filename: 'seconda.pdf', content: await textPdf(letterText()) },
    ];
    const mail = await makeMail({ subject: 'Richiesta flotta', text: 'In allegato.', attachments });
    const id = await processed(engine, 'richiesta.eml', mail);
    const before = await reasons(engine, id);
    await readAgain(engine, id, { pages: [before.length] });
    expect(await reasons(engine, id)).toEqual([...before.slice(0, -1), 'as-asked']);
    const { documents } = await engine.ask('requests.get', { id });
    expect(documents.at(-1)).toMatchObject({ filename: 'seconda.pdf', pages: [{ reason: 'as-asked' }] });
  });
});

describe('reading again is refused', () => {
  it('while the request, or another with the same document, is in work', async () => {
    const engine = await temporaryEngine();
    const attachments = [{ filename: 'lettera.pdf', content: await letters(2) }];
    const first = await processed(
      engine,
      'uno.eml',
      await makeMail({ subject: 'Uno', text: 'Ecco.', attachments }),
    );
    const second = await processed(
      engine,
      'due.eml',
      await makeMail({ subject: 'Due', text: 'Ecco.', attachments }),
    );
    await engine.ask('requests.readAgain', { id: first, pages: [], choice: RECOGNIZE });
    const again = { pages: [], choice: RECOGNIZE };
    await expect(engine.ask('requests.readAgain', { id: first, ...again })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(engine.ask('requests.readAgain', { id: second, ...again })).rejects.toMatchObject({
      code: 'conflict',
    });
    await engine.waitFor(first);
    await readAgain(engine, second);
  });

  it('for a duplicate, which is read with the first', async () => {
    const engine = await temporaryEngine();
    const bytes = await letters(1);
    await processed(engine, 'lettera.pdf', bytes);
    const id = await processed(engine, 'copia.pdf', bytes);
    await expect(readAgain(engine, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('for pages and languages that there are not', async () => {
    const engine = await temporaryEngine();
    const id = await processed(engine, 'lettera.pdf', await letters(1));
    await expect(readAgain(engine, id, { pages: [1, 2] })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(readAgain(engine, id, { choice: { languages: 'ita+xyz' } })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await reasons(engine, id)).toEqual(['text-layer']);
    expect((await engine.ask('requests.get', { id })).history.at(-1)?.event).toBe('finished');
  });
});

it('tells which languages there are, and reads in another than the usual ones', async () => {
  const engine = await temporaryEngine();
  const { languages, usual } = await engine.ask('reading.languages', {});
  expect(usual).toBe('ita+eng');
  expect(languages).toEqual(expect.arrayContaining(['eng', 'ita']));
  expect(languages).not.toContain('osd');

  const id = await processed(engine, 'lettera.pdf', await letters(1));
  await readAgain(engine, id, { choice: { ...RECOGNIZE, languages: 'eng' } });
  const { documents } = await engine.ask('requests.get', { id });
  expect(documents[0]?.pages[0]?.readWith).toMatch(/^eng, /);
});
