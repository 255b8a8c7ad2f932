import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  scanPdf,
  turnCanvas,
} from '../../../helpers/make-documents.ts';
import {
  distance,
  distanceOfTrasporti,
  letterRecall,
  middleOfTrasporti,
} from '../../../helpers/letter-reading.ts';
import { readBytes } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';
import { writeBilevelTiff } from '../../../../scripts/documents/write-tiff.ts';

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

describe('a scanned page', () => {
  it('is recognised line by line, with a box on each word', async () => {
    const canvas = scan(LETTER);
    const [page] = await readPages(await scanPdf([canvas]));
    expect(page).toMatchObject({ source: 'ocr', reason: 'no-text-layer' });
    expect(page?.confidence).toBeGreaterThan(0.85);
    expect(letterRecall(page)).toBe(1);
    expect(linesOf(page)).toEqual(LETTER);
    expect(distanceOfTrasporti(page, middleOfTrasporti(canvas))).toBeLessThan(2);
  });

  it('is read in the order of its lines from a fax', async () => {
    const bytes = writeBilevelTiff([scan(LETTER)], 200);
    const { pages } = await readBytes(reader, folder, { bytes, mediaType: 'image/tiff' });
    expect(linesOf(pages[0])).toEqual(LETTER);
  });

  it('is read through a dark edge and grain', async () => {
    const [page] = await readPages(await scanPdf([scan(LETTER, { edgeLight: 0.25, grain: 70 })]));
    expect(letterRecall(page)).toBeGreaterThan(0.95);
  });

  it('is straightened, and the boxes lie on the crooked page', async () => {
    const canvas = scan(LETTER, { degrees: 3 });
    const [page] = await readPages(await scanPdf([canvas]));
    expect(letterRecall(page)).toBeGreaterThan(0.95);
    const straight = middleOfTrasporti(canvas);
    const angle = (3 * Math.PI) / 180;
    const x = (straight.x - 0.5) * canvas.width;
    const y = (straight.y - 0.5) * canvas.height;
    const crooked = {
      x: (x * Math.cos(angle) - y * Math.sin(angle)) / canvas.width + 0.5,
      y: (x * Math.sin(angle) + y * Math.cos(angle)) / canvas.height + 0.5,
    };
    expect(distanceOfTrasporti(page, crooked)).toBeLessThan(3);
  });

  it.each([1, 2, 3] as const)(
    'is read when it is turned by %i quarters, and the boxes with it',
    async (quarters) => {
      const upright = scan([...LETTER, ...LETTER, ...LETTER]);
      const [page] = await readPages(await scanPdf([turnCanvas(upright, quarters)]));
      expect(letterRecall(page)).toBeGreaterThan(0.95);
      const { x, y } = middleOfTrasporti(upright);
      const turned = { 1: { x: 1 - y, y: x }, 2: { x: 1 - x, y: 1 - y }, 3: { x: y, y: 1 - x } }[quarters];
      const boxes = page?.words.filter((word) => word.text === 'Trasporti') ?? [];
      const nearest = boxes.map((word) => (page ? distance(page, word, turned) : Infinity));
      expect(Math.min(...nearest)).toBeLessThan(4);
    },
  );

  it('is shown as the PDF turns it', async () => {
    const document = await PDFDocument.create();
    const page = await addScanPage(document, turnCanvas(scan(LETTER), 3));
    page.setRotation(degrees(90));
    const [read] = await readPages(await document.save());
    expect(read?.widthPt).toBeCloseTo(A4.width, 0);
    expect(letterRecall(read)).toBe(1);
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
    expect(letterRecall(pages[3])).toBe(1);
  });

  it('does not believe an invisible text layer of impossible letters', async () => {
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
    expect(read).toMatchObject({ source: 'ocr', reason: 'invisible-layer' });
    expect(letterRecall(read)).toBe(1);
  });

  it('reads each page as if it were the first', async () => {
    const [alone] = await readPages(await scanPdf([scan(LETTER)]));
    const others = scan(LETTER.map((line) => line.toUpperCase()));
    const pages = await readPages(await scanPdf([others, scan(LETTER)]));
    expect(pages[1]?.words).toEqual(alone?.words);
  });
});
