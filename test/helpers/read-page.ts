import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPdf } from '../../src-main/adapters/pdf/open-pdf.ts';
import { readPdfPage, type PdfPage } from '../../src-main/adapters/pdf/read-pdf-page.ts';
import { pageText, type Word } from '../../src-main/core/document-text.ts';

/** Reads a page of a PDF as a page worker does. */
export async function readPage(bytes: Uint8Array, page = 1): Promise<PdfPage> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  const path = join(folder, 'page.pdf');
  await writeFile(path, bytes);
  const { document, close } = await openPdf(path);
  try {
    return await readPdfPage(document, { page, dpi: 50 });
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
}

/** The words of a page that is to have a text layer. */
export async function wordsOf(bytes: Uint8Array): Promise<readonly Word[]> {
  const page = await readPage(bytes);
  if (page.kind !== 'text') throw new Error(`Read from its picture: ${page.reason}`);
  return page.words;
}

/** The lines of a page that is to have a text layer; tabs stand between columns. */
export async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const page = await readPage(bytes);
  if (page.kind !== 'text') throw new Error(`Read from its picture: ${page.reason}`);
  const text = pageText({ ...page, page: 1, source: 'text', confidence: 1, warnings: [], readWith: null });
  return text.split('\n').filter(Boolean);
}

/** A word's box in points from the top left of the page. */
export async function placeOf(bytes: Uint8Array, text: string): Promise<readonly number[]> {
  const page = await readPage(bytes);
  const word = page.kind === 'text' ? page.words.find((candidate) => candidate.text === text) : undefined;
  if (!word) throw new Error(`${text} was not read`);
  const [x0, y0, x1, y1] = word.box;
  return [x0 * page.widthPt, y0 * page.heightPt, x1 * page.widthPt, y1 * page.heightPt];
}
