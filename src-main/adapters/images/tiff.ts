import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { BrokerFlowError } from '../../core/errors.ts';
import { MOST_PIXELS } from './picture-size.ts';

const TAG = {
  width: 't256',
  height: 't257',
  newSubfileType: 't254',
  acrossResolution: 't282',
  downResolution: 't283',
  bits: 't258',
  photometric: 't262',
  samples: 't277',
} as const;
/** Bit of NewSubfileType (TIFF 6.0, section 8): a smaller copy of another page. */
const THUMBNAIL = 1;

/** A fax has 204 dots an inch across and 98, 196 or 391 down (ITU-T T.4): more than this is a mistake. */
const MOST_STRETCH = 4;

export interface TiffPage {
  readonly canvas: Canvas;
  /** How much higher than wide its pixels are to be shown. */
  readonly pixelHeight: number;
}

/** The pages of a TIFF, each decoded when asked for. Refuses with `damaged` or `no-pages`. */
export function openTiff(bytes: Buffer): readonly (() => TiffPage)[] {
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const directories = damagedIfThrows(() => UTIF.decode(data)).filter(isPage);
  if (directories.length === 0) throw new BrokerFlowError('no-pages', 'The TIFF has no pages');
  return directories.map((directory) => () => ({
    canvas: damagedIfThrows(() => decodePage(data, directory)),
    pixelHeight: pixelHeightOf(directory),
  }));
}

function isPage(directory: UTIF.IFD): boolean {
  const size = numberOf(directory[TAG.width]) * numberOf(directory[TAG.height]);
  return size > 0 && (numberOf(directory[TAG.newSubfileType]) & THUMBNAIL) === 0;
}

function pixelHeightOf(directory: UTIF.IFD): number {
  const ratio = rationalOf(directory[TAG.acrossResolution]) / rationalOf(directory[TAG.downResolution]);
  return ratio >= 1 / MOST_STRETCH && ratio <= MOST_STRETCH ? ratio : 1;
}

function decodePage(data: ArrayBuffer, directory: UTIF.IFD): Canvas {
  if (numberOf(directory[TAG.width]) * numberOf(directory[TAG.height]) > MOST_PIXELS) {
    throw new BrokerFlowError('too-large', 'The picture is too large');
  }
  UTIF.decodeImage(data, directory);
  const { width, height } = directory;
  const rgba = isCmyk(directory) ? rgbaOfCmyk(directory) : UTIF.toRGBA8(directory);
  directory.data = new Uint8Array();
  const canvas = createCanvas(width, height);
  const pixels = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.byteLength);
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas;
}

/** PhotometricInterpretation 5: printing inks, here with eight bits each. utif2 turns them into colours in browsers only. */
function isCmyk(directory: UTIF.IFD): boolean {
  return numberOf(directory[TAG.photometric]) === 5 && numberOf(directory[TAG.bits]) === 8;
}

function rgbaOfCmyk(directory: UTIF.IFD): Uint8Array {
  const { data, width, height } = directory;
  const samples = numberOf(directory[TAG.samples]);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const paper = 255 - (data[pixel * samples + 3] ?? 0);
    for (let ink = 0; ink < 3; ink += 1) {
      rgba[pixel * 4 + ink] = ((255 - (data[pixel * samples + ink] ?? 0)) * paper) / 255;
    }
  }
  return rgba;
}

/** A RATIONAL is a list of one pair: numerator and denominator. */
function rationalOf(tag: unknown): number {
  const pair: unknown = Array.isArray(tag) ? tag[0] : undefined;
  return Array.isArray(pair) ? Number(pair[0]) / Number(pair[1]) : Number(pair);
}

function numberOf(tag: unknown): number {
  const value: unknown = Array.isArray(tag) ? tag[0] : tag;
  return typeof value === 'number' ? value : 0;
}

function damagedIfThrows<T>(decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof BrokerFlowError) throw cause;
    throw new BrokerFlowError('damaged', 'The TIFF is damaged', { cause });
  }
}
