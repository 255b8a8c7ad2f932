import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, DOMMatrix, ImageData, Path2D, type Canvas } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const pdfjsFolder = path.dirname(require.resolve('pdfjs-dist/package.json'));

// pdf.js draws with these browser classes; they must come from the canvas that it draws on.
Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

const POINTS_PER_INCH = 72;

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>['getPage']>>;

/** Draws every page of a PDF on white paper at the given resolution. */
export function renderPages(pdf: Uint8Array, dpi: number): Promise<Canvas[]> {
  return openPages(pdf, async (page) => {
    const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // pdf.js is typed for the browser's canvas; this one has the same methods.
    const target = canvas as never;
    await page.render({ canvas: target, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
    return canvas;
  });
}

/** Opens a PDF and takes something from each of its pages, one after the other. */
export async function openPages<T>(pdf: Uint8Array, take: (page: PdfPage) => Promise<T>): Promise<T[]> {
  const loading = pdfjs.getDocument({
    data: Uint8Array.from(pdf),
    standardFontDataUrl: `${path.join(pdfjsFolder, 'standard_fonts')}/`,
    cMapUrl: `${path.join(pdfjsFolder, 'cmaps')}/`,
    wasmUrl: `${path.join(pdfjsFolder, 'wasm')}/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await loading.promise;
  const taken: T[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    taken.push(await take(page));
    page.cleanup();
  }
  await loading.destroy();
  return taken;
}
