import { readFile } from 'node:fs/promises';
import type { PageText } from '../../../src-main/core/document-text.ts';
import type { Logger } from '../../../src-main/core/stage.ts';
import { createDocumentReader } from '../../../src-main/pipeline/text/document-reader.ts';
import { keptFile } from '../kept-file.ts';
import { keyOf, readerHash } from '../source-hash.ts';
import type { KeptSheet } from './kept-sheets.ts';

/** The reader of the product, on the file of a sheet. */
export interface OurReader {
  readonly read: (sheet: KeptSheet) => Promise<PageText>;
  readonly close: () => Promise<void>;
}

/** Starts the product's reader with the language data asked for; readings are kept until its sources change. */
export function openOurReader(options: { ocrWorkers: number; dpi: number; tessdata: string }): OurReader {
  const reader = createDocumentReader({ ...options, log: warningsOnly });
  const version = keyOf(readerHash(), JSON.stringify(options));
  return {
    read: async (sheet) => {
      const key = keyOf(await readFile(sheet.file), version);
      const kept = await keptFile(`${key}.page.json`, async () => {
        const { pages } = await reader.read(
          { path: sheet.file, mediaType: sheet.mediaType },
          {
            maxPages: 1,
            alreadyRead: [],
            onStart: () => undefined,
            onPage: () => undefined,
            context: { signal: new AbortController().signal, log: warningsOnly },
          },
        );
        return JSON.stringify(pages[0]);
      });
      // Written a moment ago, or by this script with the same reader, from a PageText.
      return JSON.parse(await readFile(kept, 'utf8')) as PageText;
    },
    close: () => reader.close(),
  };
}

const warningsOnly: Logger = {
  info: () => undefined,
  warn: (message, details) => console.error(message, details ?? ''),
  error: (message, error) => console.error(message, error ?? ''),
};
