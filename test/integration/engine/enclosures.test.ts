import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../src-preload/contract/outbox.ts';
import { mailOffice, type MailOffice } from '../../helpers/mail-office.ts';
import { linesOf } from '../../helpers/read-page.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { sample } from '../../helpers/temporary-engine.ts';

const DEFAULTS = { enclosed: { 'risk-summary': true, 'cover-letter': false } };
const SCAN = 'Richiesta flotta Trasporti Bellini.pdf';

async function quoted(language: 'it' | 'en' = 'it') {
  const office = await mailOffice();
  const { engine } = office;
  await engine.ask('settings.set', { papers: DEFAULTS });
  const contact = { name: '', email: 'quotazioni@compagnia.example', role: 'underwriting' } as const;
  const draft = {
    name: 'Alfa',
    language,
    categories: ['Flotta Auto' as const],
    contacts: [contact],
    notes: '',
  };
  await engine.ask('insurers.save', { id: null, draft });
  const { requestId: id } = await takeIntoEngine(engine, sample(SCAN));
  await engine.waitFor(id);
  return { ...office, id };
}

async function letterOf({ engine }: MailOffice, id: string): Promise<Letter> {
  const { letters } = await engine.ask('outbox.letters', { id });
  return letters.find(({ draft }) => draft.purpose === 'quotation') as Letter;
}

const kinds = ({ attachments }: Letter) => attachments.map(({ kind, included }) => [kind, included]);
const going = ({ attachments }: Letter) =>
  attachments.filter(({ included }) => included).map(({ filename }) => filename);
const carried = async (raw: Uint8Array) =>
  (await PostalMime.parse(raw)).attachments.map(({ filename, content }) => ({
    filename,
    bytes: Buffer.from(content as ArrayBuffer),
  }));

describe('what goes with a request for quotation', () => {
  it('is what is ticked: in the window, in the mail program and on its way', async () => {
    const office = await quoted();
    const { engine, id, send, until, server } = office;
    const letter = await letterOf(office, id);
    expect(kinds(letter)).toEqual([
      ['form', true],
      ['cover-letter', false],
      ['risk-summary', true],
      ['form', false],
      ['document', true],
    ]);
    expect(going(letter)).toEqual(letter.draft.attachments);
    expect(letter.edited).toBe(false);
    expect(letter.warnings).not.toContain('left-out-named');

    const draftId = letter.draft.id;
    await engine.ask('outbox.editLetter', { draftId, enclose: { id: 'paper:cover-letter', included: true } });
    const document = letter.attachments.at(-1)?.id ?? '';
    await engine.ask('outbox.editLetter', { draftId, enclose: { id: document, included: false } });
    await engine.ask('drafts.renew', { id });
    const chosen = await letterOf(office, id);
    const names = going(chosen);
    expect(names).toHaveLength(3);
    expect(names.some((name) => name.startsWith('Lettera di accompagnamento'))).toBe(true);
    expect(chosen.warnings).toContain('left-out-named');

    const opened = await carried(await readFile((await engine.file('draft', draftId)).path));
    expect(opened.map(({ filename }) => filename)).toEqual(names);
    await until((await send(draftId)).id, 'sent');
    const sent = await carried(Buffer.from(server.mails[0]?.raw ?? '', 'latin1'));
    expect(sent).toEqual(opened);
    const summary = sent.find(({ filename }) => filename?.startsWith('Scheda di rischio'));
    const { pdf } = await engine.ask('outbox.paper', { draftId, paper: 'risk-summary' });
    expect(summary?.bytes.equals(Buffer.from(pdf, 'base64'))).toBe(true);
    expect((await linesOf(summary?.bytes ?? Buffer.alloc(0))).join(' ')).toContain('Studio Bianchi');

    const back = await engine.ask('outbox.editLetter', {
      draftId,
      enclose: { id: document, included: true },
    });
    expect(back.edited).toBe(true);
    const cover = { id: 'paper:cover-letter', included: false };
    expect((await engine.ask('outbox.editLetter', { draftId, enclose: cover })).edited).toBe(false);
  }, 120_000);

  it('is in the language of the insurer, as the office set it', async () => {
    const office = await quoted('en');
    const { engine, id } = office;
    const letter = await letterOf(office, id);
    const name = going(letter).find((each) => each.startsWith('Risk summary'));
    expect(letter.body).toContain(`- ${name}`);
    const { pdf } = await engine.ask('outbox.paper', { draftId: letter.draft.id, paper: 'risk-summary' });
    expect((await linesOf(Buffer.from(pdf, 'base64'))).join(' ')).toContain('Risk summary – motor fleet');

    const place = { paper: 'cover-letter', language: 'en' } as const;
    await engine.ask('papers.setText', { ...place, source: 'Dear friends of {{ cliente }}' });
    await engine.ask('settings.set', {
      papers: { enclosed: { 'risk-summary': false, 'cover-letter': true } },
    });
    await engine.ask('drafts.renew', { id });
    const other = await letterOf(office, id);
    expect(going(other).map((each) => each.split(' - ')[0])).toContain('Cover letter');
    expect(going(other).some((each) => each.startsWith('Risk summary'))).toBe(false);
    expect(other.body).not.toContain('Risk summary');
    const cover = await engine.ask('outbox.paper', { draftId: other.draft.id, paper: 'cover-letter' });
    expect((await linesOf(Buffer.from(cover.pdf, 'base64'))).join(' ')).toContain('Dear friends of');
  }, 120_000);

  it('keeps the summary that the clerk filled in by hand', async () => {
    const office = await quoted();
    const { engine, id } = office;
    const { forms } = await engine.ask('requests.get', { id });
    const summary = forms.find(({ template }) => template === 'summary')?.id ?? '';
    await engine.ask('forms.setField', { id: summary, name: 'cliente', value: 'Bellini e figli' });
    const letter = await letterOf(office, id);
    const byHand = letter.attachments.find(({ source }) => source === summary);
    expect(byHand).toMatchObject({ kind: 'form', included: true });
    expect(letter.attachments.find(({ kind }) => kind === 'risk-summary')?.included).toBe(false);
    expect(going(letter)).toEqual(letter.draft.attachments);
  }, 120_000);

  it('can be ticked for a letter to the client too, where by default nothing goes', async () => {
    const office = await quoted();
    const { engine, id } = office;
    await engine.ask('drafts.prepare', { id, purpose: 'receipt', recipient: 'client', insurerId: null });
    const { letters } = await engine.ask('outbox.letters', { id });
    const receipt = letters.find(({ draft }) => draft.purpose === 'receipt') as Letter;
    expect(going(receipt)).toEqual([]);
    const document = receipt.attachments.find(({ kind }) => kind === 'document')?.id ?? '';
    const enclose = { id: document, included: true };
    const changed = await engine.ask('outbox.editLetter', { draftId: receipt.draft.id, enclose });
    expect(going(changed)).toEqual([SCAN]);
    const [opened] = await carried(await readFile((await engine.file('draft', receipt.draft.id)).path));
    expect(opened?.bytes.equals(await readFile(sample(SCAN)))).toBe(true);
  }, 120_000);
});
