import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { InsurerDraft } from '../../../src-preload/contract/insurers.ts';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample, temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';

const insurer = (name: string, change: Partial<InsurerDraft> = {}): InsurerDraft => ({
  name,
  language: 'it',
  categories: ['Flotta Auto'],
  contacts: [{ id: null, name: '', email: `assunzioni@${name.toLowerCase()}.example`, role: 'underwriting' }],
  notes: '',
  ...change,
});

const add = (engine: TestEngine, name: string, change: Partial<InsurerDraft> = {}) =>
  engine.ask('insurers.save', { id: null, draft: insurer(name, change) });

/** A request for a fleet whose category is certain. */
async function fleet(engine: TestEngine): Promise<RequestDetail> {
  const { requestId: id } = await takeIntoEngine(engine, sample('Richiesta flotta Trasporti Bellini.pdf'));
  await engine.waitFor(id);
  return engine.ask('requests.get', { id });
}

const letters = ({ drafts }: RequestDetail) =>
  drafts.map(
    ({ purpose, insurer: to, kind, language }) => `${purpose} to ${to?.name ?? kind} in ${language}`,
  );

const quotations = (detail: RequestDetail) => letters(detail).filter((line) => line.startsWith('quotation'));

describe('the address book', () => {
  it('refuses a name that is taken, and what is no address, naming it', async () => {
    const engine = await temporaryEngine();
    const { id } = await add(engine, 'Alfa');
    const refused = (draft: InsurerDraft, of: string | null = null) =>
      engine.call('insurers.save', { id: of, draft });
    expect(await refused(insurer(' ALFA '))).toMatchObject({
      error: { code: 'conflict', details: { insurer: 'Alfa' } },
    });
    expect(await refused(insurer('Alfa'), id)).toMatchObject({ ok: true });
    const contact = { id: null, name: '', role: 'other' as const };
    const none = { ...contact, email: 'a@b.example\nBcc: c@d.example' };
    expect(await refused(insurer('Beta', { contacts: [none] }))).toMatchObject({
      error: { code: 'invalid-input', details: { email: none.email } },
    });
    const twice = ['x@y.example', 'X@Y.example'].map((email) => ({ ...contact, email }));
    expect(await refused(insurer('Beta', { contacts: twice }))).toMatchObject({
      error: { code: 'conflict', details: { email: 'X@Y.example' } },
    });
  });

  it('keeps the contacts that were known, and puts back what was removed unless its name is taken', async () => {
    const engine = await temporaryEngine();
    const alfa = await add(engine, 'Alfa');
    const changed = await engine.ask('insurers.save', {
      id: alfa.id,
      draft: { ...insurer('Alfa'), ...alfa, categories: [] },
    });
    expect(changed.contacts).toEqual(alfa.contacts);
    expect((await engine.ask('insurers.remove', { id: alfa.id })).insurers).toEqual([]);
    expect((await engine.ask('insurers.restore', { id: alfa.id })).insurers).toEqual([changed]);
    await engine.ask('insurers.remove', { id: alfa.id });
    await add(engine, 'Alfa');
    expect(await engine.call('insurers.restore', { id: alfa.id })).toMatchObject({
      error: { code: 'conflict' },
    });
  });
});

