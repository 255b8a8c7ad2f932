import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import { refusalOf } from '../../core/document-limits.ts';
import { detectMediaType, isReadable } from '../../core/media-type.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';

/** Something inside a container. Without bytes it was left out on purpose. */
export interface FoundPart {
  readonly filename: string;
  readonly bytes: Uint8Array | null;
  readonly role: 'read' | 'kept';
  readonly problem: ErrorCode | null;
}

/** What goes along with mails and invoices, or was cut from a mail on its way, and is no document a person would read. */
const COMPANIONS = /\.(p7s|p7c|tsr|asc|sig|ics|vcf|xml|xsl|xsd|json)$|^ATT\d{5}[^.]*\.(txt|html?)$/iu;
const MOST_CHARACTERS = 120;

/** A file by its bytes: a document to read, or one to keep beside them, with the reason if it should have been read. */
export function partOf(name: string | null, bytes: Uint8Array): FoundPart {
  const filename = shownName(name);
  const mediaType = detectMediaType(bytes.subarray(0, 4096));
  if (isReadable(mediaType)) return { filename, bytes, role: 'read', problem: null };
  if (COMPANIONS.test(filename)) return kept(filename, bytes, null);
  return kept(
    filename,
    bytes,
    refusalOf({ sizeBytes: bytes.length, mediaType }, Infinity) ?? 'not-a-document',
  );
}

/** A file that is kept beside what is read. */
export function kept(name: string | null, bytes: Uint8Array, problem: ErrorCode | null): FoundPart {
  return { filename: shownName(name), bytes, role: 'kept', problem };
}

/** Left out on purpose; its name is told. */
export function leftOut(name: string | null): FoundPart {
  return { filename: shownName(name ?? 'immagine'), bytes: null, role: 'kept', problem: null };
}

/**
 * A name as the sender wrote it, made harmless to show: one line, the folders before it only where they lead down,
 * and so long that its end, which says what it is, can be seen.
 */
export function shownName(name: string | null): string {
  const steps = singleLine(name ?? '')
    .split(/[\\/]/u)
    .map((step) => step.trim());
  const shown = steps.filter((step) => !['', '.', '..'].includes(step) && !/^[a-z]:$/iu.test(step)).join('/');
  if (shown === '') return 'allegato';
  const extension = /\.[^./\s]{1,8}$/u.exec(shown)?.[0] ?? '';
  return shorten(shown.slice(0, shown.length - extension.length), MOST_CHARACTERS) + extension;
}
