import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protectPdf } from '../../../scripts/documents/protect.ts';
import { makeMail } from '../../helpers/make-mail.ts';
import { makeLockedZip, makeZip } from '../../helpers/make-zip.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FLEET = readFileSync(sample('Richiesta flotta Trasporti Bellini.pdf'));
const MACHINES = readFileSync(sample('Guasti macchine - Officine Tessaro.pdf'));

async function settled(engine: TestEngine, bytes: Uint8Array, name: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return engine.ask('requests.get', { id: requestId });
}

async function retried(engine: TestEngine, id: string, password?: string) {
  await engine.ask('requests.retry', { id, password });
  await engine.waitFor(id);
  return engine.ask('requests.get', { id });
}

const passwordOf = async (engine: TestEngine, documentId: string | undefined) =>
  (await engine.ask('documents.password', { documentId: documentId ?? '' })).password;

describe('a protected PDF', () => {
  it('is opened with a remembered password, without asking', async () => {
    const engine = await temporaryEngine();
    engine.setPasswords(['altra', 'segreta', 'terza']);
    const request = await settled(engine, await protectPdf(FLEET, 'segreta'), 'polizza.pdf');
    expect(request.category).toBe('Flotta Auto');
    expect(await passwordOf(engine, request.document?.id)).toBe('segreta');
  });

  it('asks when no remembered password opens it, and shows the typed one to the viewer alone', async () => {
    const engine = await temporaryEngine();
    engine.setPasswords(['altra']);
    const request = await settled(engine, await protectPdf(FLEET, 'segreta'), 'polizza.pdf');
    expect(request).toMatchObject({ status: 'failed', reason: 'encrypted' });
    expect(await passwordOf(engine, request.document?.id)).toBeNull();
    expect((await retried(engine, request.id, 'sbagliata')).reason).toBe('wrong-password');
    expect((await retried(engine, request.id, 'segreta')).category).toBe('Flotta Auto');
    expect(await passwordOf(engine, request.document?.id)).toBe('segreta');
  });

  it('is opened after a restart by what is remembered, and by nothing once that is forgotten', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder });
    engine.setPasswords(['segreta']);
    const request = await settled(engine, await protectPdf(FLEET, 'segreta'), 'polizza.pdf');
    await engine.close();
    const restarted = await temporaryEngine({ dataFolder });
    expect(await passwordOf(restarted, request.document?.id)).toBeNull();
    restarted.setPasswords(['segreta']);
    expect(await passwordOf(restarted, request.document?.id)).toBe('segreta');
    restarted.setPasswords([]);
    expect(await passwordOf(restarted, request.document?.id)).toBeNull();
  });

  it('has no password to tell of when it asks for none', async () => {
    const engine = await temporaryEngine();
    engine.setPasswords(['segreta']);
    const request = await settled(engine, FLEET, 'aperta.pdf');
    expect(await passwordOf(engine, request.document?.id)).toBeNull();
  });
});

describe('protected attachments', () => {
  it('stop nothing, and are opened one after the other, each with its own password', async () => {
    const engine = await temporaryEngine();
    const mail = await makeMail({
      subject: 'Due allegati',
      text: 'Buongiorno, chiediamo un preventivo per la flotta.',
      attachments: [
        { filename: 'uno.pdf', content: await protectPdf(FLEET, 'prima') },
        { filename: 'due.pdf', content: await protectPdf(MACHINES, 'seconda') },
      ],
    });
    const names = (documents: readonly { readonly filename: string }[]) =>
      documents.map(({ filename }) => filename);
    const request = await settled(engine, mail, 'richiesta.eml');
    expect(request).toMatchObject({ status: 'review', reason: 'unread-part' });
    expect(names(request.documents)).toEqual(['Due allegati.pdf']);
    expect(request.kept.map(({ filename, problem }) => [filename, problem])).toEqual([
      ['uno.pdf', 'encrypted'],
      ['due.pdf', 'encrypted'],
    ]);

    const first = await retried(engine, request.id, 'prima');
    expect(names(first.documents)).toEqual(['Due allegati.pdf', 'uno.pdf']);
    expect(first.kept).toMatchObject([{ filename: 'due.pdf', problem: 'wrong-password' }]);
    expect(first.reason).toBe('unread-part');

    const second = await retried(engine, request.id, 'seconda');
    expect(names(second.documents)).toEqual(['Due allegati.pdf', 'uno.pdf', 'due.pdf']);
    expect(second.kept).toEqual([]);
    expect(second.fields.find((field) => field.name === 'plates')?.value).not.toEqual([]);
  });
});

