import { shorten, singleLine } from './plain-text.ts';

/** Characters that Windows, macOS or Linux refuse in a name, or that a shell or header would read. */
const FORBIDDEN = /[\\/:*?"<>|%$`;□]+|\.{2,}/gu;
const EDGES = /^[\s.\-_~]+|[\s.\-_~]+$/gu;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const MAX_BYTES = 180;

/**
 * A file name from free text that every file system and mail program takes: no path, control or
 * reserved characters, no leading dot, at most 180 bytes in UTF-8 with its extension.
 * `parts` are joined by " - "; parts left empty are dropped, and `documento` stands for nothing at all.
 * @param extension with its dot, e.g. `.pdf`
 */
export function safeFilename(parts: readonly string[], extension: string): string {
  const cleaned = parts.map(cleanPart).filter((part) => part !== '');
  const stem = cutToBytes(cleaned.join(' - '), MAX_BYTES - Buffer.byteLength(extension));
  const named = RESERVED_ON_WINDOWS.test(stem) ? `${stem}_` : stem;
  return `${named === '' ? 'documento' : named}${extension}`;
}

function cleanPart(part: string): string {
  const plain = singleLine(part).replace(FORBIDDEN, ' ').replace(/ {2,}/gu, ' ').replace(EDGES, '');
  return shorten(plain, 80);
}

function cutToBytes(text: string, maxBytes: number): string {
  let kept = text;
  while (Buffer.byteLength(kept) > maxBytes) kept = [...kept].slice(0, -1).join('');
  return kept.replace(EDGES, '');
}
