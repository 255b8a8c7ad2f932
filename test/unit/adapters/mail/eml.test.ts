import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeEml, type DraftMessage } from '../../../../src-main/adapters/mail/eml.ts';

const MESSAGE: DraftMessage = {
  from: { name: 'Broker Città Srl', address: 'ufficio@broker.example' },
  to: ['assunzioni@compagnia.example', 'flotte@compagnia.example'],
  subject: "Richiesta di quotazione – Società Perù € dell'Età",
  text: 'Perché no? Così è.\n.\nFrom qui\n--\nfine €\n',
  date: new Date('2026-11-21T09:30:00Z'),
  messageId: '1f0a9c3b.insurer@broker.example',
  attachments: [],
};

const headerNames = (bytes: Uint8Array): string[] =>
  (Buffer.from(bytes).toString('latin1').split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .filter((line) => /^\S/u.test(line))
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

describe('composeEml', () => {
  it('writes an unsent message that a mail parser reads back', async () => {
    const mail = await PostalMime.parse(await composeEml(MESSAGE));
    expect(mail.subject).toBe(MESSAGE.subject);
    expect(mail.from).toMatchObject({ name: 'Broker Città Srl', address: 'ufficio@broker.example' });
    expect(mail.to?.map((mailbox) => mailbox.address)).toEqual(MESSAGE.to);
    expect(mail.text?.replaceAll('\r\n', '\n')).toBe(MESSAGE.text);
    expect(mail.messageId).toBe('<1f0a9c3b.insurer@broker.example>');
    expect(new Date(mail.date ?? '')).toEqual(MESSAGE.date);
    expect(mail.headers.find((header) => header.key === 'x-unsent')?.value).toBe('1');
    expect(mail.bcc).toBeUndefined();
  });

  it('keeps lines short and ASCII, as RFC 5322 asks', async () => {
    const filename = 'Perù – caffè dell’età '.repeat(6);
    const attachments = [{ filename, mediaType: 'application/pdf', bytes: new Uint8Array(500) }];
    const text = Buffer.from(await composeEml({ ...MESSAGE, attachments })).toString('latin1');
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(text).toMatch(/^[\t\r\n -~]*$/u);
    expect(text).not.toMatch(/(?<!\r)\n/u);
  });

  it('gives the same bytes for the same message', async () => {
    const attachments = [{ filename: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(9) }];
    const [first, second] = await Promise.all([
      composeEml({ ...MESSAGE, attachments }),
      composeEml({ ...MESSAGE, attachments }),
    ]);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('carries attachments byte for byte, under names with accents', async () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, index) => (index * 7919) % 256);
    const filename = "Richiesta però è l'età – 100 € «finale» con un nome molto lungo per davvero.pdf";
    const mail = await PostalMime.parse(
      await composeEml({ ...MESSAGE, attachments: [{ filename, mediaType: 'application/pdf', bytes }] }),
    );
    const [attachment] = mail.attachments;
    expect(attachment?.filename).toBe(filename);
    expect(attachment?.mimeType).toBe('application/pdf');
    expect(attachment?.disposition).toBe('attachment');
    expect(Buffer.from(attachment?.content as ArrayBuffer).equals(bytes)).toBe(true);
  });

  it('lets no value add a header, a recipient or a part', async () => {
    const evil = 'x\r\nBcc: victim@evil.example\r\n\r\n<script>';
    const bytes = await composeEml({
      ...MESSAGE,
      from: { name: evil, address: 'ufficio@broker.example' },
      subject: evil,
      attachments: [{ filename: evil, mediaType: evil, bytes: new Uint8Array([1]) }],
    });
    expect(new Set(headerNames(bytes))).toEqual(
      new Set(['x-unsent', 'from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type']),
    );
    const mail = await PostalMime.parse(bytes);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe('x Bcc: victim@evil.example <script>');
    expect(mail.from?.name).toBe('x Bcc: victim@evil.example <script>');
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]?.mimeType).toBe('application/octet-stream');
  });

  it('leaves sender and recipients out where there are none', async () => {
    const bytes = await composeEml({ ...MESSAGE, from: null, to: [] });
    expect(headerNames(bytes)).not.toContain('from');
    const mail = await PostalMime.parse(bytes);
    expect(mail.to ?? []).toEqual([]);
  });
});
