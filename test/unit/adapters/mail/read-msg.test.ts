import { describe, expect, it } from 'vitest';
import { readMsg } from '../../../../src-main/adapters/mail/read-msg.ts';
import { makeMsg } from '../../../helpers/make-msg.ts';

const PDF = Buffer.from('%PDF-1.7\nuno\n%%EOF\n');
const TO = [{ name: 'Ufficio preventivi', address: 'preventivi@broker.example' }];

describe.each([
  ['Unicode', {}],
  ['ANSI', { ansi: true }],
])('a message of Outlook in %s', (_, options) => {
  it('has sender, recipients, subject, text and attachments', async () => {
    const attachments = [
      { filename: 'perché no.pdf', bytes: PDF },
      { filename: 'logo.png', bytes: PDF, contentId: 'logo@x' },
    ];
    const msg = makeMsg(
      { subject: 'Flotta è più', body: 'Targa GH227CL\r\nperché', to: TO, attachments },
      options,
    );
    expect(await readMsg(msg)).toEqual({
      from: 'Anna Bellini <anna@bellini.example>',
      to: 'Ufficio preventivi <preventivi@broker.example>',
      cc: '',
      subject: 'Flotta è più',
      date: '',
      text: 'Targa GH227CL\r\nperché',
      certified: false,
      attachments: [
        { filename: 'perché no.pdf', inline: false, isMessage: false, bytes: new Uint8Array(PDF) },
        { filename: 'logo.png', inline: true, isMessage: false, bytes: new Uint8Array(PDF) },
      ],
    });
  });
});

describe('the text of a message of Outlook', () => {
  it.each([
    ['utf-8', Buffer.from('<p>perché <b>sì</b></p>', 'utf8')],
    ['windows-1252', Buffer.from('<p>perché <b>sì</b></p>', 'latin1')],
  ])('is made of its HTML in %s where there is no other', async (_, html) => {
    expect((await readMsg(makeMsg({ subject: 'x', html }))).text).toBe('perché sì');
  });

  it('is made of its RTF, without pictures, with the rows of its tables', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\pard Perch\\'e9 no?\\par {\\pict\\wmetafile8 01020304}" +
      '\\trowd Targa\\cell GH227CL\\cell\\row Fine\\par}';
    expect((await readMsg(makeMsg({ subject: 'x', rtf }))).text).toBe(
      'Perché no?\r\nTarga\tGH227CL\t\r\nFine\r\n',
    );
  });

  it('is the HTML that its RTF was made from', async () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Targa {\\*\\htmltag84 <b>}GH227CL{\\*\\htmltag92 </b>}{\\*\\htmltag72 </p>}}';
    expect((await readMsg(makeMsg({ subject: 'x', rtf }))).text).toBe('Targa GH227CL');
  });
});

describe('certified mail in Outlook', () => {
  const attachments = [{ filename: 'postacert.eml', message: { subject: 'dentro', body: 'x' } }];

  it('is known by its header or by what it carries', async () => {
    const headers = 'From: a@b.example\r\nX-Trasporto: posta-certificata\r\n';
    expect((await readMsg(makeMsg({ subject: 'x', headers }))).certified).toBe(true);
    expect((await readMsg(makeMsg({ subject: 'x', attachments }))).certified).toBe(true);
  });

  it('is no envelope when it is a receipt', async () => {
    const headers = 'X-Ricevuta: avvenuta-consegna\r\n';
    expect((await readMsg(makeMsg({ subject: 'x', headers, attachments }))).certified).toBe(false);
  });
});

it('a compound file that is no message is refused', async () => {
  const word = makeMsg({ subject: 'x' });
  for (
    let at = word.indexOf('__substg1.0_', 0, 'utf16le');
    at >= 0;
    at = word.indexOf('__substg1.0_', 0, 'utf16le')
  ) {
    word.write('WordDocument', at, 'utf16le');
  }
  await expect(readMsg(word)).rejects.toMatchObject({ code: 'not-a-document' });
});

describe('a compound file that leads in circles is damaged', () => {
  const sector = (index: number) => (index + 1) * 512;
  const directory = (file: Buffer) => file.readInt32LE(48);
  it.each<[string, (file: Buffer) => void]>([
    [
      'from sector to sector',
      (file) => file.writeInt32LE(directory(file), sector(file.readInt32LE(76)) + directory(file) * 4),
    ],
    ['in its tree of names', (file) => file.writeInt32LE(0, sector(directory(file)) + 128 + 76)],
  ])('%s', async (_, spoil) => {
    const file = makeMsg({ subject: 'x', body: 'y' });
    spoil(file);
    await expect(readMsg(file)).rejects.toMatchObject({ code: 'damaged' });
  });
});
