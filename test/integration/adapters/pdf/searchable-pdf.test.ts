import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, it, describe } from 'vitest';
import type { Box } from '../../../../src-preload/contract/requests.ts';
import { openPdf } from '../../../../src-main/adapters/pdf/open-pdf.ts';
import { drawPdfPage } from '../../../../src-main/adapters/pdf/render-page.ts';
import { writeSearchablePdf } from '../../../../src-main/adapters/pdf/searchable-pdf.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { scan, scanPdf } from '../../../helpers/make-documents.ts';
import { invisibleWordsIn } from '../../../helpers/invisible-words.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;
if (!POPPLER)
  console.warn('SKIPPED: pdftotext is not installed, the text of searchable PDFs is not checked with it');

/** Words of every alphabet a broker meets, and beyond: two lines, as fractions of the page as it is shown. */
const WORDS: readonly Word[] = [
  word('Società', [0.1, 0.1, 0.22, 0.12], 0),
  word('«Łódź»', [0.25, 0.1, 0.36, 0.12], 0),
  word('1.250,00€', [0.7, 0.1, 0.85, 0.12], 0),
  word('però', [0.1, 0.2, 0.16, 0.22], 1),
  word('日本', [0.2, 0.2, 0.3, 0.22], 1),
];

function word(text: string, box: Box, line: number): Word {
  return { text, box, confidence: 0.9, line, block: 0 };
}

/** Writes the PDF, adds the words to its pages and gives the places of both files. */
async function searchable(bytes: Uint8Array, words: readonly Word[], pages = [1]) {
  const folder = temporaryFolder();
  const path = join(folder, 'original.pdf');
  const target = join(folder, 'copy.pdf');
  writeFileSync(path, bytes);
  const { document, close } = await openPdf(path);
  const recognized = [];
  for (const page of pages) {
    const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 });
    recognized.push({ page, widthPt: width, heightPt: height, words });
  }
  await close();
  await writeSearchablePdf({ path, target }, recognized);
  return { path, target, size: recognized[0] ?? { widthPt: 0, heightPt: 0 } };
}

/** The words of the first page as Poppler finds them. */
function wordsOfPoppler(path: string) {
  const page = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  return Array.from(
    page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g),
    ([, x0, y0, x1, y1, text]) => ({ text, box: [x0, y0, x1, y1].map(Number) }),
  );
}

function inPoints(words: readonly Word[], { widthPt, heightPt }: { widthPt: number; heightPt: number }) {
  return words.map(({ text, box: [x0, y0, x1, y1] }) => ({
    text,
    box: [x0 * widthPt, y0 * heightPt, x1 * widthPt, y1 * heightPt],
  }));
}

