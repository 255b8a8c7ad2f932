import { describe, expect, it } from 'vitest';
import { renderRequestPdf } from '../../../../scripts/documents/render-request-pdf.ts';
import type { RequestChannel, RequestDocument } from '../../../../scripts/documents/request-document.ts';
import { readPdf } from './read-pdf.ts';

const CHANNELS: readonly RequestChannel[] = ['email', 'pec', 'letter', 'form', 'note', 'whatsapp'];

const request = (
  channel: RequestChannel,
  text = 'Contraente: Società Più Città\nSede: Forlì, €1.250',
): RequestDocument => ({
  channel,
  language: 'it',
  subject: 'Preventivo perché è urgente',
  text,
  table: [
    ['Targa', 'Valore'],
    ['AB123CD', '12.500,00'],
  ],
});

const words = (text: string) => text.split(/\s+/u).filter(Boolean);

describe.each(CHANNELS)('a request by %s', (channel) => {
  it('gives the same bytes each time', async () => {
    const [first, second] = [
      await renderRequestPdf(request(channel)),
      await renderRequestPdf(request(channel)),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('says every word of subject, text and table, accents and euro sign included', async () => {
    const pages = await readPdf(await renderRequestPdf(request(channel)));
    const found = words(pages.map((page) => page.text).join('\n'));
    const { subject, text, table } = request(channel);
    expect(found).toEqual(
      expect.arrayContaining([...words(subject ?? ''), ...words(text), ...(table ?? []).flat()]),
    );
  });

  it('goes on over several pages when it is long', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Voce ${index}: riga numero ${index}`);
    const pages = await readPdf(await renderRequestPdf(request(channel, lines.join('\n'))));
    expect(pages.length).toBeGreaterThan(1);
    const found = words(pages.map((page) => page.text).join('\n'));
    expect(found).toContain('119:');
  });
});

it('leaves out emoji and replaces the signs its fonts lack', async () => {
  const pages = await readPdf(
    await renderRequestPdf({ ...request('email', '✔ incluso 😊 ★ pronto'), table: null }),
  );
  expect(pages[0]?.text).toContain('• incluso');
  expect(pages[0]?.text).toContain('* pronto');
  expect(pages[0]?.text).not.toMatch(/😊/u);
});

it('prints the header lines of a message', async () => {
  const pages = await readPdf(
    await renderRequestPdf({ ...request('email'), header: [['Da', 'Anna Riva <anna@riva.example>']] }),
  );
  expect(pages[0]?.text).toContain('anna@riva.example');
});
