import { createReadStream } from 'node:fs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';
import { BrokerFlowError } from '../../core/errors.ts';
import { findPassword } from './find-password.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { loadPdfLibrary } from './pdf-runtime.ts';

/** A file inside a PDF. Its name is only shown: it is never used as a path. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** Marks the stream of every embedded file (ISO 32000-1, 7.11.4); a stream always stands uncompressed in the file. */
const MARK = Buffer.from('/EmbeddedFile');

/** The same of bytes in memory as {@link mayHoldFiles} tells of a file. */
export function mayHoldFilesIn(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MARK);
}

/**
 * False when a PDF holds no files: a look at the bytes, without opening it. True when it may: a portfolio,
 * PDF/A-3, an electronic invoice with its XML.
 */
export async function mayHoldFiles(path: string): Promise<boolean> {
  const source: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 20 });
  let tail = Buffer.alloc(0);
  for await (const bytes of source) {
    const window = Buffer.concat([tail, bytes]);
    if (window.includes(MARK)) return true;
    tail = window.subarray(Math.max(0, window.length - MARK.length));
  }
  return false;
}

/** What a PDF holds beside its pages. */
export interface EmbeddedFiles {
  readonly files: readonly EmbeddedFile[];
  /** The pages only say that the files are to be opened with Acrobat, as every portfolio's first page does. */
  readonly coverIsNotice: boolean;
}

/** A portfolio's own page in the words of Adobe, in Italian and English; nobody writes a request with them. */
const NOTICE = /portafoglio|portfolio/iu;
const NOTICE_PROGRAM = /\b(acrobat|adobe reader)\b/iu;
const MOST_NOTICE_CHARACTERS = 600;

/**
 * The files a PDF holds (its own, and those pinned to its pages), by their names, as long as they are not larger
 * than `mostBytes` together: what goes beyond is named with no bytes. One that is locked is opened with the first
 * of the passwords that does. Refuses as {@link openPdf} does.
 */
export async function embeddedFiles(
  path: string,
  options: { readonly passwords: readonly string[]; readonly mostBytes: number },
): Promise<EmbeddedFiles> {
  const { document, close } = await openWithAny(path, options.passwords);
  try {
    const files: EmbeddedFile[] = [];
    let left = options.mostBytes;
    for (const { id, name } of await listed(document)) {
      const content = await document.getAttachmentContent(id);
      const fits = content !== null && content.length <= left;
      if (fits) left -= content.length;
      files.push({ name, bytes: fits ? content : null });
    }
    return { files, coverIsNotice: files.length > 0 && (await isNotice(document)) };
  } finally {
    await close();
  }
}

async function listed(document: PDFDocumentProxy): Promise<{ readonly id: string; readonly name: string }[]> {
  const own = [...((await document.getAttachments()) ?? [])].map(([id, { filename }]) => ({
    id,
    name: filename,
  }));
  const { AnnotationType } = await loadPdfLibrary();
  const pinned = await document.getAnnotationsByType(new Set([AnnotationType.FILEATTACHMENT]), new Set());
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own,
    ...z
      .array(pinnedSchema)
      .parse(pinned ?? [])
      .filter(({ id }) => !known.has(id)),
  ];
}

/** A file pinned to a page, as pdf.js tells of it. */
const pinnedSchema = z
  .object({ fileId: z.string(), file: z.object({ filename: z.string() }) })
  .transform(({ fileId, file }) => ({ id: fileId, name: file.filename }));

async function isNotice(document: PDFDocumentProxy): Promise<boolean> {
  if (document.numPages > 1) return false;
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return text.length < MOST_NOTICE_CHARACTERS && NOTICE.test(text) && NOTICE_PROGRAM.test(text);
}

async function openWithAny(path: string, passwords: readonly string[]): Promise<OpenPdf> {
  try {
    return await openPdf(path);
  } catch (error) {
    if (!(error instanceof BrokerFlowError && error.code === 'encrypted')) throw error;
    const password = await findPassword(path, passwords);
    if (password === null) throw error;
    return openPdf(path, password);
  }
}
