import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { MOST_FILES } from '../../../../src-main/workers/unpack/budget.ts';
import { inShort, partsOf } from '../../../helpers/find-parts.ts';
import { makeMail } from '../../../helpers/make-mail.ts';
import { makeMsg } from '../../../helpers/make-msg.ts';
import { makeTnef } from '../../../helpers/make-tnef.ts';
import { makeZip } from '../../../helpers/make-zip.ts';

const SIGNED = fileURLToPath(new URL('../../../fixtures/signed', import.meta.url));
const signed = (name: string) => readFileSync(join(SIGNED, name));
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
const picture = (width: number, height: number) => createCanvas(width, height).toBuffer('image/png');

type Attachments = NonNullable<Parameters<typeof makeMail>[0]['attachments']>;
const mail = (attachments: Attachments, subject = 'Prova') =>
  makeMail({ subject, text: 'Buongiorno', attachments });
const partsOfMail = async (attachments: Attachments) => (await partsOf(await mail(attachments))).slice(1);
const message = 'message/rfc822';

describe('an attachment', () => {
  it('is taken for what its bytes are, not for what it is called or labelled', async () => {
    const parts = await partsOfMail([
      { filename: 'scansione.dat', content: pdf('a'), contentType: 'application/octet-stream' },
      { filename: 'foto.pdf', content: picture(900, 900), contentType: 'application/pdf' },
      { filename: 'finto.pdf', content: Buffer.from('niente'), contentType: 'application/pdf' },
    ]);
    expect(inShort(parts)).toEqual(['scansione.dat: read', 'foto.pdf: read', 'finto.pdf: not-a-document']);
  });

  it('without a name has one, without bytes says so', async () => {
    const raw =
      'From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nciao\r\n' +
      '--b\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n' +
      '--b\r\nContent-Type: application/pdf; name="vuoto.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n\r\n--b--\r\n';
    const parts = await partsOf(Buffer.from(raw));
    expect(inShort(parts.slice(1))).toEqual(['allegato: read', 'vuoto.pdf: empty-file']);
  });

  it('without a name that is no document is no reason to look either: an invitation, a signature', async () => {
    const raw =
      'From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nciao\r\n' +
      '--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n' +
      '--b\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--b--\r\n';
    const parts = await partsOf(Buffer.from(raw));
    expect(inShort(parts.slice(1))).toEqual(['invito.ics: kept', 'firma.asc: kept']);
  });

  it('has a name that leads nowhere and can be read', async () => {
    const names = [
      '../../../etc/passwd.pdf',
      'C:\\Windows\\uno.pdf',
      'fattura\u202Efdp.exe\u0007.pdf',
      `${'lungo'.repeat(60)}.pdf`,
    ];
    const parts = await partsOfMail(
      names.map((filename, index) => ({ filename, content: pdf(String(index)) })),
    );
    const [path, windows, turned, long] = parts.map(({ filename }) => filename);
    expect(path).toBe('etc/passwd.pdf');
    expect(windows).toBe('Windows/uno.pdf');
    expect(turned).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(long).toMatch(/^lungo.*…\.pdf$/u);
    expect(long?.length).toBeLessThan(150);
  });

  it.each(['invito.ics', 'firma.p7s', 'ATT00001.txt', 'ATT00002.htm', 'daticert.xml'])(
    'that only goes along is kept and no reason to look: %s',
    async (filename) => {
      expect(inShort(await partsOfMail([{ filename, content: Buffer.from('x') }]))).toEqual([
        `${filename}: kept`,
      ]);
    },
  );

  it.each<[string, number[]]>([
    ['elenco.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]],
    ['elenco.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]],
  ])('that is an archive of another kind is kept with what to do: %s', async (filename, bytes) => {
    const parts = await partsOfMail([{ filename, content: Buffer.from(bytes) }]);
    expect(inShort(parts)).toEqual([`${filename}: other-archive`]);
  });

  it('that is a ZIP gives its files; a part of one that does not open stops nothing', async () => {
    const zip = makeZip([
      { name: 'sotto/uno.pdf', bytes: pdf('uno') },
      { name: 'due.txt', bytes: Buffer.from('x') },
    ]);
    const parts = await partsOfMail([
      { filename: 'rotto.zip', content: zip.subarray(0, 50) },
      { filename: 'buono.zip', content: zip },
    ]);
    expect(inShort(parts)).toEqual(['rotto.zip: damaged', 'sotto/uno.pdf: read', 'due.txt: not-a-document']);
  });
});

describe('a picture in the text', () => {
  it.each<[string, number, number, boolean]>([
    ['a tracking dot', 1, 1, true],
    ['a logo', 250, 120, true],
    ['a banner', 1400, 300, true],
    ['a photo of a page', 900, 1200, false],
    ['a picture of a table', 900, 300, false],
  ])('that is %s', async (_, width, height, left) => {
    const parts = await partsOfMail([
      { filename: 'image001.png', content: picture(width, height), cid: 'a' },
    ]);
    expect(inShort(parts)).toEqual([`image001.png: ${left ? 'left out' : 'read'}`]);
  });

  it('of a kind nobody scans to is left out', async () => {
    const parts = await partsOfMail([
      { filename: 'linea.gif', content: Buffer.from('GIF89a,,,,'), cid: 'a' },
    ]);
    expect(inShort(parts)).toEqual(['linea.gif: left out']);
  });

  it('that was attached is a page unless it is tiny', async () => {
    const parts = await partsOfMail([
      { filename: 'scheda.png', content: picture(300, 300) },
      { filename: 'icona.png', content: picture(32, 32) },
    ]);
    expect(inShort(parts)).toEqual(['scheda.png: read', 'icona.png: left out']);
  });
});

describe('a message in a message', () => {
  it('is opened with its own attachments, of whatever program', async () => {
    const msg = makeMsg({
      subject: 'Da Outlook',
      body: 'x',
      attachments: [{ filename: 'b.pdf', bytes: pdf('b') }],
    });
    const inner = await mail([{ filename: 'a.pdf', content: pdf('a') }], 'Inoltrata');
    const parts = await partsOfMail([
      { filename: 'inoltrata.eml', content: inner, contentType: message },
      { filename: 'da outlook.msg', content: msg },
    ]);
    expect(inShort(parts)).toEqual([
      'Inoltrata.pdf: read',
      'a.pdf: read',
      'Da Outlook.pdf: read',
      'b.pdf: read',
    ]);
  });

  it('of Outlook in one of Outlook is opened', async () => {
    const attachments = [{ filename: 'b.pdf', bytes: pdf('b') }];
    const inner = { filename: 'dentro.msg', message: { subject: 'Dentro', body: 'x', attachments } };
    const parts = await partsOf(makeMsg({ subject: 'Fuori', body: 'x', attachments: [inner] }));
    expect(inShort(parts)).toEqual(['Fuori.pdf: read', 'Dentro.pdf: read', 'b.pdf: read']);
  });

  it('is opened no deeper than anybody forwards, and kept there', async () => {
    let content: Buffer = await mail([{ filename: 'fondo.pdf', content: pdf('x') }], 'Livello 8');
    for (let level = 7; level >= 0; level -= 1) {
      content = await mail([{ filename: `${level}.eml`, content, contentType: message }], `Livello ${level}`);
    }
    const parts = inShort(await partsOf(content));
    expect(parts.at(-1)).toBe('5.eml: other-archive');
    expect(parts).toHaveLength(7);
  });
});

describe('certified mail', () => {
  const envelope = (inner: Buffer) =>
    makeMail({
      subject: 'POSTA CERTIFICATA: Richiesta',
      text: 'Messaggio di posta certificata: il giorno 20/11/2026 ...',
      attachments: [
        { filename: 'daticert.xml', content: Buffer.from('<postacert/>') },
        { filename: 'postacert.eml', content: inner, contentType: message },
        { filename: 'smime.p7s', content: signed('signature-alone.p7s') },
      ],
    });

  it('is the message it carries', async () => {
    const inner = await mail([{ filename: 'polizza.pdf', content: pdf('x') }], 'Richiesta');
    expect(inShort(await partsOf(await envelope(inner)))).toEqual([
      'Richiesta.pdf: read',
      'polizza.pdf: read',
      'daticert.xml: kept',
      'smime.p7s: kept',
    ]);
  });

  it('that carries a signed document gives the document', async () => {
    const inner = await mail([{ filename: 'polizza.pdf.p7m', content: signed('der.pdf.p7m') }], 'Richiesta');
    expect(inShort(await partsOf(await envelope(inner)))).toContain('polizza.pdf: read');
  });
});

describe('a signed mail', () => {
  it('gives its text and attachments, whether the signature stands beside or around them', async () => {
    for (const name of ['clear.eml', 'opaque.eml']) {
      const [own, ...others] = await partsOf(signed(name));
      expect(own?.filename).toMatch(/^Firmata/u);
      expect(others.every(({ problem }) => problem === null)).toBe(true);
    }
  });

  it('that is encrypted for its recipient says so', async () => {
    expect(inShort(await partsOf(signed('enveloped.eml')))).toEqual([
      'Cifrata.pdf: read',
      'smime.p7m: sealed-message',
    ]);
  });
});

describe('winmail.dat', () => {
  it('gives the text and the files that are packed in it, under their long names', async () => {
    const tnef = makeTnef('Chiediamo un preventivo', [
      { filename: 'nome completo perché.pdf', bytes: pdf('a') },
      { filename: 'b.pdf', bytes: pdf('b') },
    ]);
    const content = { filename: 'winmail.dat', content: tnef, contentType: 'application/ms-tnef' };
    const parts = await partsOf(await makeMail({ subject: 'Prova', attachments: [content] }));
    expect(inShort(parts)).toEqual(['Prova.pdf: read', 'nome completo perché.pdf: read', 'b.pdf: read']);
  });

  it('that is cut off is kept with the reason', async () => {
    const tnef = makeTnef('x', [{ filename: 'a.pdf', bytes: pdf('a') }]);
    const parts = await partsOfMail([
      { filename: 'winmail.dat', content: tnef.subarray(0, tnef.length - 40) },
    ]);
    expect(inShort(parts)).toEqual(['winmail.dat: damaged']);
  });
});

describe('limits', () => {
  it('hold for everything together, at all depths', async () => {
    const zip = makeZip([{ name: 'a.pdf', bytes: Buffer.concat([pdf('a'), Buffer.alloc(60_000)]) }]);
    const inner = await mail([{ filename: 'a.zip', content: zip }]);
    const outer = await mail([{ filename: 'inoltrata.eml', content: inner, contentType: message }]);
    const parts = await partsOf(outer, { mostBytes: 80_000 });
    expect(inShort(parts).at(-1)).toBe('a.zip: too-large');
  });

  it('refuse a mail with more files than anybody sends', async () => {
    const attachments = Array.from({ length: MOST_FILES + 1 }, (_, index) => ({
      filename: `${index}.pdf`,
      content: pdf(String(index)),
    }));
    await expect(partsOf(await mail(attachments))).rejects.toMatchObject({ code: 'too-large' });
  });
});
