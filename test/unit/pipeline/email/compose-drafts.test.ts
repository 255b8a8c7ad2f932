import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Insurer, InsurerContact } from '../../../../src-preload/contract/insurers.ts';
import type { Category, FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import type { ComposedDraft, FieldValues, StageContext } from '../../../../src-main/core/stage.ts';
import { createDraftComposer, type DraftInput } from '../../../../src-main/pipeline/email/compose-drafts.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { keptWordings } from '../../../helpers/memory-caches.ts';

const templatesFolder = fileURLToPath(new URL('../../../../resources/mail', import.meta.url));
const composer = createDraftComposer({
  wordings: keptWordings(),
  templatesFolder,
  now: () => new Date('2026-11-21T10:00:00Z'),
});
const ORIGINAL = Buffer.from('%PDF-1.7 original \u0000\u0001');
const FORM = Buffer.from('%PDF-1.7 form');

function context(signal: AbortSignal = new AbortController().signal): StageContext {
  const silent = (): void => undefined;
  return { signal, log: { info: silent, warn: silent, error: silent } };
}

function draftInput(category: Category, values: FieldValues, missing: readonly FieldName[] = []): DraftInput {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'original'), ORIGINAL);
  writeFileSync(join(folder, 'form'), FORM);
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { name, value, confidence: 0.9, valid: true, problem: null, evidence: [] },
    ]),
  );
  return {
    requestId: '1f0a9c3b-0000-4000-8000-000000000000',
    category,
    fields,
    missing,
    missingCustom: [],
    contested: [],
    contestedCustom: [],
    receivedAt: new Date('2026-11-20T23:30:00Z'),
    office: {
      name: 'Broker Città Srl',
      email: 'ufficio@broker.example',
      phone: '051 555 0123',
      address: '',
      registration: '',
      logo: '',
    },
    limitBytes: 25_000_000,
    withSummary: true,
    original: {
      filename: "Richiesta però dell'età.pdf",
      path: join(folder, 'original'),
      mediaType: 'application/pdf',
    },
    forms: [
      {
        filename: 'Questionario Flotta Auto - Perù.pdf',
        path: join(folder, 'form'),
        template: 'fleet',
        insurerId: null,
        asks: true,
      },
    ],
    insurers: [ALFA],
    prepared: [],
    languages: [],
    texts: [],
    sent: [],
  };
}

const contact = (email: string, change: Partial<InsurerContact> = {}): InsurerContact => ({
  id: email,
  name: '',
  email,
  role: 'underwriting',
  ...change,
});
const ALFA: Insurer = {
  id: 'aaaaaaaa-0000-4000-8000-000000000000',
  name: 'Alfa Assicurazioni',
  language: 'it',
  categories: [],
  contacts: [contact('assunzioni@compagnia.example')],
  notes: '',
  removedAt: null,
};
const BETA: Insurer = {
  ...ALFA,
  id: 'bbbbbbbb-0000-4000-8000-000000000000',
  name: 'Beta Insurance',
  language: 'en',
  contacts: [
    contact('claims@beta.example', { role: 'claims' }),
    contact('j.smith@beta.example', { name: 'John Smith', role: 'other' }),
  ],
};

async function composeOne(input: DraftInput, kind: 'insurer' | 'client'): Promise<ComposedDraft> {
  const drafts = await composer.compose(input, context());
  const draft = drafts.find((candidate) => candidate.kind === kind);
  if (!draft) throw new Error(`No draft to the ${kind}`);
  return draft;
}

const VALUES: FieldValues = {
  clientName: 'Società Perù srl',
  email: 'info@peru.example',
  iban: 'IT60X0542811101000000123456',
  sumInsuredEur: 1_500_000,
  effectiveDate: '2026-12-31',
  replyBy: '2026-12-15',
  plates: ['AB123CD', 'EF456GH'],
};

