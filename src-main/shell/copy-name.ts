import path from 'node:path';
import { safeFilename } from '../core/safe-filename.ts';
import type { StoredFile, StoredFileKind } from '../engine/protocol.ts';

/**
 * The name under which a stored file is handed to other programs or to the save dialog. A form is always
 * `.pdf` and a draft always `.eml`, so that opening one can never start a program; an original keeps its
 * own ending, because it is only ever saved.
 */
export function copyName(kind: StoredFileKind, { filename }: Pick<StoredFile, 'filename'>): string {
  const { name, ext } = path.parse(filename);
  const extension = ENDINGS[kind] ?? (/^\.[A-Za-z0-9]{1,8}$/u.test(ext) ? ext : '');
  return safeFilename([ext === extension ? name : `${name}${ext}`], extension);
}

const ENDINGS: Readonly<Partial<Record<StoredFileKind, string>>> = {
  form: '.pdf',
  draft: '.eml',
  renewal: '.eml',
};

/** The name under which the searchable copy of an original is saved. */
export function searchableName(filename: string): string {
  return safeFilename([path.parse(filename).name], ' (ricercabile).pdf');
}
