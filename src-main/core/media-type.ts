/** The kinds of file that can be read. */
export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The kinds of file that hold documents and are opened for them. */
export const CONTAINER_TYPES = [
  'message/rfc822',
  'application/vnd.ms-outlook',
  'application/ms-tnef',
  'application/pkcs7-mime',
  'application/zip',
] as const;
export type ContainerType = (typeof CONTAINER_TYPES)[number];

/** Archives that are known and not opened. */
export const FOREIGN_ARCHIVES = [
  'application/vnd.rar',
  'application/x-7z-compressed',
  'application/gzip',
  'application/vnd.ms-cab-compressed',
] as const;
export type ForeignArchive = (typeof FOREIGN_ARCHIVES)[number];

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
};

type KnownType = MediaType | ContainerType | ForeignArchive;

const SIGNATURES: readonly (readonly [KnownType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  // The second is an archive without entries. Office files are archives too: their entries tell.
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/zip', [0x50, 0x4b, 0x05, 0x06]],
  // A compound file (MS-CFB, 2.2). Old Office files are ones too: their directory tells.
  ['application/vnd.ms-outlook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // What Outlook makes of a message for others: winmail.dat (MS-OXTNEF, 2.1.3.1).
  ['application/ms-tnef', [0x78, 0x9f, 0x3e, 0x22]],
  ['application/vnd.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['application/gzip', [0x1f, 0x8b, 0x08]],
  ['application/vnd.ms-cab-compressed', [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0]],
];

/** "pkcs7" as an object identifier (RFC 5652, 4): what follows says whether it is signed, encrypted or else. */
const CMS_CONTENT = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/** A DER or BER sequence: the tag and at most five bytes of length before what it holds. */
const SEQUENCE = 0x30;
const MOST_LENGTH_BYTES = 6;

/** "%PDF-" */
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Readers accept a PDF header within the first 1024 bytes (ISO 32000-1, annex H, note 13). */
export const PDF_HEADER_RANGE = 1024;

/**
 * What a file is, by its first bytes; names and extensions are not believed. Give at least
 * {@link PDF_HEADER_RANGE} bytes when the file has them. Null for anything that cannot be used.
 */
export function detectMediaType(firstBytes: Uint8Array): KnownType | null {
  for (const [mediaType, signature] of SIGNATURES) {
    if (matchesAt(firstBytes, signature, 0)) return mediaType;
  }
  // Before the PDF header, which a signed or an attached PDF has inside.
  if (isCms(firstBytes) || isCms(fromBase64(firstBytes))) return 'application/pkcs7-mime';
  if (looksLikeMail(firstBytes)) return 'message/rfc822';
  const last = Math.min(firstBytes.length, PDF_HEADER_RANGE) - PDF_SIGNATURE.length;
  for (let offset = 0; offset <= last; offset += 1) {
    if (matchesAt(firstBytes, PDF_SIGNATURE, offset)) return 'application/pdf';
  }
  return null;
}

/** True for what can be read as it is: a PDF or a picture. */
export function isReadable(mediaType: string | null): mediaType is MediaType {
  return MEDIA_TYPES.some((known) => known === mediaType);
}

/** True for what is opened for the documents in it. */
export function isContainer(mediaType: string | null): mediaType is ContainerType {
  return CONTAINER_TYPES.some((known) => known === mediaType);
}

/** True for an archive of a kind that is not opened. */
export function isForeignArchive(mediaType: string | null): boolean {
  return FOREIGN_ARCHIVES.some((known) => known === mediaType);
}

/** The usual file name extension, without a dot. */
export function extensionOf(mediaType: MediaType): string {
  return EXTENSIONS[mediaType];
}

function matchesAt(bytes: Uint8Array, signature: readonly number[], offset: number): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

function isCms(bytes: Uint8Array): boolean {
  if (bytes[0] !== SEQUENCE) return false;
  for (let offset = 2; offset <= MOST_LENGTH_BYTES; offset += 1) {
    if (matchesAt(bytes, CMS_CONTENT, offset)) return true;
  }
  return false;
}

/** The first bytes of a text in base64, with or without the line that begins a PEM file (RFC 7468). */
function fromBase64(firstBytes: Uint8Array): Uint8Array {
  const text = Buffer.from(firstBytes.subarray(0, 160)).toString('latin1');
  const base64 = text.replace(/^\s*-----BEGIN [A-Z0-9 ]+-----/, '').trimStart();
  return /^MI[A-Za-z0-9+/]{20}/.test(base64) ? Buffer.from(base64.slice(0, 40), 'base64') : new Uint8Array();
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
