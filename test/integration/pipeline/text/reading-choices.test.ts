import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingChoice } from '../../../../src-preload/contract/reading.ts';
import { pageText, type PageText } from '../../../../src-main/core/document-text.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import {
  addScanPage,
  LETTER,
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
  folder = await mkdtemp(join(tmpdir(), 'choices-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, ocrCacheFolder: folder, log: silentLog });
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

/** The first page, read as chosen. */
async function read(
  bytes: Uint8Array,
  choice: Partial<ReadingChoice>,
  by: DocumentReader = reader,
): Promise<PageText> {
  const chosen: ReadingChoice = { recognize: false, languages: null, turn: null, ...choice };
  const { pages } = await readBytes(by, folder, { bytes, choiceFor: () => chosen });
  if (!pages[0]) throw new Error('nothing was read');
  return pages[0];
}

const wordsOf = (page: PageText): readonly string[] => page.words.map(({ text }) => text);

/** Where the middle of "Trasporti" lies on the upright scan, as fractions. */
function middleOfTrasporti(canvas: Canvas): { x: number; y: number } {
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `${SCANNED_LETTER.size}px 'Test Sans'`;
  const before = context.measureText('Ragione sociale: ').width;
  const x = SCANNED_LETTER.left + before + context.measureText('Trasporti').width / 2;
  const y = SCANNED_LETTER.top + 3 * SCANNED_LETTER.step - SCANNED_LETTER.size * 0.3;
  return { x: x / canvas.width, y: y / canvas.height };
}

describe('the turn that the clerk says', () => {
  it('makes a page legible that lies on its side, and its boxes lie on the words', async () => {
    const upright = scan(LETTER);
    const page = await read(await scanPdf([turnCanvas(upright, 1)]), { turn: 3 });
    expect(wordsOf(page)).toEqual(LETTER.join(' ').split(' '));
    const { x, y } = middleOfTrasporti(upright);
    const [x0, y0, x1, y1] = page.words.find(({ text }) => text === 'Trasporti')?.box ?? [0, 0, 0, 0];
    expect(Math.abs((x0 + x1) / 2 - (1 - y)) * page.widthPt).toBeLessThan(4);
    expect(Math.abs((y0 + y1) / 2 - x) * page.heightPt).toBeLessThan(4);
  });

  it('is obeyed even where the page would be read the other way up', async () => {
    const page = await read(await scanPdf([scan(LETTER)]), { turn: 2 });
    expect(wordsOf(page)).not.toContain('Trasporti');
  });
});

describe('recognition that the clerk asks for', () => {
  it('passes over a text layer that looks real and says something else', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = await addScanPage(document, scan(LETTER));
    const lie =
      'Il presente testo appartiene a tutt’altro documento, rimasto nel file per errore di chi lo ha fatto.';
    for (let line = 0; line < 12; line += 1) {
      page.drawText(lie, { x: 40, y: 400 - line * 16, size: 10, font });
    }
    const bytes = await document.save();
    expect(await read(bytes, {})).toMatchObject({ reason: 'text-layer' });
    const asked = await read(bytes, { recognize: true });
    expect(asked).toMatchObject({ source: 'ocr', reason: 'as-asked' });
    expect(pageText(asked)).toContain('Ragione sociale: Trasporti Bellini');
  });
});

describe('the languages that the clerk chooses', () => {
  it('read the page, and the usual ones the next', async () => {
    const bytes = await scanPdf([scan(LETTER)]);
    expect((await read(bytes, { languages: 'eng' })).readWith).toMatch(/^eng, /);
    expect((await read(bytes, { languages: null })).readWith).toMatch(/^ita\+eng, /);
  });

  it('are those in the folder of the settings', async () => {
    const tessdata = await folderWith('ita', 'deu');
    const german = createDocumentReader({
      ocrWorkers: 1,
      dpi: 200,
      tessdata,
      ocrCacheFolder: folder,
      log: silentLog,
    });
    try {
      expect((await german.languages()).languages).toEqual(['deu', 'ita']);
      const lines = [
        'Größere Straßenschäden müssen übermäßig',
        'früh gemeldet werden, außer bei Äußerungen.',
      ];
      const page = await read(await scanPdf([scan(lines)]), { languages: 'deu' }, german);
      expect(wordsOf(page)).toEqual(lines.join(' ').split(' '));
      expect(page.readWith).toBe(`deu, folder ${basename(tessdata)}`);
    } finally {
      await german.close();
    }
  });
});

/** A folder of language data as a clerk would point at: unpacked files beside each other. */
async function folderWith(...languages: readonly string[]): Promise<string> {
  const target = await mkdtemp(join(folder, 'tessdata-'));
  const { resolve } = createRequire(import.meta.url);
  for (const language of languages) {
    const packed = resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    await writeFile(join(target, `${language}.traineddata`), gunzipSync(await readFile(packed)));
  }
  return target;
}
