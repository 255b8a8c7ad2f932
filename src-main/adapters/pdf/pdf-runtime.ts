import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** How a page is shown: its size after rotation and the way from its own coordinates to the shown ones. */
export type PageView = ReturnType<PDFPageProxy['getViewport']>;

let library: Promise<PdfLibrary> | undefined;

/**
 * Loads pdf.js once a thread. It draws with `@napi-rs/canvas` and takes the classes for that from
 * the global object, so these must be there, from our own copy, before it is imported.
 */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  library ??= importLibrary();
  return library;
}

async function importLibrary(): Promise<PdfLibrary> {
  const { DOMMatrix, ImageData, Path2D } = await import('@napi-rs/canvas');
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Where pdf.js finds its fonts, character maps and decoders: folders on this disk, never an address. */
export function pdfResources(): Readonly<
  Record<'wasmUrl' | 'cMapUrl' | 'standardFontDataUrl' | 'iccUrl', string>
> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name, '/');
  return {
    wasmUrl: folder('wasm'),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    iccUrl: folder('iccs'),
  };
}
