import { readFile, writeFile } from 'node:fs/promises';
import {
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  scale,
  type PDFImage,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import UTIF from 'utif2';
import type { MediaType } from '../../core/media-type.ts';
import type { PageSize } from '../../core/reading-order/placed-word.ts';
import { openTiff } from '../images/tiff.ts';
import { IDENTITY } from './matrix.ts';
import { addTextBelow, type RecognizedPage } from './searchable-pdf.ts';
import { addInvisibleFont } from './searchable-pdf-font.ts';

/** A picture file, how large its pages are shown, and the place for its searchable copy. */
export interface SearchablePicture {
  readonly path: string;
  readonly mediaType: Exclude<MediaType, 'application/pdf'>;
  readonly sizes: readonly PageSize[];
  readonly target: string;
}

/** Colours and greys are kept as JPEG: at this quality print stays sharp. */
const QUALITY = 90;

/**
 * Writes a PDF whose pages show the pictures of a file, with the recognised words on them, invisibly. Refuses with
 * `damaged` or `too-large`.
 */
export async function writeSearchablePicture(
  { path, mediaType, sizes, target }: SearchablePicture,
  recognized: readonly RecognizedPage[],
): Promise<void> {
  const document = await PDFDocument.create();
  const font = await addInvisibleFont(document.context);
  let number = 0;
  for await (const picture of picturesOf(document, mediaType, await readFile(path))) {
    const size = sizes[number];
    number += 1;
    if (!size) break;
    const page = document.addPage([size.widthPt, size.heightPt]);
    draw(page, picture, size);
    const words = recognized.find((one) => one.page === number);
    if (words) addTextBelow(page, words, IDENTITY, font);
  }
  await writeFile(target, await document.save());
}

function draw(page: PDFPage, picture: PDFRef, { widthPt, heightPt }: PageSize): void {
  const name = page.node.newXObject('Picture', picture);
  page.pushOperators(pushGraphicsState(), scale(widthPt, heightPt), drawObject(name), popGraphicsState());
}

/** The pictures one after the other, so that only one is unpacked at a time. */
async function* picturesOf(
  document: PDFDocument,
  mediaType: SearchablePicture['mediaType'],
  bytes: Buffer,
): AsyncGenerator<PDFRef> {
  switch (mediaType) {
    case 'image/png':
      yield await embedded(await document.embedPng(bytes));
      return;
    case 'image/jpeg':
      yield await embedded(await document.embedJpg(isTurned(bytes) ? await upright(bytes) : bytes));
      return;
    case 'image/tiff':
      for (const decode of openTiff(bytes)) yield await embedPixels(document, decode().canvas);
  }
}

async function embedded(image: PDFImage): Promise<PDFRef> {
  await image.embed();
  return image.ref;
}

/** A JPEG of a camera may say that it is to be shown turned (Exif 2.32, tag 0x0112); PDF knows nothing of it. */
function isTurned(jpeg: Buffer): boolean {
  const start = jpeg.subarray(0, 1 << 17).indexOf('Exif\0\0');
  if (start < 0) return false;
  const block = jpeg.subarray(start + 6, start + (1 << 16));
  try {
    const [first] = UTIF.decode(new Uint8Array(block).buffer);
    const orientation: unknown = first?.['t274'];
    return Array.isArray(orientation) && orientation[0] !== 1;
  } catch {
    return false;
  }
}

async function upright(jpeg: Buffer): Promise<Uint8Array> {
  const picture = await loadImage(jpeg);
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.toBuffer('image/jpeg', QUALITY);
}

/** Black and white stays exact, one bit a pixel; anything else becomes a JPEG. */
async function embedPixels(document: PDFDocument, canvas: Canvas): Promise<PDFRef> {
  const bits = asBits(canvas);
  if (!bits) return embedded(await document.embedJpg(canvas.toBuffer('image/jpeg', QUALITY)));
  const { context } = document;
  return context.register(
    context.flateStream(bits, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: canvas.width,
      Height: canvas.height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
    }),
  );
}

/** A bit a pixel, white 1, each row in whole bytes; null for a picture with greys or colours. */
function asBits(canvas: Canvas): Uint8Array | null {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let pixel = 0, at = 0; pixel < width * height; pixel += 1, at += 4) {
    const red = data[at];
    if ((red !== 0 && red !== 255) || data[at + 1] !== red || data[at + 2] !== red) return null;
    const x = pixel % width;
    const index = ((pixel - x) / width) * rowBytes + (x >> 3);
    if (red === 255) bits[index] = (bits[index] ?? 0) | (0x80 >> (x & 7));
  }
  return bits;
}
