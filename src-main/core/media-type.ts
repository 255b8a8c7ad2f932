/** The kinds of file that can be read. */
export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The kinds of file that hold documents and are opened for them. */
export const CONTAINER_TYPES = ['message/rfc822', 'application/vnd.ms-outlook', 'application/zip'] as const;
export type ContainerType = (typeof CONTAINER_TYPES)[number];

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
};

const SIGNATURES: readonly (readonly [MediaType | ContainerType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  // The second is an archive without entries. Office files are archives too: their entries tell.
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/zip', [0x50, 0x4b, 0x05, 0x06]],
  // A compound file (MS-CFB, 2.2). Old Office files are ones too: their directory tells.
  ['application/vnd.ms-outlook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** "%PDF-" */
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Readers accept a PDF header within the first 1024 bytes (ISO 32000-1, annex H, note 13). */
export const PDF_HEADER_RANGE = 1024;

/**
 * What a file is, by its first bytes; names and extensions are not believed. Give at least
 * {@link PDF_HEADER_RANGE} bytes when the file has them. Null for anything that cannot be used.
 */
export function detectMediaType(firstBytes: Uint8Array): MediaType | ContainerType | null {
  for (const [mediaType, signature] of SIGNATURES) {
    if (matchesAt(firstBytes, signature, 0)) return mediaType;
  }
  const last = Math.min(firstBytes.length, PDF_HEADER_RANGE) - PDF_SIGNATURE.length;
  for (let offset = 0; offset <= last; offset += 1) {
    if (matchesAt(firstBytes, PDF_SIGNATURE, offset)) return 'application/pdf';
  }
  return looksLikeMail(firstBytes) ? 'message/rfc822' : null;
}

/** The usual file name extension, without a dot. */
export function extensionOf(mediaType: MediaType): string {
  return EXTENSIONS[mediaType];
}

function matchesAt(bytes: Uint8Array, signature: readonly number[], offset: number): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

/** A header field as it begins a line (RFC 5322, 2.2), and the line that continues one. */
const HEADER_LINE = /^[!-9;-~]+:/;
const CONTINUATION = /^[ \t]/;
/** Two of these are enough to believe that a text is a message. */
const MAIL_HEADERS =
  /^(from|to|subject|date|message-id|mime-version|content-type|received|return-path|delivered-to|reply-to):/i;

/** True when a file begins with the header of a message: nothing but header lines, at least two known ones. */
function looksLikeMail(firstBytes: Uint8Array): boolean {
  const lines = Buffer.from(firstBytes).toString('latin1').split(/\r?\n/);
  // The last line may be cut off, and an mbox file begins with a line of its own.
  const whole = lines.slice(lines[0]?.startsWith('From ') ? 1 : 0, -1);
  const end = whole.indexOf('');
  const header = end < 0 ? whole : whole.slice(0, end);
  if (!header.every((line) => HEADER_LINE.test(line) || CONTINUATION.test(line))) return false;
  const known = new Set(header.flatMap((line) => MAIL_HEADERS.exec(line)?.[1]?.toLowerCase() ?? []));
  return known.size >= 2;
}
