import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas';
import { BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType, PDF_HEADER_RANGE, type MediaType } from '../../core/media-type.ts';
import { separateColour, type PagePicture } from './separate-colour.ts';
import { MOST_PIXELS, statedPixels } from './picture-size.ts';
import { openTiff } from './tiff.ts';

/** A picture file whose pages can be read. */
export interface OpenImage {
  readonly totalPages: number;
  /** A page (1-based) in grey, at about the given dots per inch were it A4. */
  readonly page: (page: number, dpi: number) => Promise<ImagePage>;
}

export interface ImagePage {
  readonly image: PagePicture;
  readonly widthPt: number;
  readonly heightPt: number;
}

type Drawable = Canvas | Image;

/** Long side of A4 in inches and points: pictures do not reliably say how large the paper was. */
const A4_LONG_INCHES = 11.69;
const A4_LONG_PT = 842;
/** A small picture is enlarged up to this, beyond it nothing is gained. */
const LARGEST_ENLARGEMENT = 2;

/**
 * Opens a PNG, JPEG or TIFF file. Refuses with `empty-file`, `not-a-document`, `damaged`, `no-pages`, `too-large` or
 * `unreadable-file`.
 */
export async function openImage(path: string, mediaType: MediaType): Promise<OpenImage> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BrokerFlowError('unreadable-file', 'The file cannot be read', { cause });
  });
  if (bytes.length === 0) throw new BrokerFlowError('empty-file', 'The file is empty');
  if (detectMediaType(bytes.subarray(0, PDF_HEADER_RANGE)) !== mediaType) {
    throw new BrokerFlowError('not-a-document', `The file is not ${mediaType}`);
  }
  if (mediaType !== 'image/tiff') return singlePage(bytes);
  const pages = openTiff(bytes);
  return {
    totalPages: pages.length,
    page: async (page, dpi) => {
      const decode = pages[page - 1];
      if (!decode) throw new BrokerFlowError('damaged', `The TIFF has no page ${page}`);
      const { canvas, pixelHeight } = decode();
      return scaled(canvas, dpi, pixelHeight);
    },
  };
}

function singlePage(bytes: Buffer): OpenImage {
  if ((statedPixels(bytes) ?? 0) > MOST_PIXELS) {
    throw new BrokerFlowError('too-large', 'The picture is too large');
  }
  return {
    totalPages: 1,
    page: async (_page, dpi) => {
      const image = await loadImage(bytes).catch((cause: unknown) => {
        throw new BrokerFlowError('damaged', 'The picture cannot be decoded', { cause });
      });
      return scaled(image, dpi);
    },
  };
}

/** The picture in grey as large as asked; `pixelHeight` is how much higher than wide its pixels are. */
function scaled(source: Drawable, dpi: number, pixelHeight = 1): ImagePage {
  const shown = { width: source.width, height: source.height * pixelHeight };
  const longSide = Math.max(shown.width, shown.height);
  const scale = Math.min(LARGEST_ENLARGEMENT, (A4_LONG_INCHES * dpi) / longSide);
  const width = Math.max(1, Math.round(shown.width * scale));
  const height = Math.max(1, Math.round(shown.height * scale));
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return {
    image: separateColour(data, width, height),
    widthPt: (shown.width * A4_LONG_PT) / longSide,
    heightPt: (shown.height * A4_LONG_PT) / longSide,
  };
}
