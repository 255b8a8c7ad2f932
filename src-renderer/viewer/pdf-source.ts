import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  PasswordResponses,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BundledBinaryDataFactory, pdfWorkerUrl } from './pdf-assets.ts';
import { fetchFile, safeScale, ViewerError, type PageSource } from './page-source.ts';

GlobalWorkerOptions.workerSrc = pdfWorkerUrl;

/** PDF points are 1/72 inch, CSS pixels 1/96. */
const CSS_PIXELS_A_POINT = 96 / 72;

/** Decoded images beyond this many pixels are left out rather than filling the memory. */
const LARGEST_IMAGE = 120_000_000;

/**
 * Opens a PDF for drawing. Only pictures of its pages are made: no annotation layer, so links are
 * inert; no scripting and no XFA. Filled form fields are drawn as they will print.
 * Rejects with a {@link ViewerError}.
 */
export async function openPdf(
  url: string,
  password: string | null,
  signal: AbortSignal,
): Promise<PageSource> {
  const data = await fetchFile(url, signal);
  const task = getDocument({
    data,
    ...(password === null ? {} : { password }),
    enableXfa: false,
    useWorkerFetch: false,
    BinaryDataFactory: BundledBinaryDataFactory,
    maxImageSize: LARGEST_IMAGE,
    disableAutoFetch: true,
    verbosity: 0,
  });
  const close = (): void => void task.destroy();
  signal.addEventListener('abort', close, { once: true });
  try {
    return await sourceOf(await task.promise, close);
  } catch (error) {
    close();
    throw signal.aborted ? error : problemOf(error);
  } finally {
    signal.removeEventListener('abort', close);
  }
}

async function sourceOf(pdf: PDFDocumentProxy, close: () => void): Promise<PageSource> {
  const viewportOf = async (page: number, scale: number) => {
    const proxy = await pdf.getPage(page);
    return { proxy, viewport: proxy.getViewport({ scale: scale * CSS_PIXELS_A_POINT }) };
  };
  const sizeOf = async (page: number) => {
    const { viewport } = await viewportOf(page, 1);
    return { width: viewport.width, height: viewport.height };
  };
  return {
    pageCount: pdf.numPages,
    firstPages: [1],
    firstSize: await sizeOf(1),
    sizeOf,
    draw: async (page, scale, signal) => {
      const safe = safeScale(await sizeOf(page), scale);
      signal.throwIfAborted();
      const { proxy, viewport } = await viewportOf(page, safe);
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const drawing = proxy.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
      signal.addEventListener('abort', () => drawing.cancel(), { once: true });
      await drawing.promise;
      return canvas;
    },
    release: (page) => void pdf.getPage(page).then((proxy) => proxy.cleanup(), ignoreClosed),
    close,
  };
}

/** A page released after its document was closed has nothing left to free. */
function ignoreClosed(): void {}

function problemOf(error: unknown): ViewerError {
  if (error instanceof ViewerError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    const wrong = 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD;
    return new ViewerError(wrong ? 'wrong-password' : 'password', error);
  }
  return new ViewerError('damaged', error);
}
