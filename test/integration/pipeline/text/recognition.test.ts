import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import UTIF from 'utif2';
import { pageText, type PageText } from '../../../../src-main/core/document-text.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import {
  A4,
  addScanPage,
  addTextPage,
  LETTER,
  letterText,
  scan,
  SCANNED_LETTER,
  scanPdf,
  turnCanvas,
} from '../../../helpers/make-documents.ts';
import { readBytes } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

let folder: string;
let reader: DocumentReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognition-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, ocrCacheFolder: folder, log: silentLog });
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

async function readPages(bytes: Uint8Array): Promise<readonly PageText[]> {
  return (await readBytes(reader, folder, { bytes })).pages;
}

function linesOf(page: PageText | undefined): readonly string[] {
  return page ? pageText(page).split('\n').filter(Boolean) : [];
}

/** The share of the letter's words that were read, each as often as it stands there. */
function recall(page: PageText | undefined): number {
  const left = (page?.words ?? []).map((word) => word.text);
  const expected = LETTER.join(' ').split(' ');
  const found = expected.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return found.length / expected.length;
}

/** Where the middle of "Trasporti" lies on the upright scan, as fractions. */
function middleOfTrasporti(canvas: Canvas): { x: number; y: number } {
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `${SCANNED_LETTER.size}px 'Test Sans'`;
  const before = context.measureText('Ragione sociale: ').width;
  const x = SCANNED_LETTER.left + before + context.measureText('Trasporti').width / 2;
  const y = SCANNED_LETTER.top + 3 * SCANNED_LETTER.step - SCANNED_LETTER.size * 0.3;
  return { x: x / canvas.width, y: y / canvas.height };
}

/** How far the box found for "Trasporti" is from a point, in points of A4. */
function distance(page: PageText | undefined, point: { x: number; y: number }): number {
  const word = page?.words.find((candidate) => candidate.text === 'Trasporti');
  if (!page || !word) return Infinity;
  const [x0, y0, x1, y1] = word.box;
  return Math.hypot(((x0 + x1) / 2 - point.x) * page.widthPt, ((y0 + y1) / 2 - point.y) * page.heightPt);
}

describe('a scanned page', () => {
  it('is recognised line by line, with a box on each word', async () => {
    const canvas = scan(LETTER);
    const [page] = await readPages(await scanPdf([canvas]));
    expect(page).toMatchObject({ source: 'ocr', reason: 'no-text-layer' });
    expect(page?.confidence).toBeGreaterThan(0.85);
    expect(recall(page)).toBe(1);
    expect(linesOf(page)).toEqual(LETTER);
    expect(distance(page, middleOfTrasporti(canvas))).toBeLessThan(2);
  });

  it('is read through a dark edge and grain', async () => {
    const [page] = await readPages(await scanPdf([scan(LETTER, { edgeLight: 0.25, grain: 70 })]));
    expect(recall(page)).toBeGreaterThan(0.95);
  });

  it('is straightened, and the boxes lie on the crooked page', async () => {
    const canvas = scan(LETTER, { degrees: 3 });
    const [page] = await readPages(await scanPdf([canvas]));
    expect(recall(page)).toBeGreaterThan(0.95);
    const straight = middleOfTrasporti(canvas);
    const angle = (3 * Math.PI) / 180;
    const x = (straight.x - 0.5) * canvas.width;
    const y = (straight.y - 0.5) * canvas.height;
    const crooked = {
      x: (x * Math.cos(angle) - y * Math.sin(angle)) / canvas.width + 0.5,
      y: (x * Math.sin(angle) + y * Math.cos(angle)) / canvas.height + 0.5,
    };
    expect(distance(page, crooked)).toBeLessThan(3);
  });

  it.each([1, 2, 3] as const)(
    'is read when it is turned by %i quarters, and the boxes with it',
    async (quarters) => {
      const upright = scan([...LETTER, ...LETTER, ...LETTER]);
      const [page] = await readPages(await scanPdf([turnCanvas(upright, quarters)]));
      expect(recall(page)).toBeGreaterThan(0.95);
      const { x, y } = middleOfTrasporti(upright);
      const turned = { 1: { x: 1 - y, y: x }, 2: { x: 1 - x, y: 1 - y }, 3: { x: y, y: 1 - x } }[quarters];
      const boxes = page?.words.filter((word) => word.text === 'Trasporti') ?? [];
      const nearest = boxes.map((word) => distance(page && { ...page, words: [word] }, turned));
      expect(Math.min(...nearest)).toBeLessThan(4);
    },
  );

  it('is shown as the PDF turns it', async () => {
    const document = await PDFDocument.create();
    const page = await addScanPage(document, turnCanvas(scan(LETTER), 3));
    page.setRotation(degrees(90));
    const [read] = await readPages(await document.save());
    expect(read?.widthPt).toBeCloseTo(A4.width, 0);
    expect(recall(read)).toBe(1);
  });

  it('keeps label and value of a row on one line', async () => {
    const canvas = scan([]);
    const context = canvas.getContext('2d');
    context.font = `30px 'Test Sans'`;
    const rows = ['Massimale', 'Franchigia', 'Scoperto', 'Decorrenza', 'Scadenza', 'Premio'];
    rows.forEach((label, index) => {
      context.fillText(label, 180, 400 + index * 60);
      context.fillText(`${index + 1}.500,00`, 1100, 400 + index * 60);
    });
    const [page] = await readPages(await scanPdf([canvas]));
    expect(linesOf(page)).toEqual(rows.map((label, index) => `${label}\t${index + 1}.500,00`));
  });
});

