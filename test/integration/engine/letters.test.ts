import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailOffice } from '../../helpers/mail-office.ts';

describe('what the clerk writes', () => {
  it('is kept when the draft is made again, and asked about when that has another text', async () => {
    const { draft, engine } = await mailOffice();
    const first = await draft();
    const letter = await engine.ask('outbox.editLetter', {
      draftId: first,
      body: 'Il mio testo',
      enclose: { id: 'originale.pdf', included: false },
    });
    expect(letter).toMatchObject({ edited: true, newer: null, body: 'Il mio testo' });

    const row = await engine.db
      .selectFrom('drafts')
      .selectAll()
      .where('id', '=', first)
      .executeTakeFirstOrThrow();
    await engine.db.deleteFrom('drafts').where('id', '=', first).execute();
    const same = await draft({ request_id: row.request_id });
    const [unchanged] = (await engine.ask('outbox.letters', { id: row.request_id })).letters;
    expect(unchanged).toMatchObject({ body: 'Il mio testo', newer: null });

    await engine.db.deleteFrom('drafts').where('id', '=', same).execute();
    const other = await draft({ request_id: row.request_id, body: 'Nuovo testo con i dati nuovi' });
    const [asked] = (await engine.ask('outbox.letters', { id: row.request_id })).letters;
    expect(asked).toMatchObject({
      body: 'Il mio testo',
      newer: { body: 'Nuovo testo con i dati nuovi' },
      warnings: ['text-changed', 'missing-data'],
    });
    expect(await engine.call('outbox.send', { letters: [{ draftId: other }] })).toMatchObject({ ok: false });

    const mine = await engine.ask('outbox.chooseText', { draftId: other, text: 'mine' });
    expect(mine).toMatchObject({ body: 'Il mio testo', newer: null });
    await draft({ request_id: row.request_id, purpose: 'missing-data', kind: 'client' });
    const newer = await engine.ask('outbox.chooseText', { draftId: other, text: 'newer' });
    expect(newer).toMatchObject({ body: 'Nuovo testo con i dati nuovi', newer: null });
    const goes = newer.attachments.filter(({ included }) => included);
    expect(goes.map(({ filename }) => filename)).toEqual(['modulo.pdf']);
  });

  it('stands in the message that the mail program opens', async () => {
    const { draft, engine } = await mailOffice();
    const draftId = await draft();
    const composed = await engine.file('draft', draftId);
    await engine.ask('outbox.editLetter', { draftId, body: 'Il mio testo', to: ['x@y.example'] });
    const edited = await engine.file('draft', draftId);
    expect(edited.filename).toBe(composed.filename);
    const read = await PostalMime.parse(await readFile(edited.path));
    expect(read.text?.trim()).toBe('Il mio testo');
    expect(read.to?.[0]?.address).toBe('x@y.example');
    expect(read.attachments).toHaveLength(2);
    expect(read.headers.some(({ key, value }) => key === 'x-unsent' && value === '1')).toBe(true);
  });

  it('to the client is not what was written to an insurer that nobody named', async () => {
    const { draft, engine } = await mailOffice();
    const toInsurer = await draft({ purpose: 'reminder', kind: 'insurer' });
    const { request_id: id } = await engine.db
      .selectFrom('drafts')
      .select('request_id')
      .where('id', '=', toInsurer)
      .executeTakeFirstOrThrow();
    const toClient = await draft({ request_id: id, purpose: 'reminder', kind: 'client' });
    await engine.ask('outbox.editLetter', { draftId: toInsurer, body: 'Alla compagnia' });
    await engine.ask('outbox.editLetter', { draftId: toClient, body: 'Al cliente' });
    const { letters } = await engine.ask('outbox.letters', { id });
    expect(letters.map(({ draft: { kind }, body }) => [kind, body])).toEqual([
      ['insurer', 'Alla compagnia'],
      ['client', 'Al cliente'],
    ]);
    const { messages } = await engine.ask('outbox.send', { letters: [{ draftId: toInsurer }] });
    const after = (await engine.ask('outbox.letters', { id })).letters;
    expect(after.map(({ message }) => message?.id)).toEqual([messages[0]?.id, undefined]);
  });

  it('is no change any more when it is as composed again', async () => {
    const { draft, engine } = await mailOffice();
    const draftId = await draft();
    await engine.ask('outbox.editLetter', { draftId, subject: 'Altro', to: ['x@y.example'] });
    const back = await engine.ask('outbox.editLetter', {
      draftId,
      subject: 'Richiesta di quotazione – Caffè Perù',
      to: ['quotazioni@compagnia.example'],
    });
    expect(back.edited).toBe(false);
    expect(await engine.db.selectFrom('draft_edits').selectAll().execute()).toEqual([]);
  });
});
