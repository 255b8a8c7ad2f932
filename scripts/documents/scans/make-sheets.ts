import type { Canvas } from '@napi-rs/canvas';
import { renderPages } from '../render-pages.ts';
import { renderRequestPdf } from '../render-request-pdf.ts';
import type { RequestDocument } from '../request-document.ts';
import { chooseDamage, damagePage, type ScanDamage } from '../scan-damage.ts';
import { roughDpi } from '../scan-pages.ts';
import { seededRandom } from '../seeded-random.ts';
import { blankPaper } from './blank-paper.ts';
import { colourFormPdf } from './colour-form.ts';
import { faxPicture } from './fax-picture.ts';
import { pageWords } from './page-words.ts';
import { photograph } from './photograph.ts';
import type { ScanKind, Sheet } from './scan-kind.ts';
import { stampAndSign, STAMP_WORDS } from './stamp.ts';
import { tablePdf } from './table-document.ts';
import { sideBySide } from './two-up.ts';

const DPI = 200;
/** A photographed page is drawn finer than a telephone sees it. */
const OTHER_DPI: Readonly<Partial<Record<ScanKind, number>>> = {
  'low-resolution': 130,
  'lowest-resolution': 100,
  'hardly-legible': 80,
  photo: 300,
};

/** A request on paper of a kind, one picture a page. The same request, kind and seed give the same bytes. */
export async function makeSheets(kind: ScanKind, request: RequestDocument, seed: number): Promise<Sheet[]> {
  const random = seededRandom(seed);
  if (kind === 'blank') {
    const page = blankPaper(DPI, random);
    const picture = await damagePage(page, damageOf('noisy', random), random);
    return [{ picture, dpi: DPI, words: [], beside: [] }];
  }
  const pdf = await pdfOf(kind, request, random);
  const dpi = dpiOf(kind, seed);
  const [pages, words] = [await renderPages(pdf, dpi), await pageWords(pdf)];
  if (kind === 'two-up') return [await twoUp(pages, words, random)];
  const sheets: Sheet[] = [];
  for (const [index, page] of pages.entries()) {
    if (kind === 'hardly-legible') fade(page, 0.7 * random());
    if (kind === 'stamped') stampAndSign(page, dpi, random);
    const picture = await pictureOf(kind, page, random);
    sheets.push({
      picture,
      dpi,
      words: words[index] ?? [],
      beside: kind === 'stamped' ? STAMP_WORDS : [],
    });
  }
  return sheets;
}

function dpiOf(kind: ScanKind, seed: number): number {
  return kind === 'rough' ? roughDpi(seed) : (OTHER_DPI[kind] ?? DPI);
}

async function pictureOf(kind: ScanKind, page: Canvas, random: () => number): Promise<Uint8Array> {
  if (kind === 'photo') return photograph(page, random).picture;
  const scanned = await damagePage(page, damageOf(kind, random), random);
  return kind === 'fax' ? faxPicture(scanned, random) : scanned;
}

/** Takes a share of the ink away, as a copier does that runs out of toner. */
function fade(page: Canvas, share: number): void {
  const context = page.getContext('2d');
  context.fillStyle = `rgba(255, 255, 255, ${share})`;
  context.fillRect(0, 0, page.width, page.height);
}

function pdfOf(kind: ScanKind, request: RequestDocument, random: () => number): Promise<Uint8Array> {
  if (kind === 'colour-form') return colourFormPdf(request);
  if (kind === 'table') return tablePdf(request, random);
  return renderRequestPdf(request);
}

/** The first two pages of a document on one picture; one that has a single page stands beside itself. */
async function twoUp(
  pages: readonly Canvas[],
  words: readonly (readonly string[])[],
  random: () => number,
): Promise<Sheet> {
  const [first, second = first] = pages;
  const [firstWords = [], secondWords = firstWords] = words;
  if (!first || !second) throw new Error('A document has at least one page');
  const spread = sideBySide(first, second, random);
  const picture = await damagePage(spread, { ...damageOf('office', random), skew: 0 }, random);
  return { picture, dpi: DPI, words: [...firstWords, ...secondWords], beside: [] };
}

/** What goes wrong with a sheet of a kind on an office scanner; the kinds left out go well. */
const FAULTS: Readonly<Partial<Record<ScanKind, (random: () => number) => Partial<ScanDamage>>>> = {
  skewed: (random) => ({ skew: (random() < 0.5 ? -1 : 1) * (2 + 3 * random()) }),
  turned: (random) => ({ quarterTurns: ([1, 2, 3] as const)[Math.floor(random() * 3)] ?? 1 }),
  'dark-edge': (random) => ({ paper: 232, noise: 8, shade: 0.55 + 0.2 * random() }),
  noisy: (random) => ({ paper: 225, noise: 24 + 16 * random(), jpegQuality: 60 }),
  'low-resolution': () => ({ blur: 0.4 }),
  'lowest-resolution': () => ({ blur: 0.4 }),
  'hard-jpeg': (random) => ({ jpegQuality: 16 + Math.round(8 * random()) }),
  rough: (random) => chooseDamage('rough', random),
  'hardly-legible': (random) => ({
    ...chooseDamage('rough', random),
    noise: 20 + 30 * random(),
    blur: 0.4 + 0.5 * random(),
    jpegQuality: 12 + Math.round(25 * random()),
  }),
  fax: () => ({ noise: 60, blur: 0.6, jpegQuality: 90 }),
};

function damageOf(kind: ScanKind, random: () => number): ScanDamage {
  return { ...chooseDamage('office', random), ...FAULTS[kind]?.(random) };
}