describe('a protected ZIP', () => {
  const files = [
    { name: 'flotta.pdf', bytes: FLEET },
    { name: 'nota.txt', bytes: Buffer.from('x') },
    { name: 'guasti.pdf', bytes: MACHINES },
  ];

  it('attached to a mail stops nothing, and is opened with its password', async () => {
    const engine = await temporaryEngine();
    const zip = { filename: 'polizze.zip', content: await makeLockedZip(files, 'segreta') };
    const mail = await makeMail({
      subject: 'In allegato',
      text: 'Chiediamo un preventivo.',
      attachments: [zip],
    });
    const request = await settled(engine, mail, 'richiesta.eml');
    expect(request.reason).toBe('unread-part');
    expect(request.kept).toMatchObject([{ filename: 'polizze.zip', problem: 'encrypted' }]);

    const wrong = await retried(engine, request.id, 'sbagliata');
    expect(wrong.kept).toMatchObject([{ filename: 'polizze.zip', problem: 'wrong-password' }]);

    const opened = await retried(engine, request.id, 'segreta');
    expect(opened.documents.map(({ filename }) => filename)).toEqual([
      'In allegato.pdf',
      'flotta.pdf',
      'guasti.pdf',
    ]);
    expect(opened.kept).toMatchObject([{ filename: 'nota.txt', problem: 'not-a-document' }]);
  });

  it('is opened beside another one that has another password', async () => {
    const engine = await temporaryEngine();
    const attachments = [
      { filename: 'prima.zip', content: await makeLockedZip(files.slice(0, 1), 'prima') },
      { filename: 'seconda.zip', content: await makeLockedZip(files.slice(2), 'seconda') },
    ];
    const mail = await makeMail({ subject: 'Due', text: 'Chiediamo un preventivo.', attachments });
    const request = await settled(engine, mail, 'richiesta.eml');
    await retried(engine, request.id, 'prima');
    const opened = await retried(engine, request.id, 'seconda');
    expect(opened.documents.map(({ filename }) => filename)).toEqual(['Due.pdf', 'flotta.pdf', 'guasti.pdf']);
    expect(opened.kept).toEqual([]);
  });

  it('that failed becomes a request for each of its files once its password is given', async () => {
    const engine = await temporaryEngine();
    const request = await settled(engine, await makeLockedZip(files, 'segreta'), 'polizze.zip');
    expect(request).toMatchObject({ status: 'failed', reason: 'encrypted' });
    expect((await retried(engine, request.id, 'sbagliata')).reason).toBe('wrong-password');

    const first = await retried(engine, request.id, 'segreta');
    const { rows } = await engine.ask('requests.list', { sortBy: 'filename', direction: 'asc' });
    for (const { id } of rows) await engine.waitFor(id);
    expect(rows.map(({ filename }) => filename)).toEqual([
      'polizze.zip/flotta.pdf',
      'polizze.zip/guasti.pdf',
      'polizze.zip/nota.txt',
    ]);
    expect(first).toMatchObject({ filename: 'polizze.zip/flotta.pdf', category: 'Flotta Auto' });
    expect(first.kept).toMatchObject([{ filename: 'polizze.zip' }]);
    const [, second, note] = await Promise.all(rows.map(({ id }) => engine.ask('requests.get', { id })));
    expect(second?.category).toBe('Rischi Tecnologici');
    expect(note).toMatchObject({ status: 'failed', reason: 'not-a-document' });
  });

  it('is opened with a remembered password when it comes', async () => {
    const engine = await temporaryEngine();
    engine.setPasswords(['altra', 'segreta']);
    const path = join(temporaryFolder(), 'polizze.zip');
    writeFileSync(path, await makeLockedZip(files, 'segreta'));
    const outcomes = await engine.takeIn({ path, source: 'drop' });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused', 'accepted']);
  });
});

it('mails in an archive become requests of their own, each with its attachments', async () => {
  const engine = await temporaryEngine();
  const mail = await makeMail({
    subject: 'Flotta',
    text: 'Chiediamo un preventivo per la flotta.',
    attachments: [{ filename: 'flotta.pdf', content: FLEET }],
  });
  const path = join(temporaryFolder(), 'posta.zip');
  const broken = Buffer.from('From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed\r\n\r\n');
  writeFileSync(
    path,
    makeZip([
      { name: 'posta/uno.eml', bytes: mail },
      { name: 'posta/rotta.eml', bytes: broken },
      { name: 'altre/dentro.zip', bytes: makeZip([{ name: 'due.pdf', bytes: MACHINES }]) },
    ]),
  );
  const outcomes = await engine.takeIn({ path, source: 'drop' });
  expect(outcomes.map(({ file }) => file.slice(path.length))).toEqual([
    '/posta/uno.eml',
    '/posta/rotta.eml',
    '/altre/dentro.zip/due.pdf',
  ]);
  const details = [];
  for (const { requestId: id } of outcomes) {
    await engine.waitFor(id);
    details.push(await engine.ask('requests.get', { id }));
  }
  expect(details[0]?.documents.map(({ filename }) => filename)).toEqual(['Flotta.pdf', 'flotta.pdf']);
  expect(details.map(({ category }) => category)).toEqual([
    'Flotta Auto',
    expect.anything(),
    'Rischi Tecnologici',
  ]);
});
