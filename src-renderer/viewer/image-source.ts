import { decodeTiff, isTiff, type TiffPage } from './tiff.ts';
import { fetchFile, safeScale, ViewerError, type PageSource } from './page-source.ts';
import type { PageSize } from './geometry.ts';

/** Width of A4 in CSS pixels: a scan is shown at the size of its sheet, whatever its resolution. */
const SHEET_WIDTH = 794;

/**
 * Opens a PNG, JPEG or (several-page) TIFF for drawing. TIFF is decoded here, as Chromium cannot.
 * Rejects with a {@link ViewerError}.
 */
export async function openImage(url: string, signal: AbortSignal): Promise<PageSource> {
  const bytes = await fetchFile(url, signal);
  try {
    const pages = isTiff(bytes) ? await decodeTiff(bytes) : [stillPicture(bytes)];
    const firstSize = await sizeOfPage(pages, 1);
    return {
      pageCount: pages.length,
      firstPages: [1],
      firstSize,
      sizeOf: (page) => sizeOfPage(pages, page),
      draw: (page, scale, drawSignal) => draw(pages, page, scale, drawSignal),
      release: (page) => pages[page - 1]?.release(),
      close: () => pages.forEach((page) => page.release()),
    };
  } catch (error) {
    throw signal.aborted || error instanceof ViewerError ? error : new ViewerError('damaged', error);
  }
}

function stillPicture(bytes: ArrayBuffer): TiffPage {
  let picture: Promise<ImageBitmap> | null = null;
  return {
    decode: () => (picture ??= createImageBitmap(new Blob([bytes]))),
    // The only page there is: it is kept until the file is closed and the picture collected.
    release: () => undefined,
  };
}

async function pictureOf(pages: readonly TiffPage[], page: number): Promise<ImageBitmap> {
  const found = pages[page - 1];
  if (found === undefined) throw new ViewerError('damaged');
  return found.decode();
}

async function sizeOfPage(pages: readonly TiffPage[], page: number): Promise<PageSize> {
  const picture = await pictureOf(pages, page);
  const shrink = Math.min(1, SHEET_WIDTH / picture.width);
  return { width: picture.width * shrink, height: picture.height * shrink };
}

async function draw(
  pages: readonly TiffPage[],
  page: number,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const size = await sizeOfPage(pages, page);
  const picture = await pictureOf(pages, page);
  signal.throwIfAborted();
  const factor = safeScale(size, scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width * factor));
  canvas.height = Math.max(1, Math.round(size.height * factor));
  const context = canvas.getContext('2d');
  if (context === null) throw new ViewerError('damaged');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
