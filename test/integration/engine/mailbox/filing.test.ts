import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { makeMail } from '../../../helpers/make-mail.ts';
import { aPecMessage, type PecFixture } from '../../../helpers/pec-messages.ts';
import { sentMessage } from '../../../helpers/sent-message.ts';
import { sample, temporaryEngine, type TestEngine } from '../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** An engine with one request that is ready, and the Message-ID of what was sent for it. */
async function officeWithRequest() {
  const engine = await temporaryEngine();
  const [outcome] = await engine.takeIn({
    path: sample('Richiesta flotta Trasporti Bellini.pdf'),
    source: 'drop',
  });
  const id = outcome?.requestId ?? '';
  await engine.waitFor(id);
  const folder = temporaryFolder();
  /** Drops a message; what became of it. */
  const drop = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { results } = await engine.ask('intake.addFiles', { paths: [path], source: 'drop' });
    return results.map((result) => [result.outcome, result.requestId]);
  };
  return { engine, id, messageId: await sentMessage(engine.db, id), drop };
}

const detailOf = (engine: TestEngine, id: string): Promise<RequestDetail> =>
  engine.ask('requests.get', { id });
const kindsOf = ({ messages }: RequestDetail): string[] => messages.map(({ kind }) => kind);
const reply = (subject: string, headers: Record<string, string> = {}) =>
  makeMail({ subject, text: 'Buongiorno, ecco i dati che mancavano.', headers });

