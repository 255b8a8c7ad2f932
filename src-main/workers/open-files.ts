import { stat } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { openImage } from '../adapters/images/image-file.ts';
import { findExtras, type PdfExtras } from '../adapters/pdf/ignored/ignored-content.ts';
import type { PagePicture } from '../adapters/images/separate-colour.ts';
import { openPdf } from '../adapters/pdf/open-pdf.ts';
import { drawPdfPage } from '../adapters/pdf/render-page.ts';
import { readPdfPage, type PdfPage, type WantedPage } from '../adapters/pdf/read-pdf-page.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { ReadTask } from './page-protocol.ts';

/** A file that is open in this worker. */
export interface OpenFile {
  readonly totalPages: number;
  readonly read: (wanted: WantedPage) => Promise<PdfPage>;
  /** Draws a page alone, without looking at its text. */
  readonly draw: (page: number, dpi: number) => Promise<PagePicture>;
  /** What the file holds besides pages to read. */
  readonly extras: () => Promise<PdfExtras>;
  /** It has gathered so much that it is better opened anew. */
  readonly isWorn: () => boolean;
  readonly close: () => Promise<void>;
}

/** Files kept open: a worker goes back and forth between the pages of a few documents. */
const MOST_OPEN_FILES = 4;
/** pdf.js keeps each byte it was given of a file, and of each page a little: after so much it is opened anew. */
const MOST_TAKEN_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 200;
/** Bytes a page from which on a PDF is likely to hold pictures of pages. Only how fast it is read depends on this. */
const SCAN_BYTES = 40_000;

const files = new LRUCache<string, Promise<OpenFile>>({
  max: MOST_OPEN_FILES,
  dispose: (file) => void file.then((open) => open.close()).catch(() => undefined),
});

/** Opens a file, or takes it up where it is still open. A file that does not open is not remembered. */
export async function openFile(task: ReadTask): Promise<OpenFile> {
  const key = `${task.path}\0${task.password ?? ''}`;
  const known = await files.get(key);
  if (known?.isWorn() === false) return known;
  files.delete(key);
  const opening = task.mediaType === 'application/pdf' ? pdf(task) : image(task);
  files.set(key, opening);
  try {
    return await opening;
  } catch (error) {
    files.delete(key);
    throw error;
  }
}

async function pdf(task: ReadTask): Promise<OpenFile> {
  const { document, heldBytes, isLost, close } = await openPdf(task.path, task.password);
  const heldWhenOpened = heldBytes();
  let pages = 0;
  const { size } = await stat(task.path);
  const likelyScan = size / document.numPages > SCAN_BYTES;
  return {
    totalPages: document.numPages,
    read: async (wanted) => {
      pages += 1;
      const page = await readPdfPage(document, { ...wanted, likelyScan });
      if (isLost()) throw new BrokerFlowError('damaged', 'The file was taken away while it was read');
      return page;
    },
    draw: (page, dpi) => drawPdfPage(document, page, dpi),
    extras: () => findExtras(task.path, document),
    isWorn: () => isLost() || pages >= MOST_PAGES || heldBytes() - heldWhenOpened > MOST_TAKEN_BYTES,
    close,
  };
}

async function image(task: ReadTask): Promise<OpenFile> {
  const file = await openImage(task.path, task.mediaType);
  if (file.totalPages < 1) throw new BrokerFlowError('no-pages', 'The picture file has no pages');
  return {
    totalPages: file.totalPages,
    read: async (wanted) => {
      const page = await file.page(wanted.page, wanted.dpi);
      return { ...page, kind: 'picture', reason: 'no-text-layer', known: [] };
    },
    draw: async (page, dpi) => (await file.page(page, dpi)).image,
    extras: () => Promise.resolve({ ignored: [], needsXfa: false, isXfaOnly: false }),
    isWorn: () => false,
    close: () => Promise.resolve(),
  };
}
