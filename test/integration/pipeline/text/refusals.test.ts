import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../src-preload/contract/errors.ts';
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

async function expectRefusal(request: ReadingRequest, code: ErrorCode, details?: object): Promise<void> {
  await expect(readBytes(reader, folder, request)).rejects.toMatchObject({
    name: 'BrokerFlowError',
    code,
    ...(details ? { details } : {}),
  });
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
    await expectRefusal({ bytes }, 'encrypted');
    await expectRefusal({ bytes, password: 'sbagliata' }, 'wrong-password');
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
  it('is refused when it is empty', () => expectRefusal({ bytes: new Uint8Array() }, 'empty-file'));

  it('is refused when it is something else', async () => {
    const bytes = new TextEncoder().encode('Buongiorno, allego la richiesta.');
    await expectRefusal({ bytes }, 'not-a-document');
    await expectRefusal({ bytes, mediaType: 'image/tiff' }, 'not-a-document');
  });

  it('is refused when it is a PDF by its first line only', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    await expectRefusal({ bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]) }, 'damaged');
    await expectRefusal(
      { bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, Buffer.from('startxref\n0\n%%EOF')]) },
      'damaged',
    );
  });

  it.each([0.1, 0.5, 0.9])('is refused when only %f of it arrived', async (share) => {
    const whole = await longPdf(30);
    await expectRefusal({ bytes: whole.subarray(0, whole.length * share) }, 'damaged');
  });

  it('is refused when a picture is cut off', async () => {
    const png = scan(['Ricevuta']).toBuffer('image/png');
    await expectRefusal({ bytes: png.subarray(0, 60), mediaType: 'image/png' }, 'damaged');
  });

  it('is refused when it has no pages', async () => {
    const document = await PDFDocument.create();
    await expectRefusal({ bytes: await document.save({ addDefaultPage: false }) }, 'no-pages');
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
    await expectRefusal({ bytes: await longPdf(6), maxPages: 5 }, 'too-many-pages', { pages: 6, limit: 5 });
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