/** In whatever order: columns are for each program to find. */
function expectWords(
  inAnyOrder: readonly { text: string | undefined; box: readonly number[] }[],
  wanted: ReturnType<typeof inPoints>,
): void {
  const [found = [], expected = []] = [inAnyOrder, wanted].map((words) =>
    words.toSorted((a, b) => (a.text ?? '').localeCompare(b.text ?? '')),
  );
  expect(found.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
  const distances = found.flatMap(({ box }, index) =>
    box.map((side, at) => Math.abs(side - (expected[index]?.box[at] ?? NaN))),
  );
  expect(Math.max(...distances)).toBeLessThan(1);
}

async function pictures(path: string): Promise<Uint8Array[]> {
  const { document, close } = await openPdf(path);
  const drawn: Uint8Array[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    drawn.push((await drawPdfPage(document, page, 72)).pixels);
  }
  await close();
  return drawn;
}

/** A page of odd shape with a mark on it, turned, cut and scaled as told. */
async function page(change: (page: ReturnType<PDFDocument['addPage']>) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const added = document.addPage([500, 700]);
  added.drawRectangle({ x: 60, y: 80, width: 100, height: 30 });
  change(added);
  return document.save();
}

describe('the searchable copy', () => {
  it.each([0, 90, 180, 270])(
    'has the words where they stand on a page turned by %i degrees',
    async (turn) => {
      const bytes = await page((added) => added.setRotation(degrees(turn)));
      const { target, path, size } = await searchable(bytes, WORDS);
      expectWords(await invisibleWordsIn(target), inPoints(WORDS, size));
      if (POPPLER) expectWords(wordsOfPoppler(target), inPoints(WORDS, size));
      expect(await pictures(target)).toEqual(await pictures(path));
    },
  );

  it('has them where they stand on a page that is cut and scaled', async () => {
    const bytes = await page((added) => {
      added.setCropBox(50, 70, 300, 400);
      added.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    });
    const { target, size } = await searchable(bytes, WORDS);
    expect(size.widthPt).toBe(600);
    expectWords(await invisibleWordsIn(target), inPoints(WORDS, size));
  });

  it('has them where they stand though the page leaves its coordinates askew', async () => {
    const bytes = await page((added) => {
      const { context } = added.doc;
      const askew = context.register(context.flateStream('0.5 0 0 0.5 40 40 cm q 2 0 0 2 0 0 cm\n'));
      added.node.addContentStream(askew);
    });
    const { target, path, size } = await searchable(bytes, WORDS);
    expectWords(await invisibleWordsIn(target), inPoints(WORDS, size));
    expect(await pictures(target)).toEqual(await pictures(path));
  });

  it.each([1, 2, 3] as const)('lets words run along a scan that lies on its side (%i)', async (quarters) => {
    const turn: Record<1 | 2 | 3, (box: Box) => Box> = {
      1: ([x0, y0, x1, y1]) => [1 - y1, x0, 1 - y0, x1],
      2: ([x0, y0, x1, y1]) => [1 - x1, 1 - y1, 1 - x0, 1 - y0],
      3: ([x0, y0, x1, y1]) => [y0, 1 - x1, y1, 1 - x0],
    };
    const lying = WORDS.map((one) => ({ ...one, box: turn[quarters](one.box) }));
    const { target, size } = await searchable(await page(() => undefined), lying);
    expectWords(await invisibleWordsIn(target), inPoints(lying, size));
  });

  it('begins with the bytes of the original, and shows the same on every page', async () => {
    const bytes = await scanPdf([scan(['Prima pagina']), scan(['Seconda pagina'])]);
    const { target, path } = await searchable(bytes, WORDS, [2]);
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(readFileSync(target).subarray(0, bytes.length)).toEqual(Buffer.from(bytes));
    expect(await pictures(target)).toEqual(await pictures(path));
    expect(await invisibleWordsIn(target, 1)).toEqual([]);
    expect(await invisibleWordsIn(target, 2)).toHaveLength(WORDS.length);
  });

  it('leaves a page that shares its resources with another as it is', async () => {
    const document = await PDFDocument.create();
    const [first, second] = [document.addPage([500, 700]), document.addPage([500, 700])];
    const shared = document.context.register(document.context.obj({ Font: {} }));
    for (const one of [first, second]) one.node.set(PDFName.of('Resources'), shared);
    const { target } = await searchable(await document.save(), WORDS, [2]);
    const copy = await PDFDocument.load(readFileSync(target));
    expect(String(copy.getPage(0).node.Resources())).not.toContain('Invisible');
  });

  it('is written anew where the original is protected against changes or had to be repaired', async () => {
    const locked = await PDFDocument.load(await page(() => undefined));
    locked.encrypt({ ownerPassword: 'solo il proprietario', userPassword: '' });
    const broken = Buffer.from(
      await (await PDFDocument.load(await page(() => undefined))).save({ useObjectStreams: false }),
    );
    broken.write('startxref\n999999', broken.lastIndexOf('startxref'));
    for (const bytes of [await locked.save(), new Uint8Array(broken)]) {
      const { target, path, size } = await searchable(bytes, WORDS);
      expectWords(await invisibleWordsIn(target), inPoints(WORDS, size));
      expect(await pictures(target)).toEqual(await pictures(path));
      expect(readFileSync(target).subarray(0, bytes.length)).not.toEqual(Buffer.from(bytes));
      if (POPPLER) expectWords(wordsOfPoppler(target), inPoints(WORDS, size));
    }
  });

  it('is refused for an original that asks for a password nobody gave', async () => {
    const locked = await PDFDocument.load(await page(() => undefined));
    locked.encrypt({ ownerPassword: 'altra', userPassword: 'segreta' });
    const path = join(temporaryFolder(), 'protetto.pdf');
    writeFileSync(path, await locked.save());
    const recognized = [{ page: 1, widthPt: 500, heightPt: 700, words: WORDS }];
    const target = join(temporaryFolder(), 'copia.pdf');
    await expect(writeSearchablePdf({ path, target }, recognized)).rejects.toMatchObject({
      code: 'encrypted',
    });
    await writeSearchablePdf({ path, target, password: 'segreta' }, recognized);
    expect(await invisibleWordsIn(target)).toHaveLength(WORDS.length);
  });
});
