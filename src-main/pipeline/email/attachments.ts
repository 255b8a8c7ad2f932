import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Attachment } from '../../adapters/mail/eml.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { singleLine } from '../../core/plain-text.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { DraftInput } from './draft-input.ts';

/**
 * The forms and, last, the original, read from disk under safe and distinct names.
 * @throws BrokerFlowError `unreadable-file` naming the file that could not be read
 */
export async function readAttachments(input: DraftInput): Promise<Attachment[]> {
  const files = [...input.forms.map((form) => ({ ...form, mediaType: 'application/pdf' })), input.original];
  const names = distinctNames(files.map((file) => attachmentName(file.filename)));
  return Promise.all(
    files.map(async ({ path, mediaType }, index) => {
      const filename = names[index] ?? 'documento';
      return { filename, mediaType, bytes: await readOrRefuse(path, filename) };
    }),
  );
}

async function readOrRefuse(path: string, filename: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const details = { file: filename };
    throw new BrokerFlowError('unreadable-file', 'An attachment could not be read', { details, cause });
  }
}

function attachmentName(filename: string): string {
  const plain = singleLine(filename);
  const extension = /^\.[A-Za-z0-9]{1,8}$/u.test(extname(plain)) ? extname(plain) : '';
  return safeFilename([plain.slice(0, plain.length - extension.length)], extension);
}

/** Mail programs save attachments by name: the second of a name gets a number. */
function distinctNames(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const earlier = names
      .slice(0, index)
      .filter((other) => other.toLowerCase() === name.toLowerCase()).length;
    if (earlier === 0) return name;
    const extension = extname(name);
    return `${name.slice(0, name.length - extension.length)} (${earlier + 1})${extension}`;
  });
}
