import { createReadStream } from 'node:fs';
import { BrokerFlowError } from '../../core/errors.ts';
import { findPassword } from './find-password.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';

/** A file inside a PDF. Its name is only shown: it is never used as a path. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** Marks the stream of every embedded file (ISO 32000-1, 7.11.4); a stream always stands uncompressed in the file. */
const MARK = Buffer.from('/EmbeddedFile');

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

/**
 * The files a PDF holds, by their names, as long as they are not larger than `mostBytes` together: what
 * goes beyond is named with no bytes. One that is locked is opened with the first of the passwords that does.
 * Refuses as {@link openPdf} does.
 */
export async function embeddedFiles(
  path: string,
  options: { readonly passwords: readonly string[]; readonly mostBytes: number },
): Promise<EmbeddedFile[]> {
  const { document, close } = await openWithAny(path, options.passwords);
  try {
    const files: EmbeddedFile[] = [];
    let left = options.mostBytes;
    for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
      const content = await document.getAttachmentContent(id);
      const fits = content !== null && content.length <= left;
      if (fits) left -= content.length;
      files.push({ name: filename, bytes: fits ? content : null });
    }
    return files;
  } finally {
    await close();
  }
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
