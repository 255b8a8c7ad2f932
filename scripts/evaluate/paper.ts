import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { DocumentText } from '../../src-main/core/document-text.ts';
import type { Logger } from '../../src-main/core/stage.ts';
import { createDocumentReader, type DocumentReader } from '../../src-main/pipeline/text/document-reader.ts';
import { renderRequestPdf } from '../documents/render-request-pdf.ts';
import { roughDpi, scanPdf } from '../documents/scan-pages.ts';
import { seedOf } from '../documents/seeded-random.ts';
import type { TrainingItem } from '../training/training-data.ts';
import { keptFile } from './kept-file.ts';
import { keyOf, readerHash, renderingHash } from './source-hash.ts';

const DPI = 200;
const OCR_WORKERS = 2;
/** One more than the workers, so that a page is always ready. */
const DOCUMENTS_AT_ONCE = OCR_WORKERS + 1;

export type Paper = 'digital' | 'office' | 'rough';

/**
 * Puts every item on paper, reads the files with the reader of the product, and returns the words by
 * item id. Files and readings are kept in `.cache/evaluate` until the item or the sources change.
 */
export async function readOnPaper(
  items: readonly TrainingItem[],
  paper: Paper,
  onProgress: (done: number) => void,
): Promise<Map<string, DocumentText>> {
  const readings = new Map<string, DocumentText>();
  const hashes = { rendering: renderingHash(), reader: readerHash() };
  const reader = createDocumentReader({ ocrWorkers: OCR_WORKERS, dpi: DPI, log: warningsOnly });
  const queue = new PQueue({ concurrency: DOCUMENTS_AT_ONCE });
  try {
    const reads = items.map((item) => async () => {
      const file = await keptFile(`${keyOf(JSON.stringify(item), paper, hashes.rendering)}.pdf`, () =>
        renderOn(paper, item),
      );
      readings.set(item.id, await readKept(file, reader, hashes.reader));
      onProgress(readings.size);
    });
    await queue.addAll(reads);
  } finally {
    queue.clear();
    await reader.close();
  }
  return readings;
}

async function renderOn(paper: Paper, item: TrainingItem): Promise<Uint8Array> {
  const pdf = await renderRequestPdf(item);
  const seed = seedOf(item.id);
  if (paper === 'digital') return pdf;
  if (paper === 'office') return scanPdf(pdf, { dpi: DPI, damage: 'office', seed });
  return scanPdf(pdf, { dpi: roughDpi(seed), damage: 'rough', seed });
}

async function readKept(file: string, reader: DocumentReader, version: string): Promise<DocumentText> {
  const name = `${keyOf(await readFile(file), String(DPI), version)}.json`;
  const reading = await keptFile(name, async () => JSON.stringify(await readFully(file, reader)));
  // Written by this script from a DocumentText; a change in the reader changes the name.
  return JSON.parse(await readFile(reading, 'utf8')) as DocumentText;
}

function readFully(file: string, reader: DocumentReader): Promise<DocumentText> {
  return reader.read(
    { path: file, mediaType: 'application/pdf' },
    {
      maxPages: 100,
      alreadyRead: [],
      onStart: () => undefined,
      onPage: () => undefined,
      context: { signal: new AbortController().signal, log: warningsOnly },
    },
  );
}

const warningsOnly: Logger = {
  info: () => undefined,
  warn: (message, details) => console.error(message, details ?? ''),
  error: (message, error) => console.error(message, error ?? ''),
};
