import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText, type PageText } from '../../../../src-main/core/document-text.ts';
import {
  createDocumentReader,
  type DocumentReader,
} from '../../../../src-main/pipeline/text/document-reader.ts';
import { addScanPage, addTextPage, scan } from '../../../helpers/make-documents.ts';
import { readBytes } from '../../../helpers/read-file.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

let folder: string;
let reader: DocumentReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'progress-'));
  reader = createDocumentReader({ ocrWorkers: 1, dpi: 100, ocrCacheFolder: folder, log: silentLog });
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

async function numberedPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    addTextPage(document, font, [{ text: `Pagina ${page} di ${pages}`, x: 60, y: 100 }]);
  }
  return document.save();
}

function storedPage(page: number): PageText {
  const size = { widthPt: 595, heightPt: 842 };
  return {
    page,
    source: 'ocr',
    reason: 'no-text-layer',
    confidence: 0.5,
    warnings: [],
    readWith: null,
    words: [],
    ...size,
  };
}

describe('progress', () => {
  it('tells the number of pages first, then each page once, one call at a time', async () => {
    const calls: string[] = [];
    let open = 0;
    const { pages } = await readBytes(reader, folder, {
      bytes: await numberedPdf(12),
      onStart: (total) => calls.push(`start ${total}`),
      onPage: async (_page, done, total) => {
        open += 1;
        expect(open).toBe(1);
        await new Promise(setImmediate);
        open -= 1;
        calls.push(`${done}/${total}`);
      },
    });
    expect(calls).toEqual(['start 12', ...Array.from({ length: 12 }, (_, index) => `${index + 1}/12`)]);
    expect(pages.map(pageText)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Pagina ${index + 1} di 12`),
    );
  });

  it('goes on where it stood: pages read before are kept and not read again', async () => {
    const read: number[] = [];
    const { pages } = await readBytes(reader, folder, {
      bytes: await numberedPdf(5),
      alreadyRead: [storedPage(1), storedPage(3)],
      onPage: (page, done, total) => {
        read.push(page.page);
        expect(done).toBe(2 + read.length);
        expect(total).toBe(5);
      },
    });
    expect(read.toSorted((a, b) => a - b)).toEqual([2, 4, 5]);
    expect(pages.map((page) => page.source)).toEqual(['ocr', 'text', 'ocr', 'text', 'text']);
  });

  it('has nothing to do when all pages were read before', async () => {
    const alreadyRead = [storedPage(1), storedPage(2)];
    const onPage = () => expect.unreachable();
    const { pages } = await readBytes(reader, folder, { bytes: await numberedPdf(2), alreadyRead, onPage });
    expect(pages).toEqual(alreadyRead);
  });

  it('stops when a page cannot be stored, and reports that error', async () => {
    const bytes = await numberedPdf(40);
    let stored = 0;
    const reading = readBytes(reader, folder, {
      bytes,
      onPage: () => {
        stored += 1;
        throw new Error('disk full');
      },
    });
    await expect(reading).rejects.toThrow('disk full');
    expect(stored).toBeLessThan(40);
    expect(reader.load()).toMatchObject({ pagesQueued: 0, pageWorkersBusy: 0, ocrBusy: 0 });
  });
});

describe('cancelling', () => {
  it('ends between pages with AbortError, and the reader goes on', async () => {
    const cancelling = new AbortController();
    let delivered = 0;
    const reading = readBytes(reader, folder, {
      bytes: await numberedPdf(60),
      signal: cancelling.signal,
      onPage: () => {
        delivered += 1;
        if (delivered === 3) cancelling.abort('the clerk closed the window');
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(delivered).toBe(3);
    const { pages } = await readBytes(reader, folder, { bytes: await numberedPdf(2) });
    expect(pages).toHaveLength(2);
  });

  it('does nothing when it was cancelled before', async () => {
    const reading = readBytes(reader, folder, {
      bytes: await numberedPdf(1),
      signal: AbortSignal.abort(),
      onStart: () => expect.unreachable(),
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('does not let a long scan hold up a short document', async () => {
  const long = await PDFDocument.create();
  for (let page = 0; page < 5; page += 1) await addScanPage(long, scan([`Pagina lunga numero ${page}`]));
  const short = await PDFDocument.create();
  await addScanPage(short, scan(['Documento breve']));
  const finished: string[] = [];
  await Promise.all([
    readBytes(reader, folder, { bytes: await long.save() }).then(() => finished.push('long')),
    readBytes(reader, folder, { bytes: await short.save() }).then(() => finished.push('short')),
  ]);
  expect(finished).toEqual(['short', 'long']);
});

it('blames no document when it is closed in the middle of the work', async () => {
  const closing = createDocumentReader({ ocrWorkers: 1, dpi: 100, ocrCacheFolder: folder, log: silentLog });
  const document = await PDFDocument.create();
  for (let page = 0; page < 3; page += 1) await addScanPage(document, scan([`Pagina ${page}`]));
  const reading = readBytes(closing, folder, {
    bytes: await document.save(),
    onPage: () => {
      void closing.close();
    },
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
