import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { BrokerFlowError } from '../../core/errors.ts';
import { MOST_PIXELS } from './picture-size.ts';

const TAG = { width: 't256', height: 't257', newSubfileType: 't254' } as const;
/** Bit of NewSubfileType (TIFF 6.0, section 8): a smaller copy of another page. */
const THUMBNAIL = 1;

/** The pages of a TIFF, each decoded when asked for. Refuses with `damaged` or `no-pages`. */
export function openTiff(bytes: Buffer): readonly (() => Canvas)[] {
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const directories = damagedIfThrows(() => UTIF.decode(data)).filter(isPage);
  if (directories.length === 0) throw new BrokerFlowError('no-pages', 'The TIFF has no pages');
  return directories.map((directory) => () => damagedIfThrows(() => decodePage(data, directory)));
}

function isPage(directory: UTIF.IFD): boolean {
  const size = numberOf(directory[TAG.width]) * numberOf(directory[TAG.height]);
  return size > 0 && (numberOf(directory[TAG.newSubfileType]) & THUMBNAIL) === 0;
}

function decodePage(data: ArrayBuffer, directory: UTIF.IFD): Canvas {
  if (numberOf(directory[TAG.width]) * numberOf(directory[TAG.height]) > MOST_PIXELS) {
    throw new BrokerFlowError('too-large', 'The picture is too large');
  }
  UTIF.decodeImage(data, directory);
  const { width, height } = directory;
  const rgba = UTIF.toRGBA8(directory);
  directory.data = new Uint8Array();
  const canvas = createCanvas(width, height);
  const pixels = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.byteLength);
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas;
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
