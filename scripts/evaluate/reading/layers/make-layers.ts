import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { renderPages } from '../../../documents/render-pages.ts';
import { renderRequestPdf } from '../../../documents/render-request-pdf.ts';
import { scanToJpegs } from '../../../documents/scan-pages.ts';
import { imagePdf } from '../../../documents/image-pdf.ts';
import { seededRandom, seedOf } from '../../../documents/seeded-random.ts';
import type { TrainingItem } from '../../../training/training-data.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { LAYER_KINDS, type LayeredPage, type LayerKind } from './layer-kind.ts';
import { layWords, pictureWithWords } from './lay-words.ts';
import { outlinedPdf } from './outlined-pdf.ts';
import { wordsOnPaper } from './words-on-paper.ts';

const run = promisify(execFile);
const DPI = 200;
/** A sentence that a hostile sender would like to be read. */
const HIDDEN = ['CODICEOCCULTO', '00743110157', '9.999.999'];

/** A request on paper, in all that its layers are made of. */
interface Paper {
  readonly pdf: Uint8Array;
  readonly size: { readonly width: number; readonly height: number };
  /** The first page as a picture without damage, and scanned. */
  readonly picture: Uint8Array;
  readonly scan: Uint8Array;
  readonly words: readonly Word[];
  readonly random: () => number;
}

/** The first page of a request with a layer of each kind; `other` gives the words of another page. */
export async function makeLayers(item: TrainingItem, other: TrainingItem): Promise<LayeredPage[]> {
  const paper = await paperOf(item);
  const others = (await wordsOnPaper(await renderRequestPdf(other))).words;
  const pages = LAYER_KINDS.map(async (kind): Promise<LayeredPage[]> => {
    const pdf = await makeLayer(kind, paper, others);
    const hidden = kind === 'digital with hidden words' || kind === 'digital with white words' ? HIDDEN : [];
    return pdf ? [{ kind, pdf, hidden }] : [];
  });
  return (await Promise.all(pages)).flat();
}

async function paperOf(item: TrainingItem): Promise<Paper> {
  const pdf = await renderRequestPdf(item);
  const { words, size } = await wordsOnPaper(pdf);
  const [canvas] = await renderPages(pdf, DPI);
  const seed = seedOf(item.id);
  const [scan] = await scanToJpegs(pdf, { dpi: DPI, damage: 'office', seed });
  if (!canvas || !scan) throw new Error(`${item.id} has no page`);
  return { pdf, size, picture: canvas.toBuffer('image/jpeg', 70), scan, words, random: seededRandom(seed) };
}

async function makeLayer(kind: LayerKind, paper: Paper, others: readonly Word[]): Promise<Uint8Array | null> {
  const { picture, size, words, scan } = paper;
  const over = (layer: readonly Word[]): Promise<Uint8Array> => pictureWithWords(picture, size, layer);
  switch (kind) {
    case 'digital':
      return paper.pdf;
    case 'digital with hidden words':
      return withHidden(paper, 'invisible');
    case 'digital with white words':
      return withHidden(paper, 'white');
    case 'right over a scan':
      return over(words);
    case 'tesseract':
      return byTesseract(scan);
    case 'ocrmypdf':
      return byOcrMyPdf(scan);
    case 'few words over a scan':
      return pictureWithWords(scan, size, placed(['PROTOCOLLO', '4711', '12/11/2026']), { mode: 'black' });
    case 'half over a scan':
      return over(words.slice(0, Math.floor(words.length / 3)));
    case 'of another page':
      return over(others);
    case 'half a line lower':
      return over(words.map((word) => moved(word, 0, 0.6 * (word.box[3] - word.box[1]))));
    case 'a centimetre to the right':
      return over(words.map((word) => moved(word, 28.35 / size.width, 0)));
    case 'upside down':
      return over(words.map((word) => ({ ...word, box: turned(word.box) })));
    case 'full of slips':
      return over(words.map((word) => ({ ...word, text: slipped(word.text, paper.random) })));
    case 'letters that lie':
      return lying(paper);
    case 'outlines with a letterhead':
      return outlinedPdf(words, size);
  }
}

function moved(word: Word, across: number, down: number): Word {
  const [x0, y0, x1, y1] = word.box;
  return { ...word, box: [x0 + across, y0 + down, x1 + across, y1 + down] };
}

const turned = ([x0, y0, x1, y1]: Word['box']): Word['box'] => [1 - x1, 1 - y1, 1 - x0, 1 - y0];

/** Words in a row at the foot of the page. */
function placed(texts: readonly string[]): Word[] {
  return texts.map((text, index) => ({
    text,
    box: [0.1 + index * 0.2, 0.955, 0.25 + index * 0.2, 0.97],
    confidence: 1,
    line: 0,
    block: 0,
  }));
}

async function withHidden({ pdf }: Paper, mode: 'invisible' | 'white'): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  await layWords(document, document.getPage(0), placed(HIDDEN), { mode });
  return document.save();
}

/** What poor recognition makes of letters. */
const SLIPS: Readonly<Record<string, string>> = {
  a: 'o',
  c: 'e',
  d: 'cl',
  e: 'c',
  h: 'b',
  i: 'l',
  l: '1',
  m: 'rn',
  n: 'u',
  o: '0',
  r: 't',
  s: '5',
  t: 'f',
  u: 'ii',
  z: '2',
};
const SLIP_RATE = 0.15;

function slipped(text: string, random: () => number): string {
  return Array.from(text, (letter) => (random() < SLIP_RATE ? (SLIPS[letter] ?? letter) : letter)).join('');
}

/** Visible text whose letters stand for others, as from a font without a map to Unicode. */
async function lying({ words, size }: Paper): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([size.width, size.height]);
  const texts = words.map((word) => ({
    ...word,
    text: word.text.replaceAll(/[ -~]/gu, (letter) =>
      String.fromCharCode(((letter.charCodeAt(0) - 32 + 29) % 95) + 32),
    ),
  }));
  await layWords(document, page, texts, { mode: 'black' });
  return document.save();
}

async function byTesseract(scan: Uint8Array): Promise<Uint8Array | null> {
  return inFolder(async (folder) => {
    const [picture, result] = [path.join(folder, 'page.jpg'), path.join(folder, 'page')];
    await writeFile(picture, scan);
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    await run('tesseract', [picture, result, '-l', 'ita', '--dpi', String(DPI), 'pdf'], { env });
    return readFile(`${result}.pdf`);
  });
}

async function byOcrMyPdf(scan: Uint8Array): Promise<Uint8Array | null> {
  return inFolder(async (folder) => {
    const [source, result] = [path.join(folder, 'scan.pdf'), path.join(folder, 'read.pdf')];
    await writeFile(source, await imagePdf([scan], DPI));
    await run('ocrmypdf', ['-l', 'ita', '--jobs', '1', source, result]);
    return readFile(result);
  });
}

/** Null when the program is not installed or does not know Italian. */
async function inFolder(make: (folder: string) => Promise<Uint8Array>): Promise<Uint8Array | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'layers-'));
  try {
    return await make(folder);
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true });
  }
}