describe('createDraftComposer', () => {
  it.each([
    ['Flotta Auto', [], ['insurer']],
    ['Fabbricato', ['city'], ['insurer', 'client']],
    ['Altro', [], ['client']],
  ] as const)('writes for %s with %j missing to %j', async (category, missing, kinds) => {
    const drafts = await composer.compose(draftInput(category, VALUES, missing), context());
    expect(drafts.map((draft) => draft.kind)).toEqual(kinds);
  });

  it('asks the insurer for a quotation, with forms and original attached', async () => {
    const draft = await composeOne(draftInput('Flotta Auto', VALUES), 'insurer');
    expect(draft.filename).toBe('Richiesta di quotazione - Società Perù srl - Alfa Assicurazioni.eml');
    expect(draft.to).toEqual(['assunzioni@compagnia.example']);
    expect(draft.subject).toBe(
      'Richiesta di quotazione Flotta Auto – Società Perù srl – effetto 31/12/2026 [Rif. 1F0A9C3B]',
    );
    expect(draft.body).toContain('- Somma assicurata: € 1.500.000,00\n');
    expect(draft.body).toContain('- Targhe dei veicoli: AB123CD, EF456GH\n');
    expect(draft.body).toContain('un riscontro entro il 15/12/2026');
    expect(draft.body).not.toContain('IT60X');
    expect(draft.body).not.toContain('info@peru.example');

    const mail = await PostalMime.parse(draft.bytes);
    expect(mail.subject).toBe(draft.subject);
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(draft.body.trimEnd());
    expect(mail.headers.find((header) => header.key === 'x-unsent')?.value).toBe('1');
    expect(mail.date).toBe('2026-11-21T10:00:00.000Z');
    expect(mail.attachments.map((attachment) => attachment.filename)).toEqual(draft.attachments);
    expect(draft.attachments).toEqual(['Questionario Flotta Auto - Perù.pdf', "Richiesta però dell'età.pdf"]);
    const contents = mail.attachments.map((attachment) => Buffer.from(attachment.content as ArrayBuffer));
    expect(contents[0]?.equals(FORM)).toBe(true);
    expect(contents[1]?.equals(ORIGINAL)).toBe(true);
  });

  it('asks the client for exactly what is missing', async () => {
    const draft = await composeOne(draftInput('Fabbricato', VALUES, ['vatNumber', 'buildingYear']), 'client');
    expect(draft.to).toEqual(['info@peru.example']);
    expect(draft.attachments).toEqual([]);
    expect(draft.body.match(/^- .*$/gmu)).toEqual([
      '- Partita IVA o codice fiscale del contraente',
      '- Anno di costruzione del fabbricato',
    ]);
    expect(draft.body).toContain('ricevuto il 21/11/2026');
    expect(draft.body).toContain('La decorrenza indicata è il 31/12/2026');
  });

  it('says to the insurer what is still to come', async () => {
    const draft = await composeOne(draftInput('Fabbricato', VALUES, ['buildingYear']), 'insurer');
    expect(draft.body).toMatch(/Stiamo chiedendo al cliente.*\n\n- Anno di costruzione del fabbricato\n/u);
  });

  it('confirms to the client that another matter has arrived, and writes to no insurer', async () => {
    const draft = await composeOne(draftInput('Altro', VALUES), 'client');
    expect(draft.subject).toBe('Conferma di ricezione – Società Perù srl [Rif. 1F0A9C3B]');
    expect(draft.body).toContain("«Richiesta però dell'età.pdf»");
  });

  it('leaves nothing odd behind when hardly anything is known', async () => {
    const input = draftInput('Fabbricato', {}, ['clientName']);
    const office = { ...input.office, name: '', email: '', phone: '' };
    for (const draft of await composer.compose({ ...input, office, forms: [], insurers: [] }, context())) {
      expect(draft.to).toEqual([]);
      expect(`${draft.subject}\n${draft.body}`).not.toMatch(
        /undefined|null|NaN| {2}|\n{3}| [,.]|– –|–\s*\[/u,
      );
      const mail = await PostalMime.parse(draft.bytes);
      expect(mail.from).toBeUndefined();
    }
  });

  it('lets nothing in a document add a header, a recipient, a paragraph or a template', async () => {
    const evil =
      'Rossi\r\nBcc: victim@evil.example\r\n\r\nCiao {{ 7 | times: 6 }}{% include "/etc/passwd" %}\u202E';
    const input = draftInput(
      'Flotta Auto',
      {
        clientName: evil,
        currentInsurer: evil,
        email: 'a@b.example\nBcc: victim@evil.example',
        plates: [evil],
      },
      ['effectiveDate'],
    );
    const original = { ...input.original, filename: `../../${evil}.pdf` };
    for (const draft of await composer.compose({ ...input, original }, context())) {
      const mail = await PostalMime.parse(draft.bytes);
      expect(mail.bcc).toBeUndefined();
      expect(mail.headers.filter((header) => header.key === 'bcc')).toEqual([]);
      expect(draft.subject).toContain('{{ 7 | times: 6 }}');
      expect(draft.body).not.toContain('42');
      expect(draft.body).not.toMatch(/^Ciao/mu);
      expect(`${draft.subject}${draft.filename}${draft.attachments.join('')}`).not.toMatch(/[\p{Cc}\u202E]/u);
      expect(draft.filename).not.toMatch(/[/\\]/u);
      expect(draft.to).toEqual(draft.kind === 'client' ? [] : ['assunzioni@compagnia.example']);
    }
  });

  it('asks each insurer in its language, through its underwriters, with its own form', async () => {
    const input = draftInput('Flotta Auto', VALUES);
    const [questionnaire] = input.forms;
    if (!questionnaire) throw new Error('No form');
    const summary = { ...questionnaire, filename: 'Scheda.pdf', template: 'summary' as const, asks: false };
    const ofBeta = { ...questionnaire, filename: 'Proposal.pdf', insurerId: BETA.id };
    const forms = [questionnaire, summary, ofBeta];
    const drafts = await composer.compose({ ...input, forms, insurers: [ALFA, BETA] }, context());
    const original = "Richiesta però dell'età.pdf";
    expect(drafts.map(({ to, insurerId, attachments }) => ({ to, insurerId, attachments }))).toEqual([
      {
        to: ['assunzioni@compagnia.example'],
        insurerId: ALFA.id,
        attachments: [questionnaire.filename, 'Scheda.pdf', original],
      },
      {
        to: ['j.smith@beta.example'],
        insurerId: BETA.id,
        attachments: ['Risk summary - Società Perù srl.pdf', 'Proposal.pdf', original],
      },
    ]);
    const [italian, english] = drafts;
    expect(italian?.body).toMatch(/^Spettabile Alfa Assicurazioni,\n\nper conto di Società Perù srl/u);
    expect(italian?.body).toContain('- premio annuo lordo per veicolo e totale');
    expect(english?.body).toMatch(/^Dear John Smith,\n\non behalf of Società Perù srl/u);
    expect(english?.body).toContain('- Sum insured: EUR 1,500,000.00\n');
    expect(english?.subject).toBe(
      'Request for quotation, motor fleet – Società Perù srl – inception 31 December 2026 [Rif. 1F0A9C3B]',
    );
    expect(english?.body).not.toMatch(/\b(?:decorrenza|massimale|targhe)\b/iu);
  });

  it('gives a message made again its id, one asked for again another, and lets a reminder follow its request', async () => {
    const input = draftInput('Flotta Auto', VALUES);
    const asked = (preparedAt: string) =>
      composer.compose(
        {
          ...input,
          prepared: [{ purpose: 'reminder', recipient: 'insurer', insurerId: ALFA.id, preparedAt }],
        },
        context(),
      );
    const first = await asked('2026-11-21T09:00:00.000Z');
    const second = await asked('2026-11-28T09:00:00.000Z');
    expect(first[0]?.messageId).toBe(second[0]?.messageId);
    expect(first[1]?.messageId).not.toBe(second[1]?.messageId);
    const mail = await PostalMime.parse(first[1]?.bytes ?? '');
    expect(mail.inReplyTo).toBe(`<${first[0]?.messageId}>`);
    expect(mail.messageId).toBe(`<${first[1]?.messageId}>`);
    expect(first[1]?.attachments).toEqual([]);
  });

  it('takes the text of the office, that of the category first, and the shipped one where it does not print', async () => {
    const input = draftInput('Flotta Auto', VALUES);
    const place = { purpose: 'quotation', recipient: 'insurer', language: 'it' } as const;
    const text = (category: Category | null, body: string) => ({
      id: body,
      place: { ...place, category },
      text: { subject: 'X [Rif. {{ riferimento }}]', body },
    });
    const bodyWith = async (...texts: DraftInput['texts']) =>
      (await composeOne({ ...input, texts }, 'insurer')).body;
    const general = text(null, 'Per tutti');
    expect(await bodyWith(general)).toBe('Per tutti\n');
    expect(await bodyWith(general, text('Flotta Auto', 'Per le flotte'))).toBe('Per le flotte\n');
    expect(await bodyWith(text('Fabbricato', 'Altro'))).toMatch(/^Spettabile/u);
    expect(await bodyWith(text(null, '{{ tolta }}'))).toMatch(/^Spettabile/u);
  });

  it('leaves a long list of plates to the form', async () => {
    const plates = Array.from({ length: 60 }, (_, index) => `AB${100 + index}CD`);
    const draft = await composeOne(draftInput('Flotta Auto', { plates }), 'insurer');
    expect(draft.body).toContain('- Targhe dei veicoli: 60 targhe, elencate nel questionario allegato\n');
  });

  it('leaves out an original that no mail server would carry, and says that it follows', async () => {
    const input = draftInput('Flotta Auto', VALUES);
    const path = join(temporaryFolder(), 'scan.pdf');
    writeFileSync(path, '');
    truncateSync(path, 19 * 1024 * 1024);
    const draft = await composeOne({ ...input, original: { ...input.original, path } }, 'insurer');
    expect(draft.attachments).toEqual(['Questionario Flotta Auto - Perù.pdf']);
    expect(draft.body).toContain("(Richiesta però dell'età.pdf) è troppo grande per un messaggio");
    expect(draft.bytes.length).toBeLessThan(1_000_000);
  });

  it('gives attachments of the same name different ones', async () => {
    const input = draftInput('Flotta Auto', VALUES);
    const [form] = input.forms;
    if (!form) throw new Error('No form');
    const draft = await composeOne({ ...input, forms: [form, form] }, 'insurer');
    expect(new Set(draft.attachments).size).toBe(3);
    expect(draft.attachments[1]).toBe('Questionario Flotta Auto - Perù (2).pdf');
  });

  it('refuses when an attachment is gone, and stops when cancelled', async () => {
    const input = draftInput('Flotta Auto', VALUES);
    const gone = { ...input, original: { ...input.original, path: join(templatesFolder, 'none') } };
    await expect(composer.compose(gone, context())).rejects.toMatchObject({ code: 'unreadable-file' });
    const controller = new AbortController();
    controller.abort();
    await expect(composer.compose(input, context(controller.signal))).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
