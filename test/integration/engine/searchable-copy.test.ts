import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Canvas } from '@napi-rs/canvas';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exifTurned } from '../../../scripts/documents/scans/exif-orientation.ts';
import type { PageText, Word } from '../../../src-main/core/document-text.ts';
import { loadPages } from '../../../src-main/data/repositories/documents.ts';
import { createDocumentReader } from '../../../src-main/pipeline/text/document-reader.ts';
import {
  addScanPage,
  addTextPage,
  LETTER,
  letterText,
  scan,
  turnCanvas,
} from '../../helpers/make-documents.ts';
import { readBytes } from '../../helpers/read-file.ts';
import { silentLog } from '../../helpers/silent-log.ts';
import { takeIntoEngine } from '../../helpers/take-one.ts';
import { temporaryEngine, type TestEngine } from '../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Enough words that nobody takes them for a stamp on a scan. */
const LINES = [...LETTER, ...LETTER];

async function documentOf(engine: TestEngine, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { requestId } = await takeIntoEngine(engine, path);
  await engine.waitFor(requestId);
  return (await engine.ask('requests.get', { id: requestId })).documents[0]?.id ?? '';
}

/** What the application itself reads in a file. */
async function readBack(bytes: Uint8Array): Promise<readonly PageText[]> {
  const reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, log: silentLog });
  onTestFinished(reader.close);
  return (await readBytes(reader, temporaryFolder(), { bytes })).pages;
}

/**
 * How far, in points, the words of a copy lie from where they were recognised; the furthest. The words of a line
 * have one height and one base line in the copy: only their sides and lower ends are compared.
 */
function furthest(copy: PageText | undefined, original: PageText | undefined): number {
  if (!copy || !original) return Infinity;
  const distances = original.words.map((word) =>
    Math.min(
      ...copy.words.filter(({ text }) => text === word.text).map((found) => distance(found, word, original)),
    ),
  );
  return Math.max(...distances);
}

function distance({ box: a }: Word, { box: b }: Word, { widthPt, heightPt }: PageText): number {
  return Math.max(
    Math.abs(a[0] - b[0]) * widthPt,
    Math.abs(a[2] - b[2]) * widthPt,
    Math.abs(a[3] - b[3]) * heightPt,
  );
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Each recognises a page and judges it again: a busy machine takes its time. */
const PATIENCE = { timeout: 180_000 };

describe('a searchable copy', PATIENCE, () => {
  it('has the words of scanned pages where they were recognised, and leaves the original alone', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    addTextPage(document, font, letterText());
    await addScanPage(document, scan(LINES));
    (await addScanPage(document, turnCanvas(scan(LINES), 3))).setRotation(degrees(90));
    const bytes = await document.save();
    const engine = await temporaryEngine();
    const documentId = await documentOf(engine, 'Lettera firmata.pdf', bytes);

    const made = await engine.file('searchable', documentId);
    expect(made).toMatchObject({ filename: 'Lettera firmata.pdf', mediaType: 'application/pdf' });
    const original = await engine.file('document', documentId);
    expect(sha256(readFileSync(original.path))).toBe(sha256(bytes));

    const recognized = await loadPages(engine.db, documentId);
    const copy = await readBack(readFileSync(made.path));
    expect(copy.map(({ reason }) => reason)).toEqual(['text-layer', 'scan-layer', 'scan-layer']);
    for (const [index, page] of copy.entries()) {
      expect(page.words.map(({ text }) => text)).toEqual(recognized[index]?.words.map(({ text }) => text));
      expect(furthest(page, recognized[index])).toBeLessThan(5);
    }
  });

  it.each([
    ['foto.png', () => scan(LINES).toBuffer('image/png'), 3],
    ['foto.jpg', () => exifTurned(turnCanvas(scan(LINES), 3).toBuffer('image/jpeg', 80), 6), 3],
    ['fax.tif', () => faxOf([scan(LINES), scan(['Seconda pagina del fax'])]), 0.25],
  ])('is made of a picture too, the way up it is shown: %s', async (name, bytesOf, mostGrowth) => {
    const engine = await temporaryEngine();
    const bytes = bytesOf();
    const documentId = await documentOf(engine, name, bytes);
    const { path } = await engine.file('searchable', documentId);
    const recognized = await loadPages(engine.db, documentId);
    const copy = await readBack(readFileSync(path));
    const heights = (pages: readonly PageText[]) => pages.map(({ heightPt }) => Math.round(heightPt));
    expect(heights(copy)).toEqual(heights(recognized));
    expect(copy[0]?.reason).toBe('scan-layer');
    expect(furthest(copy[0], recognized[0])).toBeLessThan(5);
    expect(readFileSync(path).length).toBeLessThan(bytes.length * mostGrowth);
  });
});

