import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPdf } from '../../../../src-main/adapters/pdf/open-pdf.ts';
import { readPdfPage, type PdfPage } from '../../../../src-main/adapters/pdf/read-pdf-page.ts';
import type { Word } from '../../../../src-main/core/document-text.ts';

/** Reads the first page of a PDF as a page worker does, and how long that took. */
export async function readFirstPage(pdf: Uint8Array): Promise<{ page: PdfPage; milliseconds: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'layers-'));
  const file = path.join(folder, 'page.pdf');
  await writeFile(file, pdf);
  const { document, close } = await openPdf(file);
  try {
    const start = performance.now();
    const page = await readPdfPage(document, { page: 1, dpi: 40 });
    return { page, milliseconds: performance.now() - start };
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
}

/** The words of the first page of a digital PDF, and its size in points. */
export async function wordsOnPaper(
  pdf: Uint8Array,
): Promise<{ words: readonly Word[]; size: { width: number; height: number } }> {
  const { page } = await readFirstPage(pdf);
  if (page.kind !== 'text') throw new Error(`A digital page was taken for a picture: ${page.reason}`);
  return { words: page.words, size: { width: page.widthPt, height: page.heightPt } };
}
