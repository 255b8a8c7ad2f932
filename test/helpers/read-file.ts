import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadingChoice } from '../../src-preload/contract/reading.ts';
import type { DocumentText, PageText } from '../../src-main/core/document-text.ts';
import type { MediaType } from '../../src-main/core/media-type.ts';
import type { DocumentReader } from '../../src-main/pipeline/text/document-reader.ts';
import { silentLog } from './silent-log.ts';

export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly mediaType?: MediaType;
  readonly password?: string;
  readonly maxPages?: number;
  readonly alreadyRead?: readonly PageText[];
  readonly choiceFor?: (page: number) => ReadingChoice | null;
  readonly signal?: AbortSignal;
  readonly onStart?: (total: number) => void;
  readonly onPage?: (page: PageText, done: number, total: number) => void | Promise<void>;
}

let files = 0;

/** Writes the bytes into the folder and reads them. */
export async function readBytes(
  reader: DocumentReader,
  folder: string,
  request: ReadingRequest,
): Promise<DocumentText> {
  files += 1;
  const path = join(folder, `document-${files}`);
  await writeFile(path, request.bytes);
  return reader.read(
    {
      path,
      mediaType: request.mediaType ?? 'application/pdf',
      ...(request.password === undefined ? {} : { password: request.password }),
    },
    {
      maxPages: request.maxPages ?? 100,
      alreadyRead: request.alreadyRead ?? [],
      ...(request.choiceFor === undefined ? {} : { choiceFor: request.choiceFor }),
      onStart: request.onStart ?? (() => undefined),
      onPage: request.onPage ?? (() => undefined),
      context: { signal: request.signal ?? new AbortController().signal, log: silentLog },
    },
  );
}