describe('a document of several kinds of pages', () => {
  it('reads each by what it is and says so', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    addTextPage(document, font, letterText());
    await addScanPage(document, scan(LETTER));
    document.addPage([A4.width, A4.height]);
    const stamped = await addScanPage(document, scan(LETTER));
    stamped.drawText('Prot. 4471', { x: 450, y: 800, size: 9, font });
    await addScanPage(document, scan([], { grain: 12 }));
    const pages = await readPages(await document.save());
    expect(pages.map(({ source, reason }) => `${source} ${reason}`)).toEqual([
      'text text-layer',
      'ocr no-text-layer',
      'blank blank',
      'ocr sparse-layer-over-image',
      'blank blank',
    ]);
    expect(recall(pages[3])).toBe(1);
  });

  it('does not believe a text layer of impossible letters', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = await addScanPage(document, scan(LETTER));
    // what a font without a Unicode map leaves: every letter shifted
    const shifted = LETTER.map((line) =>
      line.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(122 - letter.charCodeAt(0) + 97)),
    );
    shifted.forEach((text, index) =>
      page.drawText(text, { x: 60, y: 700 - index * 15, size: 10, font, opacity: 0 }),
    );
    const [read] = await readPages(await document.save());
    expect(read).toMatchObject({ source: 'ocr', reason: 'garbage-layer' });
    expect(recall(read)).toBe(1);
  });

  it('reads each page as if it were the first', async () => {
    const [alone] = await readPages(await scanPdf([scan(LETTER)]));
    const others = scan(LETTER.map((line) => line.toUpperCase()));
    const pages = await readPages(await scanPdf([others, scan(LETTER)]));
    expect(pages[1]?.words).toEqual(alone?.words);
  });
});

describe('a picture file', () => {
  it.each(['image/png', 'image/jpeg'] as const)('is read as %s', async (mediaType) => {
    const canvas = scan(LETTER);
    const bytes = mediaType === 'image/png' ? canvas.toBuffer(mediaType) : canvas.toBuffer(mediaType, 80);
    const { pages } = await readBytes(reader, folder, { bytes, mediaType });
    expect(pages).toHaveLength(1);
    expect(recall(pages[0])).toBe(1);
    expect(distance(pages[0], middleOfTrasporti(canvas))).toBeLessThan(2);
  });

  it('is read the way up its camera noted', async () => {
    const jpeg = turnCanvas(scan(LETTER), 3).toBuffer('image/jpeg', 80);
    // APP1: Exif, a little-endian TIFF with one field, Orientation (0x0112) = 6: show turned clockwise
    const field = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
    const exif = [...Buffer.from('Exif\0\0II'), 42, 0, 8, 0, 0, 0, 1, 0, ...field, 0, 0, 0, 0];
    const noted = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), noted, jpeg.subarray(2)]);
    const { pages } = await readBytes(reader, folder, { bytes, mediaType: 'image/jpeg' });
    expect(pages[0]?.widthPt).toBeLessThan(pages[0]?.heightPt ?? 0);
    expect(recall(pages[0])).toBe(1);
  });

  it('is read page by page as a TIFF', async () => {
    const tiff = tiffOf([scan(LETTER), scan(['Seconda pagina del fax'])]);
    const { pages } = await readBytes(reader, folder, { bytes: tiff, mediaType: 'image/tiff' });
    expect(recall(pages[0])).toBe(1);
    expect(linesOf(pages[1])).toEqual(['Seconda pagina del fax']);
  });
});

/** An uncompressed TIFF of several grey pages, written field by field as TIFF 6.0 has it. */
function tiffOf(canvases: readonly Canvas[]): Uint8Array {
  const header = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
  const parts: Buffer[] = [header];
  let offset = header.length;
  let link = { part: header, at: 4 };
  for (const canvas of canvases) {
    const rgba = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    const pixels = Buffer.alloc(canvas.width * canvas.height + ((canvas.width * canvas.height) % 2));
    for (let index = 0; index < canvas.width * canvas.height; index += 1)
      pixels[index] = rgba[index * 4] ?? 0;
    const fields = [
      [256, canvas.width],
      [257, canvas.height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, offset],
      [277, 1],
      [278, canvas.height],
      [279, canvas.width * canvas.height],
    ] as const;
    const directory = Buffer.alloc(2 + fields.length * 12 + 4);
    directory.writeUInt16LE(fields.length, 0);
    fields.forEach(([tag, value], index) => {
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
  expect(UTIF.decode(Buffer.concat(parts))).toHaveLength(canvases.length);
  return Buffer.concat(parts);
}