describe('whom a request is put to', () => {
  it('is those of its category, until the clerk chooses others, which is told and taken back', async () => {
    const engine = await temporaryEngine({ clerk: 'Anna' });
    const beta = await add(engine, 'Beta', { language: 'en' });
    await add(engine, 'Alfa');
    await add(engine, 'Gamma', { categories: ['Fabbricato'] });
    const first = await fleet(engine);
    const { id } = first;
    expect(quotations(first)).toEqual(['quotation to Alfa in it', 'quotation to Beta in en']);
    expect(first.insurers).toMatchObject({ asked: [{ name: 'Alfa' }, { name: 'Beta' }], chosen: false });

    const chosen = await engine.ask('insurers.choose', { id, insurerIds: [beta.id] });
    expect(quotations(chosen)).toEqual(['quotation to Beta in en']);
    expect(chosen.insurers).toMatchObject({ asked: [{ id: beta.id }], chosen: true });
    expect(chosen.history.find(({ event }) => event === 'insurers-chosen')).toMatchObject({
      who: 'Anna',
      before: 'Alfa, Beta',
      after: 'Beta',
    });
    // What stays keeps its identity, so that whoever has it open still has it.
    expect(chosen.drafts[0]?.id).toBe(first.drafts[1]?.id);

    const undone = await engine.ask('requests.undo', { id });
    expect(quotations(undone)).toHaveLength(2);
    expect(undone.insurers.chosen).toBe(false);
  });

  it('can be nobody of the address book', async () => {
    const engine = await temporaryEngine();
    await add(engine, 'Alfa');
    const { id } = await fleet(engine);
    const nobody = await engine.ask('insurers.choose', { id, insurerIds: [] });
    expect(quotations(nobody)).toEqual(['quotation to insurer in it']);
    expect(nobody.drafts[0]?.to).toEqual([]);
  });

  it('says that drafts are older than the address book, and writes them anew', async () => {
    const engine = await temporaryEngine();
    const { id, draftsStale } = await fleet(engine);
    expect(draftsStale).toBe(false);
    await add(engine, 'Alfa');
    expect(await engine.ask('requests.get', { id })).toMatchObject({ draftsStale: true });
    const renewed = await engine.ask('drafts.renew', { id });
    expect(quotations(renewed)).toEqual(['quotation to Alfa in it']);
    expect(renewed).toMatchObject({ draftsStale: false, status: 'ready' });
  });
});

describe('messages that the clerk asks for', () => {
  it('are written, made anew with the request, put away, and refused where there is no use for them', async () => {
    const engine = await temporaryEngine();
    const alfa = await add(engine, 'Alfa');
    const { id } = await fleet(engine);
    const key = { id, recipient: 'insurer', insurerId: alfa.id } as const;
    const prepared = await engine.ask('drafts.prepare', { ...key, purpose: 'reminder' });
    expect(letters(prepared)).toContain('reminder to Alfa in it');
    expect(prepared.drafts.filter((draft) => draft.prepared)).toHaveLength(1);

    const corrected = await engine.ask('requests.setField', {
      id,
      name: 'effectiveDate',
      value: '2027-03-01',
    });
    const reminder = corrected.drafts.find(({ purpose }) => purpose === 'reminder');
    expect(reminder?.subject).toContain('01/03/2027');
    const { path } = await engine.file('draft', reminder?.id ?? '');
    const mail = await PostalMime.parse(readFileSync(path));
    const { path: request } = await engine.file('draft', corrected.drafts[0]?.id ?? '');
    expect(mail.inReplyTo).toBe((await PostalMime.parse(readFileSync(request))).messageId);

    const discarded = await engine.ask('drafts.discard', { id: reminder?.id ?? '' });
    expect(letters(discarded).join()).not.toContain('reminder');
    const answer = { id, purpose: 'answer', recipient: 'client', insurerId: null } as const;
    expect(await engine.call('drafts.prepare', answer)).toMatchObject({ error: { code: 'conflict' } });
  });

  it('keep the language that was chosen for them; that of an insurer is the insurer’s', async () => {
    const engine = await temporaryEngine();
    await add(engine, 'Alfa');
    const { id } = await fleet(engine);
    const receipt = { id, purpose: 'receipt', recipient: 'client', insurerId: null } as const;
    const { drafts } = await engine.ask('drafts.prepare', receipt);
    const own = drafts.find(({ purpose }) => purpose === 'receipt')?.id ?? '';
    const english = await engine.ask('drafts.setLanguage', { id: own, language: 'en' });
    expect(letters(english)).toContain('receipt to client in en');
    const again = await engine.ask('requests.setField', { id, name: 'email', value: 'a@b.example' });
    expect(letters(again)).toContain('receipt to client in en');
    expect(await engine.call('drafts.setLanguage', { id: drafts[0]?.id, language: 'en' })).toMatchObject({
      error: { code: 'conflict' },
    });
  });
});
