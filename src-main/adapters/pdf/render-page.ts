import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { separateColour, type PagePicture } from '../images/separate-colour.ts';
import { loadPdfLibrary } from './pdf-runtime.ts';

/** A0 drawings would need half a gigabyte: beyond this many pixels the page is drawn coarser. */
const MOST_PIXELS = 16_000_000;
const POINTS_PER_INCH = 72;

/** As {@link renderPage}, of one page (1-based) of a document. */
export async function drawPdfPage(
  document: PDFDocumentProxy,
  number: number,
  dpi: number,
): Promise<PagePicture> {
  const page = await document.getPage(number);
  try {
    return await renderPage(page, dpi);
  } finally {
    page.cleanup();
  }
}

/** Draws a page as a viewer shows it, with its form values, in grey at the given dots per inch. */
export async function renderPage(page: PDFPageProxy, dpi: number): Promise<PagePicture> {
  const { AnnotationMode } = await loadPdfLibrary();
  const size = page.getViewport({ scale: 1 });
  const wanted = dpi / POINTS_PER_INCH;
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const context = createCanvas(width, height).getContext('2d');
  const rendering = page.render({
    canvas: null,
    canvasContext: asBrowserContext(context),
    viewport,
    background: '#ffffff',
    annotationMode: AnnotationMode.ENABLE,
  });
  await rendering.promise;
  return separateColour(context.getImageData(0, 0, width, height).data, width, height);
}

type BrowserContext = NonNullable<Parameters<PDFPageProxy['render']>[0]['canvasContext']>;

/** pdf.js names the browser's type; in Node it draws on a Skia context, which has all it calls. */
function asBrowserContext(context: SKRSContext2D): BrowserContext {
  const drawable: object = context;
  return drawable as BrowserContext;
}
