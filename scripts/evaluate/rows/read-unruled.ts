import type { DocumentText } from '../../../src-main/core/document-text.ts';
import { createDocumentReader } from '../../../src-main/pipeline/text/document-reader.ts';
import type { TrainingItem } from '../../training/training-data.ts';
import { keptFile } from '../kept-file.ts';
import { keyOf } from '../source-hash.ts';
import { unruledPdf } from './unruled-pdf.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The items on paper with tables that have no rules, read with the reader of the product, by item id. */
export async function readUnruled(items: readonly TrainingItem[]): Promise<Map<string, DocumentText>> {
  const reader = createDocumentReader({ ocrWorkers: 1, dpi: 200, log: silent });
  const readings = new Map<string, DocumentText>();
  try {
    for (const item of items) {
      const pdf = await unruledPdf(item);
      const path = await keptFile(`${keyOf(pdf)}.pdf`, () => Promise.resolve(pdf));
      const document = await reader.read(
        { path, mediaType: 'application/pdf' },
        {
          maxPages: 100,
          alreadyRead: [],
          onStart: () => undefined,
          onPage: () => undefined,
          context: { signal: new AbortController().signal, log: silent },
        },
      );
      readings.set(item.id, document);
    }
    return readings;
  } finally {
    await reader.close();
  }
}
