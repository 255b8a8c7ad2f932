import { readFile } from 'node:fs/promises';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType, PDF_HEADER_RANGE } from '../../core/media-type.ts';
import { MOST_PIXELS } from '../images/picture-size.ts';
import { loadPdfLibrary, pdfResources, type PdfLibrary } from './pdf-runtime.ts';

/** An open PDF; `close` frees everything it holds. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF file. Nothing in it is run (no scripts, no XFA) and nothing it names is fetched.
 * Refuses with `empty-file`, `not-a-document`, `damaged`, `no-pages`, `encrypted` (a password is
 * needed), `wrong-password` or `unreadable-file`. An owner password alone does not keep it shut.
 */
export async function openPdf(path: string, password?: string): Promise<OpenPdf> {
  const { library, task } = await beginOpening(path, { password });
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new BrokerFlowError('no-pages', 'The PDF has no pages');
    return { document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw refusal(error, library);
  }
}

/** How a password is handed over: known beforehand, or asked for as often as the last answer was wrong. */
export interface PasswordSource {
  readonly password?: string | undefined;
  readonly onPassword?: (answer: (password: string | Error) => void) => void;
}

/** Begins to open a PDF file as {@link openPdf} does; what comes of it, and the end of it, is up to the caller. */
export async function beginOpening(
  path: string,
  { password, onPassword }: PasswordSource,
): Promise<{ readonly library: PdfLibrary; readonly task: PDFDocumentLoadingTask }> {
  const bytes = await readBytes(path);
  refuseTruncated(bytes);
  const library = await loadPdfLibrary();
  const task = library.getDocument({
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ...(password === undefined ? {} : { password }),
    ...pdfResources(),
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  if (onPassword) task.onPassword = onPassword;
  return { library, task };
}

async function readBytes(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BrokerFlowError('unreadable-file', 'The file cannot be read', { cause });
  });
  if (bytes.length === 0) throw new BrokerFlowError('empty-file', 'The file is empty');
  if (detectMediaType(bytes.subarray(0, PDF_HEADER_RANGE)) !== 'application/pdf') {
    throw new BrokerFlowError('not-a-document', 'The file is not a PDF');
  }
  return bytes;
}

/**
 * A PDF that was cut off in transfer has lost its end. pdf.js repairs what is left and would show
 * half a document as if it were whole; a missing half must be said, so such a file is refused.
 */
function refuseTruncated(bytes: Buffer): void {
  const end = Math.max(bytes.lastIndexOf('%%EOF'), bytes.lastIndexOf('startxref'));
  if (end < bytes.length / 2) throw new BrokerFlowError('damaged', 'The PDF is cut off before its end');
}

function refusal(error: unknown, library: PdfLibrary): BrokerFlowError {
  if (error instanceof BrokerFlowError) return error;
  if (error instanceof library.PasswordException) {
    return error.code === library.PasswordResponses.INCORRECT_PASSWORD
      ? new BrokerFlowError('wrong-password', 'The password does not open the PDF')
      : new BrokerFlowError('encrypted', 'The PDF asks for a password');
  }
  const message = error instanceof Error ? error.message : String(error);
  if (/page (tree|dict|count)|no pages/i.test(message)) {
    return new BrokerFlowError('no-pages', 'The PDF has no pages', { cause: error });
  }
  return new BrokerFlowError('damaged', `The PDF is damaged: ${message}`, { cause: error });
}
