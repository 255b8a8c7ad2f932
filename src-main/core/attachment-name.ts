import { extname } from 'node:path';
import { singleLine } from './plain-text.ts';
import { safeFilename } from './safe-filename.ts';

/** The name under which a file travels with a message: safe everywhere, its extension kept where it is a plain one. */
export function attachmentName(filename: string): string {
  const plain = singleLine(filename);
  const extension = /^\.[A-Za-z0-9]{1,8}$/u.test(extname(plain)) ? extname(plain) : '';
  return safeFilename([plain.slice(0, plain.length - extension.length)], extension);
}
