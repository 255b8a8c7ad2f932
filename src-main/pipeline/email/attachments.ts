import { readFile, stat } from 'node:fs/promises';
import type { Attachment } from '../../adapters/mail/eml.ts';
import { attachmentName } from '../../core/attachment-name.ts';
import { distinctFilenames } from '../../core/distinct-filenames.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { messageSize } from '../../core/message-size.ts';
import type { DraftInput, FormFile } from './draft-input.ts';

/** What the text takes, and the papers that the clerk may add. */
const ROOM_FOR_THE_REST = 300_000;

/** What a message carries. */
export interface Enclosed {
  readonly attachments: readonly Attachment[];
  /** The name of the one that is the risk summary. */
  readonly summary: string | null;
  /** The name of the original when it is too large to be carried. */
  readonly toFollow: string | null;
}

export const NOTHING_ENCLOSED: Enclosed = { attachments: [], summary: null, toFollow: null };

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
 * The forms that a message to an insurer carries: its own, and those for everyone. A form of its own for the line of
 * business stands in for whatever else asks about it, never for the summary of the risk or what only accompanies it.
 */
export function formsFor(insurerId: string | null, forms: readonly FormFile[]): FormFile[] {
  const hasOwn = insurerId !== null && forms.some((form) => form.insurerId === insurerId && form.asks);
  return forms.filter((form) =>
    form.insurerId === null ? !(hasOwn && form.asks) : form.insurerId === insurerId,
  );
}

/**
 * The forms and, last, the original, under safe and distinct names. An original that would make the message heavier
 * than the provider takes stays where it is.
 * @throws BrokerFlowError `unreadable-file` naming the file that could not be read
 */
export async function readAttachments(
  { forms, original, limitBytes }: Pick<DraftInput, 'forms' | 'original' | 'limitBytes'>,
  read: ReadOnce,
): Promise<Enclosed> {
  const files = [...forms.map((form) => ({ ...form, mediaType: 'application/pdf' })), original];
  const names = distinctFilenames(files.map((file) => attachmentName(file.filename)));
  const named = files.map((file, index) => ({ ...file, filename: names[index] ?? 'documento' }));
  const sizes = await Promise.all(named.map(sizeOrRefuse));
  const fits = messageSize(ROOM_FOR_THE_REST, sizes) <= limitBytes;
  const summary = forms.findIndex(({ template }) => template === 'summary');
  return {
    attachments: await Promise.all(
      (fits ? named : named.slice(0, -1)).map((file) => readOrRefuse(file, read)),
    ),
    summary: names[summary] ?? null,
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
