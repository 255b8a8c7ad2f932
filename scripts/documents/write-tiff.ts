import { deflateSync } from 'node:zlib';
import type { Canvas } from '@napi-rs/canvas';

/** Value types, tags and values of TIFF 6.0 (Adobe, 1992) and its Deflate supplement (2002). */
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ADOBE_DEFLATE = 8;
const ENTRY_BYTES = 12;
const BLACK_BELOW = 150;

/**
 * The pages as one black-and-white TIFF, deflated, as a fax or a multifunction printer writes it.
 * Little endian, one strip a page; each page's directory stands before its strip.
 */
export function writeBilevelTiff(pages: readonly Canvas[], dpi: number): Uint8Array {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, page] of pages.entries()) {
    const strip = evenLength(deflateSync(bilevelRows(page), { level: 9 }));
    const directory = pageDirectory(page, dpi, offset, strip.length, index === pages.length - 1);
    parts.push(directory, strip);
    offset += directory.length + strip.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function pageDirectory(page: Canvas, dpi: number, offset: number, stripBytes: number, last: boolean): Buffer {
  const count = 11;
  const resolutionAt = offset + 2 + count * ENTRY_BYTES + 4;
  const stripAt = resolutionAt + 8;
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, page.width],
    [257, LONG, page.height],
    [258, SHORT, 1],
    [259, SHORT, ADOBE_DEFLATE],
    [262, SHORT, 0],
    [273, LONG, stripAt],
    [278, LONG, page.height],
    [279, LONG, stripBytes],
    [282, RATIONAL, resolutionAt],
    [283, RATIONAL, resolutionAt],
    [296, SHORT, 2],
  ];
  const directory = Buffer.alloc(stripAt - offset);
  directory.writeUInt16LE(count, 0);
  entries.forEach(([tag, type, value], index) => {
    const at = 2 + index * ENTRY_BYTES;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  directory.writeUInt32LE(last ? 0 : stripAt + stripBytes, 2 + count * ENTRY_BYTES);
  directory.writeUInt32LE(dpi, resolutionAt - offset);
  directory.writeUInt32LE(1, resolutionAt - offset + 4);
  return directory;
}

/** One bit a pixel, 1 is black (photometric 0), rows padded to whole bytes. */
function bilevelRows(page: Canvas): Buffer {
  const { data } = page.getContext('2d').getImageData(0, 0, page.width, page.height);
  const stride = Math.ceil(page.width / 8);
  const rows = Buffer.alloc(stride * page.height);
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      // The green channel stands for the grey of printed paper well enough.
      const black = (data[(y * page.width + x) * 4 + 1] ?? 255) < BLACK_BELOW;
      if (black) rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return rows;
}

/** TIFF wants directories at even offsets; a trailing zero after the deflate stream is ignored. */
function evenLength(strip: Buffer): Buffer {
  return strip.length % 2 === 0 ? strip : Buffer.concat([strip, Buffer.alloc(1)]);
}
