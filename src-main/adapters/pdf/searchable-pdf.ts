import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  ParseSpeeds,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Word } from '../../core/document-text.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { PageSize } from '../../core/reading-order/placed-word.ts';
import { inverse, matrixOf, multiply, type Matrix } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import { addInvisibleFont } from './searchable-pdf-font.ts';
import { invisibleText } from './searchable-pdf-text.ts';

/** A page (1-based) and what was recognised on it, in fractions of the page as it is shown. */
export interface RecognizedPage extends PageSize {
  readonly page: number;
  readonly words: readonly Word[];
}

/** The original and the place for its searchable copy. */
export interface SearchableFile {
  readonly path: string;
  readonly password?: string | undefined;
  readonly target: string;
}

/** This runs in a thread of its own: pdf-lib need not pause for anybody. */
const AT_ONCE = { parseSpeed: ParseSpeeds.Fastest } as const;
/** Our name for the font in a page's resources; no other program uses it. */
const FONT = 'BrokerFlowInvisible';

/**
 * Writes a PDF like the original whose pages also have the recognised words, invisibly. The bytes of the original
 * stay as they are and the text is appended to them, as the format provides for (ISO 32000-1, 7.5.6). An original
 * that is encrypted, or whose structure had to be repaired, is written anew instead, without its protection. What
 * was written is opened again before it counts. Refuses with the codes of {@link openPdf}.
 */
export async function writeSearchablePdf(
  file: SearchableFile,
  pages: readonly RecognizedPage[],
): Promise<void> {
  const original = await viewsOf(file, pages);
  if (pages.length === 0) return copyFile(file.path, file.target);
  for (const write of [append, writeAnew]) {
    if ((await write(file, original, pages)) && (await holds(file.target, original.total, pages))) return;
  }
  throw new BrokerFlowError('damaged', 'The PDF is damaged: no text can be added to it');
}

/** How the pages of the original are shown. */
interface Views {
  readonly total: number;
  /** For each recognised page, the way from the page as it is shown (points from the bottom left) to its own space. */
  readonly toPage: readonly Matrix[];
}

async function viewsOf(file: SearchableFile, pages: readonly RecognizedPage[]): Promise<Views> {
  const { document, close } = await openPdf(file.path, file.password);
  try {
    const toPage: Matrix[] = [];
    for (const { page } of pages) {
      const proxy = await document.getPage(page);
      const view = proxy.getViewport({ scale: 1 });
      const upsideDown: Matrix = [1, 0, 0, -1, 0, view.height];
      toPage.push(multiply(inverse(matrixOf(view.transform)), upsideDown));
      proxy.cleanup();
    }
    return { total: document.numPages, toPage };
  } finally {
    await close();
  }
}

/** False where the original cannot be appended to. */
async function append(
  file: SearchableFile,
  views: Views,
  pages: readonly RecognizedPage[],
): Promise<boolean> {
  return trying(async () => {
    const bytes = await readFile(file.path);
    const document = await PDFDocument.load(bytes, { ...AT_ONCE, updateMetadata: false });
    const { prevStartXRef, useObjectStreams } = document.context.pdfFileDetails;
    if (!isCrossReference(bytes, prevStartXRef))
      throw new Error('The original has lost its table of objects');
    const snapshot = document.takeSnapshot();
    for (const page of await addText(document, views, pages)) snapshot.markRefForSave(page.ref);
    const added = await document.saveIncremental(snapshot, { useObjectStreams });
    await copyFile(file.path, file.target);
    await appendFile(file.target, added);
  });
}

/** What is appended refers to the table of the original's objects: a program that finds it repairs nothing. */
function isCrossReference(bytes: Buffer, offset: number): boolean {
  return /^(?:xref|\d+\s+\d+\s+obj)\b/.test(bytes.toString('latin1', offset, offset + 40));
}

async function writeAnew(
  file: SearchableFile,
  views: Views,
  pages: readonly RecognizedPage[],
): Promise<boolean> {
  return trying(async () => {
    const { password = '' } = file;
    const bytes = await readFile(file.path);
    const document = await PDFDocument.load(bytes, { ...AT_ONCE, updateMetadata: false, password });
    await addText(document, views, pages);
    await writeFile(
      file.target,
      await document.save({ updateFieldAppearances: false, addDefaultPage: false }),
    );
  });
}

/** A structure that pdf-lib does not understand is not a bug of ours; a disk that is full is everybody's. */
async function trying(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return false;
  }
}

async function addText(
  document: PDFDocument,
  { total, toPage }: Views,
  pages: readonly RecognizedPage[],
): Promise<readonly PDFPage[]> {
  const all = document.getPages();
  if (all.length !== total) throw new Error('The page tree can be read in two ways');
  const font = await addInvisibleFont(document.context);
  return pages.map((recognized, index) => {
    const page = all[recognized.page - 1];
    const place = toPage[index];
    if (!page || !place) throw new Error(`There is no page ${recognized.page}`);
    addTextBelow(page, recognized, place, font);
    return page;
  });
}

/**
 * Adds the words before everything else on the page: whatever that leaves behind in the graphics state does not
 * move the text.
 * @param toPage from the page as it is shown (points from the bottom left) to its own space
 */
export function addTextBelow(
  { node, doc }: PDFPage,
  recognized: RecognizedPage,
  toPage: Matrix,
  font: PDFRef,
): void {
  const { context } = doc;
  const text = invisibleText(recognized.words, recognized, FONT);
  const content = `q ${toPage.map(decimal).join(' ')} cm\n${text}Q\n`;
  const present = node.get(PDFName.of('Contents'));
  const streams =
    context.lookup(present) instanceof PDFArray ? context.lookup(present, PDFArray).asArray() : [];
  const others = streams.length > 0 || present === undefined ? streams : [present];
  node.set(PDFName.of('Contents'), context.obj([context.register(context.flateStream(content)), ...others]));
  const resources = copyOf(node.Resources(), doc);
  const fonts = copyOf(resources.lookupMaybe(PDFName.of('Font'), PDFDict), doc);
  fonts.set(PDFName.of(FONT), font);
  resources.set(PDFName.of('Font'), fonts);
  node.set(PDFName.of('Resources'), resources);
}

/** Resources may belong to several pages: each gets its own list of the same things. */
function copyOf(dictionary: PDFDict | undefined, { context }: PDFDocument): PDFDict {
  return dictionary?.clone(context) ?? PDFDict.withContext(context);
}

/** The copy opens, has all pages, and the first word can be found in it. */
async function holds(target: string, total: number, pages: readonly RecognizedPage[]): Promise<boolean> {
  try {
    const { document, close } = await openPdf(target);
    try {
      const first = pages.find(({ words }) => words.length > 0);
      if (document.numPages !== total || !first) return document.numPages === total;
      const { items } = await (await document.getPage(first.page)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      return text.includes(first.words[0]?.text ?? '');
    } finally {
      await close();
    }
  } catch {
    return false;
  }
}

/** PDF knows no exponents. */
function decimal(value: number): string {
  return String(Number(value.toFixed(6)));
}
