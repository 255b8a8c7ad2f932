import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BrokerFlowError } from '../../core/errors.ts';
import { MOST_PIXELS } from '../images/picture-size.ts';
import { pdfBytes } from './pdf-bytes.ts';
import { loadPdfLibrary, pdfResources, type PdfLibrary } from './pdf-runtime.ts';

/** An open PDF; `close` frees everything it holds. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** How many of the file's bytes it keeps in memory by now; they only grow until it is closed. */
  readonly heldBytes: () => number;
  /** The file was taken away while it was read: what was read since is not to be believed. */
  readonly isLost: () => boolean;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF file. Nothing in it is run (no scripts, no XFA) and nothing it names is fetched.
 * Refuses with `empty-file`, `not-a-document`, `damaged`, `no-pages`, `encrypted` (a password is
 * needed), `wrong-password` or `unreadable-file`. An owner password alone does not keep it shut.
 */
export async function openPdf(path: string, password?: string): Promise<OpenPdf> {
  const { library, task, heldBytes, isLost } = await beginOpening(path, { password });
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new BrokerFlowError('no-pages', 'The PDF has no pages');
    if (isLost()) throw new BrokerFlowError('unreadable-file', 'The file was taken away while it was read');
    return { document, heldBytes, isLost, close: () => task.destroy() };
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

interface Opening extends Pick<OpenPdf, 'heldBytes' | 'isLost'> {
  readonly library: PdfLibrary;
  readonly task: PDFDocumentLoadingTask;
}

/** Begins to open a PDF file as {@link openPdf} does; what comes of it, and the end of it, is up to the caller. */
export async function beginOpening(path: string, { password, onPassword }: PasswordSource): Promise<Opening> {
  const library = await loadPdfLibrary();
  const bytes = await pdfBytes(path, library);
  const task = library.getDocument({
    ...bytes.source,
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
  return { library, task, heldBytes: bytes.held, isLost: bytes.isLost };
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
