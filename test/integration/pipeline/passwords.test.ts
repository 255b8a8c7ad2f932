import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protectPdf } from '../../../scripts/documents/protect.ts';
import { makeMail } from '../../helpers/make-mail.ts';
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
