import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../src-preload/contract/errors.ts';
import { BrokerFlowError } from '../../../../src-main/core/errors.ts';
import { pageText } from '../../../../src-main/core/document-text.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import { addTextPage, letterText, scan, textPdf } from '../../../helpers/make-documents.ts';
import { readBytes, type ReadingRequest } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

let folder: string;
let reader: DocumentReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refusals-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, ocrCacheFolder: folder, log: silentLog });
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

/** The code a reading is refused with; anything else that happens is thrown. */
async function refusal(request: ReadingRequest): Promise<ErrorCode | 'read'> {
  try {
    await readBytes(reader, folder, request);
    return 'read';
  } catch (error) {
    if (error instanceof BrokerFlowError) return error.code;
    throw error;
  }
}

async function encrypted(passwords: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  addTextPage(document, await document.embedFont(StandardFonts.Helvetica), letterText());
  document.encrypt(passwords);
  return document.save();
}

async function longPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    addTextPage(document, font, [{ text: `Pagina ${page}`, x: 60, y: 100 }]);
  }
  return document.save();
}

describe('a protected PDF', () => {
  const passwords = { userPassword: 'segreta', ownerPassword: 'padrona' };

  it('is refused without its password, and with a wrong one', async () => {
    const bytes = await encrypted(passwords);
    expect(await refusal({ bytes })).toBe('encrypted');
    expect(await refusal({ bytes, password: 'sbagliata' })).toBe('wrong-password');
  });

  it('opens with its password', async () => {
    const { pages } = await readBytes(reader, folder, {
      bytes: await encrypted(passwords),
      password: 'segreta',
    });
    expect(pages.map(pageText).join()).toContain('Trasporti Bellini');
  });

  it('opens at once when only changing it is protected', async () => {
    const { pages } = await readBytes(reader, folder, {
      bytes: await encrypted({ ownerPassword: 'padrona' }),
    });
    expect(pages.map(pageText).join()).toContain('Trasporti Bellini');
  });
});

describe('a file that cannot be used', () => {
  it('is refused when it is empty', () =>
    expect(refusal({ bytes: new Uint8Array() })).resolves.toBe('empty-file'));

  it('is refused when it is something else', async () => {
    const bytes = new TextEncoder().encode('Buongiorno, allego la richiesta.');
    expect(await refusal({ bytes })).toBe('not-a-document');
    expect(await refusal({ bytes, mediaType: 'image/tiff' })).toBe('not-a-document');
  });

  it('is refused when it is a PDF by its first line only', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    expect(await refusal({ bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]) })).toBe('damaged');
    expect(
      await refusal({
        bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, Buffer.from('startxref\n0\n%%EOF')]),
      }),
    ).toBe('damaged');
  });

  it.each([0.1, 0.5, 0.9])('is refused when only %f of it arrived', async (share) => {
    const whole = await longPdf(30);
    expect(await refusal({ bytes: whole.subarray(0, whole.length * share) })).toBe('damaged');
  });

  it('is refused when a picture is cut off', async () => {
    const png = scan(['Ricevuta']).toBuffer('image/png');
    expect(await refusal({ bytes: png.subarray(0, 60), mediaType: 'image/png' })).toBe('damaged');
  });

  it('is refused when it is a picture of absurd size', async () => {
    const png = scan(['Ricevuta']).toBuffer('image/png');
    png.writeUInt32BE(60_000, 16);
    expect(await refusal({ bytes: png, mediaType: 'image/png' })).toBe('too-large');
    const jpeg = scan(['Ricevuta']).toBuffer('image/jpeg');
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(60_000, frame + 5);
    jpeg.writeUInt16BE(60_000, frame + 7);
    expect(await refusal({ bytes: jpeg, mediaType: 'image/jpeg' })).toBe('too-large');
  });

  it('is refused when it has no pages', async () => {
    const document = await PDFDocument.create();
    expect(await refusal({ bytes: await document.save({ addDefaultPage: false }) })).toBe('no-pages');
  });

  it('is refused when it is not there', async () => {
    const context = { signal: new AbortController().signal, log: silentLog };
    const reading = reader.read(
      { path: join(folder, 'missing'), mediaType: 'application/pdf' },
      { maxPages: 10, alreadyRead: [], onStart: () => undefined, onPage: () => undefined, context },
    );
    await expect(reading).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  it('is refused when it has more pages than allowed', async () => {
    const reading = readBytes(reader, folder, { bytes: await longPdf(6), maxPages: 5 });
    await expect(reading).rejects.toMatchObject({ code: 'too-many-pages', details: { pages: 6, limit: 5 } });
  });
});

it('goes on after refusals', async () => {
  const { pages } = await readBytes(reader, folder, { bytes: await textPdf(letterText()) });
  expect(pages).toHaveLength(1);
});

it('says which page cannot be read and reads the others', async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of ['prima', 'seconda', 'terza']) addTextPage(document, font, [{ text, x: 60, y: 100 }]);
  document.getPage(1).node.set(PDFName.of('MediaBox'), PDFName.of('Nonsense'));
  document.getPage(1).node.set(PDFName.of('Type'), PDFName.of('Nonsense'));
  const { pages } = await readBytes(reader, folder, { bytes: await document.save() });
  expect(pages).toHaveLength(3);
  expect(pages[0]).toMatchObject({ source: 'text' });
  expect(pages[2]).toMatchObject({ source: 'text' });
});
