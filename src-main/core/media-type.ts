/** The kinds of file that can be read. */
export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
};

const IMAGE_SIGNATURES: readonly (readonly [MediaType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** "%PDF-" */
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Readers accept a PDF header within the first 1024 bytes (ISO 32000-1, annex H, note 13). */
export const PDF_HEADER_RANGE = 1024;

/**
 * What a file is, by its first bytes; names and extensions are not believed. Give at least
 * {@link PDF_HEADER_RANGE} bytes when the file has them. Null for anything that cannot be read.
 */
export function detectMediaType(firstBytes: Uint8Array): MediaType | null {
  for (const [mediaType, signature] of IMAGE_SIGNATURES) {
    if (matchesAt(firstBytes, signature, 0)) return mediaType;
  }
  const last = Math.min(firstBytes.length, PDF_HEADER_RANGE) - PDF_SIGNATURE.length;
  for (let offset = 0; offset <= last; offset += 1) {
    if (matchesAt(firstBytes, PDF_SIGNATURE, offset)) return 'application/pdf';
  }
  return null;
}

/** The usual file name extension, without a dot. */
export function extensionOf(mediaType: MediaType): string {
  return EXTENSIONS[mediaType];
}

function matchesAt(bytes: Uint8Array, signature: readonly number[], offset: number): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}