describe('a searchable copy is refused', () => {
  it('for what is locked, unread or unknown, and nothing is left behind', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder });
    const locked = await PDFDocument.create();
    await addScanPage(locked, scan(LETTER));
    locked.encrypt({ userPassword: 'segreta', ownerPassword: 'altra' });
    const documentId = await documentOf(engine, 'protetta.pdf', await locked.save());
    await expect(engine.file('searchable', documentId)).rejects.toMatchObject({ code: 'encrypted' });

    const mail = Buffer.from('From: a@example.org\nSubject: Richiesta\n\nBuongiorno');
    const path = join(temporaryFolder(), 'mail.eml');
    writeFileSync(path, mail);
    const { requestId } = await takeIntoEngine(engine, path);
    await engine.waitFor(requestId);
    const given = (await engine.ask('requests.get', { id: requestId })).document?.id ?? '';
    await expect(engine.file('searchable', given)).rejects.toMatchObject({ code: 'not-a-document' });
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(engine.file('searchable', nobody)).rejects.toMatchObject({ code: 'not-found' });
    expect(readdirSync(join(dataFolder, 'searchable'))).toEqual([]);
  });

  it('while the document is being read; an old copy is gone at the next start', async () => {
    const dataFolder = temporaryFolder();
    const engine = await temporaryEngine({ dataFolder });
    const document = await PDFDocument.create();
    await addScanPage(document, scan(LETTER));
    const documentId = await documentOf(engine, 'lettera.pdf', await document.save());
    const { path } = await engine.file('searchable', documentId);
    const { rows } = await engine.ask('requests.list', {});
    const id = rows[0]?.id ?? '';
    await engine.ask('requests.readAgain', { id, pages: [], choice: {} });
    await expect(engine.file('searchable', documentId)).rejects.toMatchObject({ code: 'conflict' });
    await engine.waitFor(id);
    await engine.close();
    expect(readdirSync(dirname(path))).toHaveLength(1);
    await temporaryEngine({ dataFolder });
    expect(readdirSync(dataFolder)).not.toContain('searchable');
  });
});

/** A TIFF of black and white pages, uncompressed, one bit a pixel, field by field as TIFF 6.0 has it. */
function faxOf(canvases: readonly Canvas[]): Uint8Array {
  const header = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
  const parts: Buffer[] = [header];
  let offset = header.length;
  let link = { part: header, at: 4 };
  for (const canvas of canvases) {
    const { width, height } = canvas;
    const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    const rowBytes = Math.ceil(width / 16) * 2;
    const pixels = Buffer.alloc(rowBytes * height);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const x = pixel % width;
      const at = Math.floor(pixel / width) * rowBytes + (x >> 3);
      if ((rgba[pixel * 4] ?? 0) > 127) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
    const fields = [
      [256, rowBytes * 8],
      [257, height],
      [258, 1],
      [259, 1],
      [262, 1],
      [273, offset],
      [277, 1],
      [278, height],
      [279, pixels.length],
    ];
    const directory = Buffer.alloc(2 + fields.length * 12 + 4);
    directory.writeUInt16LE(fields.length, 0);
    fields.forEach(([tag = 0, value = 0], index) => {
      directory.writeUInt16LE(tag, 2 + index * 12);
      directory.writeUInt16LE(4, 4 + index * 12);
      directory.writeUInt32LE(1, 6 + index * 12);
      directory.writeUInt32LE(value, 10 + index * 12);
    });
    link.part.writeUInt32LE(offset + pixels.length, link.at);
    link = { part: directory, at: directory.length - 4 };
    parts.push(pixels, directory);
    offset += pixels.length + directory.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}
