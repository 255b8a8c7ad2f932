import { describe, expect, it } from 'vitest';
import { readEml } from '../../../../src-main/adapters/mail/read-eml.ts';
import { makeMail } from '../../../helpers/make-mail.ts';

const WORDS = 'Perché la società è più lenta: 1.000 €';

/** A message of one part, whose bytes are as given. */
function raw(fields: readonly string[], body: Uint8Array): Buffer {
  const header = ['From: anna@bellini.example', 'Subject: Prova', ...fields, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(header, 'latin1'), body]);
}

const utf8 = Buffer.from(WORDS, 'utf8');
const windows = Buffer.from(WORDS.replace('€', '\u0080'), 'latin1');
const quoted = (bytes: Uint8Array) =>
  Buffer.from(
    [...bytes]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join(''),
  );
const base64 = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('base64'));

describe('the text of a mail', () => {
  it.each<[string, readonly string[], Uint8Array]>([
    ['UTF-8, labelled', ['Content-Type: text/plain; charset=utf-8'], utf8],
    ['UTF-8 without a label', [], utf8],
    ['UTF-8 labelled as Latin-1', ['Content-Type: text/plain; charset=iso-8859-1'], utf8],
    ['UTF-8 labelled as ASCII', ['Content-Type: text/plain; charset=us-ascii'], utf8],
    ['windows-1252, labelled', ['Content-Type: text/plain; charset=windows-1252'], windows],
    ['windows-1252 labelled as Latin-1', ['Content-Type: text/plain; charset=iso-8859-1'], windows],
    ['windows-1252 labelled as UTF-8', ['Content-Type: text/plain;\r\n charset="utf-8"'], windows],
    ['windows-1252 without a label', ['Content-Type: text/plain'], windows],
    ['windows-1252 without any type', [], windows],
    [
      'windows-1252 under a label that does not exist',
      ['Content-Type: text/plain; charset=x-unknown'],
      windows,
    ],
    [
      'quoted-printable under a wrong label',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      quoted(windows),
    ],
    [
      'base64 under a wrong label',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      base64(windows),
    ],
    [
      'HTML alone, under a wrong label',
      ['Content-Type: text/html; charset=utf-8'],
      Buffer.concat([Buffer.from('<html><body><p>'), windows, Buffer.from('</p></body></html>')]),
    ],
  ])('is read in %s', async (_, fields, body) => {
    expect((await readEml(raw(fields, body))).text.trim()).toBe(WORDS);
  });

  it('keeps a text in UTF-8 of which one byte was lost on the way', async () => {
    const broken = Buffer.concat([utf8, Buffer.from([0xc3, 0x20])]);
    expect((await readEml(raw(['Content-Type: text/plain; charset=utf-8'], broken))).text).toContain(WORDS);
  });

  it('leaves alone what only looks like a wrong label', async () => {
    const text = Buffer.from('Città Ã', 'utf8');
    expect((await readEml(raw(['Content-Type: text/plain; charset=utf-8'], text))).text.trim()).toBe(
      'Città Ã',
    );
  });

  it('joins the lines that format=flowed has broken', async () => {
    const text = Buffer.from('Chiediamo un preventivo per la \r\nflotta.\r\n-- \r\nAnna');
    const fields = ['Content-Type: text/plain; charset=utf-8; format=flowed'];
    expect((await readEml(raw(fields, text))).text.trim()).toBe(
      'Chiediamo un preventivo per la flotta.\n-- \nAnna',
    );
  });

  it('is the plain one of two, and the HTML where the plain one is empty', async () => {
    const both = await makeMail({ subject: 'x', text: 'semplice', html: '<p>ricco</p>' });
    expect((await readEml(both)).text.trim()).toBe('semplice');
    const html = await makeMail({
      subject: 'x',
      text: ' ',
      html: '<p>Targa <b>GH227CL</b></p><img src="http://x.example/p.gif">',
    });
    expect((await readEml(html)).text.trim()).toBe('Targa GH227CL');
  });
});

describe('a mail', () => {
  it('has names that are labelled wrongly as they were meant', async () => {
    const header =
      'From: =?iso-8859-1?Q?Societ=C3=A0?= <a@b.example>\r\nSubject: =?iso-8859-1?Q?Perch=C3=A9?=\r\n\r\nx';
    expect(await readEml(Buffer.from(header))).toMatchObject({
      from: 'Società <a@b.example>',
      subject: 'Perché',
    });
  });

  it('is an envelope of certified mail by its header, and none as a receipt', async () => {
    const carrier = { filename: 'postacert.eml', content: Buffer.from('x'), contentType: 'message/rfc822' };
    const plain = await makeMail({ subject: 'x', attachments: [carrier] });
    expect((await readEml(plain)).certified).toBe(true);
    const receipt = Buffer.concat([Buffer.from('X-Ricevuta: avvenuta-consegna\r\n'), plain]);
    expect((await readEml(receipt)).certified).toBe(false);
  });
});
