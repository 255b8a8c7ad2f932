import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import { CONTAINER_TYPES, detectMediaType, MEDIA_TYPES } from '../../core/media-type.ts';
import { singleLine } from '../../core/plain-text.ts';

/** Something inside a container. Without bytes it was left out on purpose. */
export interface FoundPart {
  readonly filename: string;
  readonly bytes: Uint8Array | null;
  readonly role: 'read' | 'kept';
  readonly problem: ErrorCode | null;
}

/** What goes along with mails and invoices and is no document a person would read. */
const COMPANIONS = /\.(p7s|asc|sig|ics|vcf|xml|xsl|json)$/iu;

/** A file by its bytes: a document to read, or one to keep beside them, with the reason if it should have been read. */
export function partOf(name: string, bytes: Uint8Array): FoundPart {
  const filename = singleLine(name) || 'documento';
  const mediaType = detectMediaType(bytes.subarray(0, 4096));
  if (MEDIA_TYPES.some((known) => known === mediaType))
    return { filename, bytes, role: 'read', problem: null };
  if (COMPANIONS.test(filename)) return { filename, bytes, role: 'kept', problem: null };
  return { filename, bytes, role: 'kept', problem: bytes.length === 0 ? 'empty-file' : 'not-a-document' };
}

/** The container type of bytes, or null. */
export function containerTypeOf(bytes: Uint8Array) {
  const mediaType = detectMediaType(bytes.subarray(0, 4096));
  return CONTAINER_TYPES.find((known) => known === mediaType) ?? null;
}

/** Left out on purpose; its name is told. */
export function leftOut(name: string | null): FoundPart {
  return { filename: singleLine(name ?? '') || 'immagine', bytes: null, role: 'kept', problem: null };
}
