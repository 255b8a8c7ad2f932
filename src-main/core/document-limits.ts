import type { ErrorCode } from '../../src-preload/contract/errors.ts';
import { isForeignArchive } from './media-type.ts';

/** Why bytes cannot be used at all, told from size and type alone; null when they can be read. */
export function refusalOf(
  file: { readonly sizeBytes: number; readonly mediaType: string | null },
  maxFileMb: number,
): ErrorCode | null {
  if (file.sizeBytes === 0) return 'empty-file';
  if (file.sizeBytes > maxFileMb * 1024 * 1024) return 'too-large';
  if (isForeignArchive(file.mediaType)) return 'other-archive';
  return file.mediaType === null ? 'not-a-document' : null;
}
