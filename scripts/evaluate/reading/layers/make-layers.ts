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
    const pdf = await MAKERS[kind](paper, others);
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

type Make = (paper: Paper, others: readonly Word[]) => Promise<Uint8Array | null>;

/** A picture of the page without damage, with what is made of its words over it. */
const over = (layer: (words: readonly Word[], paper: Paper) => readonly Word[]): Make => {
  return (paper) => pictureWithWords(paper.picture, paper.size, layer(paper.words, paper));
};
const overEach = (change: (word: Word, paper: Paper) => Word): Make =>
  over((words, paper) => words.map((word) => change(word, paper)));

const MAKERS: Readonly<Record<LayerKind, Make>> = {
  digital: ({ pdf }) => Promise.resolve(pdf),
  'digital with hidden words': (paper) => withHidden(paper, 'invisible'),
  'digital with white words': (paper) => withHidden(paper, 'white'),
  'right over a scan': over((words) => words),
  tesseract: ({ scan }) => byTesseract(scan),
  ocrmypdf: ({ scan }) => byOcrMyPdf(scan),
  'few words over a scan': ({ scan, size }) =>
    pictureWithWords(scan, size, placed(['PROTOCOLLO', '4711', '12/11/2026']), { mode: 'black' }),
  'half over a scan': over((words) => words.slice(0, Math.floor(words.length / 3))),
  'of another page': ({ picture, size }, others) => pictureWithWords(picture, size, others),
  'half a line lower': overEach((word) => moved(word, 0, 0.6 * (word.box[3] - word.box[1]))),
  'a centimetre to the right': overEach((word, { size }) => moved(word, 28.35 / size.width, 0)),
  'upside down': overEach((word) => ({ ...word, box: turned(word.box) })),
  'full of slips': overEach((word, { random }) => ({ ...word, text: slipped(word.text, random) })),
  'letters that lie': lying,
  'outlines with a letterhead': ({ words, size }) => outlinedPdf(words, size),
};

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