describe('a message that belongs to a request', () => {
  it('files the receipts of certified mail, and brings a failed one to the clerk', async () => {
    const { engine, id, messageId, drop } = await officeWithRequest();
    const dropped = (name: PecFixture) => drop(`${name}.eml`, aPecMessage(name, messageId));
    expect(await dropped('accettazione')).toEqual([['linked', id]]);
    expect(await dropped('consegna')).toEqual([['linked', id]]);
    expect(await detailOf(engine, id)).toMatchObject({ status: 'ready', reason: null });
    expect(await dropped('mancata-consegna')).toEqual([['linked', id]]);
    const detail = await detailOf(engine, id);
    expect(detail).toMatchObject({ status: 'review', reason: 'not-delivered' });
    expect(kindsOf(detail)).toEqual(['pec-acceptance', 'pec-delivery', 'pec-failure']);
    expect(detail.messages[1]).toMatchObject({
      at: '2026-11-21T09:32:00.000Z',
      about: messageId,
      recipients: ['assunzioni@pec.compagnia.example'],
    });
    expect(
      detail.history.filter(({ event }) => event === 'receipt').map((entry) => entry.detail['kind']),
    ).toEqual(['pec-acceptance', 'pec-delivery', 'pec-failure']);
    const { messages } = await engine.ask('outbox.ofRequest', { id });
    expect(messages.map(({ receipt }) => receipt?.kind)).toEqual(['pec-failure']);
    await engine.ask('review.bulk', { ids: [id], action: { kind: 'accept' } });
    expect(await detailOf(engine, id)).toMatchObject({ status: 'ready', reason: null });
  });

  it('files the same receipt once', async () => {
    const { engine, id, messageId, drop } = await officeWithRequest();
    await drop('uno.eml', aPecMessage('consegna', messageId));
    expect(await drop('due.eml', aPecMessage('consegna', messageId))).toEqual([['linked', id]]);
    expect(kindsOf(await detailOf(engine, id))).toEqual(['pec-delivery']);
    expect((await engine.ask('requests.list', {})).total).toBe(1);
  });

  it('files a reply by what it answers, with its attachments, and keeps it readable', async () => {
    const { engine, id, messageId, drop } = await officeWithRequest();
    await drop('accettazione.eml', aPecMessage('accettazione', messageId));
    // It names the number under which the provider carried our message, and has no reference in its subject.
    expect(await drop('risposta.eml', aPecMessage('risposta', messageId))).toEqual([['linked', id]]);
    const { messages, ...detail } = await detailOf(engine, id);
    expect(detail).toMatchObject({ status: 'review', reason: 'answered' });
    const message = messages.at(-1);
    expect(message).toMatchObject({ kind: 'reply', about: messageId, seenAt: null });
    expect(message?.attachments.map(({ filename }) => filename)).toContain('quotazione.pdf');
    const content = await engine.ask('mailbox.message', { id: message?.id ?? '' });
    expect(content).toMatchObject({ requestId: id, text: 'In allegato la nostra quotazione.' });
    expect((await detailOf(engine, id)).messages.at(-1)?.seenAt).not.toBeNull();
    const quote = message?.attachments.find(({ filename }) => filename === 'quotazione.pdf');
    expect(await engine.file('document', quote?.documentId ?? '')).toMatchObject({
      filename: 'quotazione.pdf',
      mediaType: 'application/pdf',
    });
  });

  it('files a reply by the reference in its subject, also one that is encoded', async () => {
    const { engine, id, drop } = await officeWithRequest();
    const reference = `[Rif. ${id.slice(0, 8).toUpperCase()}]`;
    expect(await drop('a.eml', await reply(`R: Richiesta ${reference}`))).toEqual([['linked', id]]);
    expect(await drop('b.eml', await reply(`R: perché è così ${reference}`))).toEqual([['linked', id]]);
    expect(kindsOf(await detailOf(engine, id))).toEqual(['reply', 'reply']);
    const [[outcome, other] = []] = await drop('c.eml', await reply('R: Richiesta [Rif. 00000000]'));
    expect(outcome).toBe('accepted');
    expect(other).not.toBe(id);
  });

  it('files a bounce, and an automatic reply without troubling anybody', async () => {
    const { engine, id, messageId, drop } = await officeWithRequest();
    const away = await reply('Fuori ufficio', {
      'In-Reply-To': `<${messageId}>`,
      'Auto-Submitted': 'auto-replied',
    });
    expect(await drop('away.eml', away)).toEqual([['linked', id]]);
    expect(await detailOf(engine, id)).toMatchObject({ status: 'ready' });
    expect(await drop('bounce.eml', aPecMessage('non-recapitato', messageId))).toEqual([['linked', id]]);
    const detail = await detailOf(engine, id);
    expect(detail).toMatchObject({ status: 'review', reason: 'not-delivered' });
    expect(kindsOf(detail)).toEqual(['reply', 'bounce']);
  });

  it('brings an archived request back', async () => {
    const { engine, id, messageId, drop } = await officeWithRequest();
    await engine.ask('review.bulk', { ids: [id], action: { kind: 'archive' } });
    await drop('anomalia.eml', aPecMessage('anomalia', messageId));
    expect(await detailOf(engine, id)).toMatchObject({ status: 'review', reason: 'answered' });
  });

  it('makes a request of a reply when the clerk says so, once', async () => {
    const { engine, id, messageId, drop } = await officeWithRequest();
    await drop('anomalia.eml', aPecMessage('anomalia', messageId));
    const message = (await detailOf(engine, id)).messages[0]?.id ?? '';
    const row = await engine.ask('mailbox.treatAsRequest', { id: message });
    expect(row).toMatchObject({ source: 'mail' });
    await engine.waitFor(row.id);
    expect((await detailOf(engine, row.id)).documents.length).toBe(1);
    expect((await detailOf(engine, id)).messages[0]?.treatedAs).toBe(row.id);
    await expect(engine.ask('mailbox.treatAsRequest', { id: message })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('makes requests of receipts that are about nothing of ours, when they are dropped', async () => {
    const { engine, drop } = await officeWithRequest();
    const [[outcome] = []] = await drop('altra.eml', aPecMessage('consegna', 'altra@altrove.example'));
    expect(outcome).toBe('accepted');
    expect((await engine.ask('requests.list', {})).total).toBe(2);
  });

  it('files what is saved in the watched folder, and puts the file away', async () => {
    const folder = temporaryFolder();
    const engine = await temporaryEngine({ watchFolders: true });
    const [outcome] = await engine.takeIn({
      path: sample('Richiesta flotta Trasporti Bellini.pdf'),
      source: 'drop',
    });
    const id = outcome?.requestId ?? '';
    await engine.waitFor(id);
    const messageId = await sentMessage(engine.db, id);
    await engine.ask('settings.set', { watch: { enabled: true, folder } });
    writeFileSync(join(folder, 'consegna.eml'), aPecMessage('consegna', messageId));
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['processed']), {
      timeout: 20_000,
      interval: 100,
    });
    expect(readdirSync(join(folder, 'processed'))).toEqual(['consegna.eml']);
    expect(kindsOf(await detailOf(engine, id))).toEqual(['pec-delivery']);
  });
});
