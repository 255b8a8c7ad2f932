/** More pixels than A0 at 300 dpi is an attack or a mistake: decoding would take gigabytes. */
export const MOST_PIXELS = 140_000_000;

/** PNG (ISO/IEC 15948): signature, then the header chunk with width and height. */
const PNG_FIRST_BYTE = 0x89;
const PNG_WIDTH_AT = 16;
/** JPEG (ITU-T T.81, B.1.1.3): start-of-frame markers carry the size; these three of that range do not. */
const NOT_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The number of pixels a PNG or JPEG says it has, without decoding it; null when it does not say. */
export function statedPixels(bytes: Buffer): number | null {
  const size = statedSize(bytes);
  return size && size.width * size.height;
}

/** The pixels across and down that a PNG or JPEG says it has, without decoding it; null when it does not say. */
export function statedSize(bytes: Buffer): PictureSize | null {
  if (bytes[0] === PNG_FIRST_BYTE) {
    if (bytes.length < PNG_WIDTH_AT + 8) return null;
    return { width: bytes.readUInt32BE(PNG_WIDTH_AT), height: bytes.readUInt32BE(PNG_WIDTH_AT + 4) };
  }
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker)) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
