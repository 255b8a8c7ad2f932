import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FormTemplate } from '../../../src-preload/contract/vocabulary.ts';
import type { Attachment } from '../../adapters/mail/eml.ts';
import { distinctFilenames } from '../../core/distinct-filenames.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { singleLine } from '../../core/plain-text.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import type { DraftInput, FormFile } from './draft-input.ts';

/**
 * Larger than this, a message is refused on its way: most providers stop at 25 MB, to which 18 MB grow in base64.
 * A scan of hundreds of pages would also fill the memory.
 */
const LARGEST_TOGETHER = 18 * 1024 * 1024;

/** What a message carries, and the name of the original when it is too large to be carried. */
export interface Enclosed {
  readonly attachments: readonly Attachment[];
  readonly toFollow: string | null;
}

export const NOTHING_ENCLOSED: Enclosed = { attachments: [], toFollow: null };

/** Reads files, each once, however many messages carry it. */
export type ReadOnce = (path: string) => Promise<Uint8Array>;

/** A reader for the messages of one request; it is let go with them. */
export function createReadOnce(): ReadOnce {
  const known = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const bytes = known.get(path) ?? readFile(path);
    known.set(path, bytes);
    return bytes;
  };
}

/**
 * The forms that a message to an insurer carries: its own, and those for everyone. A form of its own stands in for the
 * questionnaires of this program, never for the summary of the risk.
 */
export function formsFor(insurerId: string | null, forms: readonly FormFile[]): FormFile[] {
  const hasOwn = insurerId !== null && forms.some((form) => form.insurerId === insurerId);
  return forms.filter((form) => {
    if (form.insurerId !== null) return form.insurerId === insurerId;
    return !hasOwn || !QUESTIONNAIRES.has(form.template);
  });
}

const QUESTIONNAIRES: ReadonlySet<FormTemplate> = new Set([
  'fleet',
  'professional',
  'building',
  'technology',
]);

/**
 * The forms and, last, the original, under safe and distinct names. An original that would make the message too large
 * for the way stays where it is.
 * @throws BrokerFlowError `unreadable-file` naming the file that could not be read
 */
export async function readAttachments(
  { forms, original }: Pick<DraftInput, 'forms' | 'original'>,
  read: ReadOnce,
): Promise<Enclosed> {
  const files = [...forms.map((form) => ({ ...form, mediaType: 'application/pdf' })), original];
  const names = distinctFilenames(files.map((file) => attachmentName(file.filename)));
  const named = files.map((file, index) => ({ ...file, filename: names[index] ?? 'documento' }));
  const sizes = await Promise.all(named.map(sizeOrRefuse));
  const fits = sizes.reduce((sum, size) => sum + size, 0) <= LARGEST_TOGETHER;
  return {
    attachments: await Promise.all(
      (fits ? named : named.slice(0, -1)).map((file) => readOrRefuse(file, read)),
    ),
    toFollow: fits ? null : (names.at(-1) ?? null),
  };
}

interface NamedFile {
  readonly filename: string;
  readonly path: string;
  readonly mediaType: string;
}

async function sizeOrRefuse({ path, filename }: NamedFile): Promise<number> {
  const { size } = await stat(path).catch((cause: unknown) => refuse(filename, cause));
  return size;
}

async function readOrRefuse({ path, filename, mediaType }: NamedFile, read: ReadOnce): Promise<Attachment> {
  const bytes = await read(path).catch((cause: unknown) => refuse(filename, cause));
  return { filename, mediaType, bytes };
}

function refuse(file: string, cause: unknown): never {
  throw new BrokerFlowError('unreadable-file', 'An attachment could not be read', {
    details: { file },
    cause,
  });
}

function attachmentName(filename: string): string {
  const plain = singleLine(filename);
  const extension = /^\.[A-Za-z0-9]{1,8}$/u.test(extname(plain)) ? extname(plain) : '';
  return safeFilename([plain.slice(0, plain.length - extension.length)], extension);
}
