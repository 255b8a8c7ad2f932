import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { letterText, textPdf } from '../../../../helpers/make-documents.ts';
import { makeMail } from '../../../../helpers/make-mail.ts';
import { makeZip } from '../../../../helpers/make-zip.ts';
import { takeIntoEngine } from '../../../../helpers/take-one.ts';
import { temporaryEngine, sample } from '../../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const FLEET = readFileSync(sample('Richiesta flotta Trasporti Bellini.pdf'));
const WORD = makeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }]);
const LOGO = createCanvas(40, 40).toBuffer('image/png');

/** A whole engine that has finished with a mail, and the request it made. */
async function afterMail(mail: Uint8Array, name = 'richiesta.eml') {
  const engine = await temporaryEngine();
  const path = join(temporaryFolder(), name);
  writeFileSync(path, mail);
  const { requestId: id } = await takeIntoEngine(engine, path);
  await engine.waitFor(id);
  return { engine, detail: await engine.ask('requests.get', { id }) };
}

const fleetMail = () =>
  makeMail({
    subject: 'Richiesta flotta',
    html: '<p>Buongiorno,<br>chiediamo un preventivo.</p><img src="cid:logo">',
    attachments: [
      { filename: 'elenco.pdf', content: FLEET },
      { filename: 'note.docx', content: WORD },
      { filename: 'logo.png', content: LOGO, cid: 'logo' },
    ],
  });

describe('a mail', () => {
  it('becomes one request: its message and what is attached, numbered through', async () => {
    const { engine, detail } = await afterMail(await fleetMail());
    expect(detail.documents.map(({ filename, firstPage }) => [filename, firstPage])).toEqual([
      ['Richiesta flotta.pdf', 1],
      ['elenco.pdf', 2],
    ]);
    expect(detail.category).toBe('Flotta Auto');
    expect(detail.pageCount).toBe(detail.documents.flatMap((document) => document.pages).length);
    const plates = detail.fields.find((field) => field.name === 'plates');
    const [place] = plates?.evidence ?? [];
    const words = await engine.ask('documents.words', {
      documentId: detail.documents[1]?.id ?? '',
      page: (place?.page ?? 0) - 1,
    });
    expect(words.text).toContain(place?.raw);
  });

  it('keeps the original whole and names what was not read or was left out', async () => {
    const mail = await fleetMail();
    const { engine, detail } = await afterMail(mail);
    expect(detail).toMatchObject({ status: 'review', reason: 'unread-part', reasonDetail: 'note.docx' });
    expect(detail.kept).toMatchObject([{ filename: 'note.docx', problem: 'not-a-document' }]);
    expect(detail.history.find((entry) => entry.event === 'opened')?.detail).toEqual({
      count: '2',
      unread: 'note.docx',
      leftOut: 'logo.png',
    });
    expect(readFileSync((await engine.file('document', detail.document?.id ?? '')).path)).toEqual(mail);
    expect(readFileSync((await engine.file('document', detail.kept[0]?.id ?? '')).path)).toEqual(WORD);
  });

  it('without attachments is read from its text alone', async () => {
    const text =
      'Buongiorno, chiediamo un preventivo per la nostra flotta.\nPartita IVA 01234567897\nTarga GH227CL';
    const { detail } = await afterMail(await makeMail({ subject: 'Flotta', text }));
    expect(detail.documents).toHaveLength(1);
    expect(detail.fields.find((field) => field.name === 'plates')?.value).toEqual(['GH227CL']);
  });

  it('that was certified is the message it carries, with all that is attached to it; the envelope says nothing', async () => {
    const message = 'message/rfc822';
    const deepest = await makeMail({ subject: 'Terzo', text: 'In fondo' });
    const inner = await makeMail({
      subject: 'Richiesta',
      text: 'Targa GH227CL',
      attachments: [{ filename: 'terzo.eml', content: deepest, contentType: message }],
    });
    const outer = await makeMail({
      subject: 'POSTA CERTIFICATA: Richiesta',
      text: 'Messaggio di posta certificata',
      attachments: [
        { filename: 'daticert.xml', content: Buffer.from('<postacert/>') },
        { filename: 'postacert.eml', content: inner, contentType: message },
      ],
    });
    const { detail } = await afterMail(outer);
    expect(detail.documents.map((document) => document.filename)).toEqual(['Richiesta.pdf', 'Terzo.pdf']);
    expect(detail.kept.map(({ filename, problem }) => [filename, problem])).toEqual([['daticert.xml', null]]);
  });

  it('gives a signed document as it was before, and says that nobody verified the signature', async () => {
    const signed = readFileSync(new URL('../../../../fixtures/signed/der.pdf.p7m', import.meta.url));
    const attachments = [{ filename: 'richiesta.pdf.p7m', content: signed }];
    for (const [name, bytes] of [
      ['richiesta.pdf.p7m', signed],
      ['richiesta.eml', await makeMail({ subject: 'Firmata', text: 'In allegato.', attachments })],
    ] as const) {
      const { detail } = await afterMail(bytes, name);
      expect(detail.documents.at(-1)?.filename).toBe('richiesta.pdf');
      expect(detail.fields.find((field) => field.name === 'plates')?.value).toEqual(['GH227CL']);
      const opened = detail.history.find((entry) => entry.event === 'opened');
      expect(opened?.detail['unverified']).toBe('richiesta.pdf.p7m');
    }
  });

  it('reads the rest when one attachment is damaged', async () => {
    const mail = await makeMail({
      subject: 'Due allegati',
      text: 'In allegato.',
      attachments: [
        { filename: 'rotto.pdf', content: FLEET.subarray(0, 2000) },
        { filename: 'buono.pdf', content: await textPdf(letterText()) },
      ],
    });
    const { detail } = await afterMail(mail);
    expect(detail.documents.map(({ filename, firstPage }) => [filename, firstPage])).toEqual([
      ['Due allegati.pdf', 1],
      ['buono.pdf', 2],
    ]);
    expect(detail.kept).toMatchObject([{ filename: 'rotto.pdf', problem: 'damaged' }]);
    expect(detail.reason).toBe('unread-part');
  });

  it('with broken MIME gives what can be made out of it', async () => {
    const mail = Buffer.from(
      'From: anna@bellini.example\r\nSubject: Rotto\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n' +
        '--a\r\nContent-Type: text/plain\r\n\r\nTarga GH227CL\r\n--a\r\nContent-Transfer-Encoding: base64\r\n' +
        'Content-Type: application/pdf; name="x.pdf"\r\n\r\n!!!not base64',
    );
    const { detail } = await afterMail(mail);
    expect(detail.documents[0]?.filename).toBe('Rotto.pdf');
    expect(detail.status).toBe('review');
    expect(detail.kept).toMatchObject([{ filename: 'x.pdf' }]);
  });

  it('is opened to the same documents when it is read again', async () => {
    const { engine, detail } = await afterMail(await fleetMail());
    await engine.ask('requests.retry', { id: detail.id });
    await engine.waitFor(detail.id);
    const again = await engine.ask('requests.get', { id: detail.id });
    expect(again.documents).toEqual(detail.documents);
    expect(again.kept).toEqual(detail.kept);
  });
});
