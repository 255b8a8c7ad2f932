import { readFile } from 'node:fs/promises';
import { readZip } from '../../adapters/archive/read-zip.ts';
import { signedContent } from '../../adapters/archive/signed-content.ts';
import { messagePdf } from '../../adapters/mail/message-pdf.ts';
import { readEml } from '../../adapters/mail/read-eml.ts';
import { readMsg } from '../../adapters/mail/read-msg.ts';
import { readTnef } from '../../adapters/mail/read-tnef.ts';
import type { ReceivedAttachment, ReceivedMessage } from '../../adapters/mail/received-message.ts';
import { embeddedFiles, mayHoldFilesIn, type EmbeddedFiles } from '../../adapters/pdf/embedded-files.ts';
import { assertNever, BrokerFlowError } from '../../core/errors.ts';
import { detectMediaType, isContainer, type ContainerType } from '../../core/media-type.ts';
import { safeFilename } from '../../core/safe-filename.ts';
import { storageCode } from '../../core/storage-error.ts';
import { kept, leftOut, partOf, shownName, type FoundPart } from './found-part.ts';
import { isLogo } from './logos.ts';
import { deeper, type Opening } from './opening.ts';
import { unwrapped } from './unwrap-message.ts';

/** A file that holds others: where it lies, and what it is called. */
export interface HoldingFile {
  readonly name: string;
  readonly path: string;
  readonly mediaType: ContainerType;
}

/** A file that was found in another. */
type InnerFile = Pick<ReceivedAttachment, 'filename' | 'bytes'> & { readonly isMessage?: boolean };

/**
 * The documents a file holds, in the order in which a reader meets them, through all that is packed in it.
 * @throws BrokerFlowError why it cannot be opened; a part of it that cannot be is kept with that reason instead
 */
export async function* partsInside(file: HoldingFile, opening: Opening): AsyncGenerator<FoundPart> {
  try {
    yield* await opened(file, opening);
  } catch (error) {
    // Whatever a parser trips over, the file is to blame; for a full disk it is not.
    if (error instanceof BrokerFlowError || storageCode(error) !== null) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new BrokerFlowError('damaged', `The file cannot be opened: ${message}`, { cause: error });
  }
}

async function opened(
  { name, path, mediaType }: HoldingFile,
  opening: Opening,
): Promise<AsyncGenerator<FoundPart>> {
  switch (mediaType) {
    case 'message/rfc822':
      return partsOfMessage(await readEml(await readFile(path)), opening);
    case 'application/vnd.ms-outlook':
      return partsOfMessage(await readMsg(await readFile(path)), opening);
    case 'application/ms-tnef':
      return partsOfMessage(await readTnef(await readFile(path)), opening);
    case 'application/pkcs7-mime':
      return partsOfSigned(name, await readFile(path), opening);
    case 'application/zip':
      return partsOfArchive(path, opening);
    default:
      return assertNever(mediaType);
  }
}

async function* partsOfArchive(path: string, opening: Opening): AsyncGenerator<FoundPart> {
  const { passwords, budget } = opening;
  for await (const { name, bytes } of readZip(path, { passwords, bytesLeft: budget.bytesLeft })) {
    yield* partsOf({ filename: name, bytes }, opening);
  }
}

/** A message's own page, then its attachments in order. */
async function* partsOfMessage(received: ReceivedMessage, opening: Opening): AsyncGenerator<FoundPart> {
  const message = await unwrapped(received);
  const filename = safeFilename([message.subject || 'Messaggio'], '.pdf');
  yield counted(partOf(filename, await messagePdf(message)), opening);
  for (const attachment of message.attachments) {
    if (isLogo(attachment)) yield leftOut(attachment.filename);
    else yield* partsOf(attachment, opening);
  }
}

/** What was signed, under the name it had before; a signature alone goes along with something else. */
async function* partsOfSigned(name: string, bytes: Uint8Array, opening: Opening): AsyncGenerator<FoundPart> {
  const content = signedContent(bytes);
  if (content === null) {
    yield counted(kept(name, bytes, null), opening);
    return;
  }
  opening.onUnverified(shownName(name));
  yield* partsOf({ filename: name.replace(/\.p7m$/iu, ''), bytes: content }, opening);
}

/** A file met inside another: a document, one to keep, or one that holds more. */
async function* partsOf(file: InnerFile, opening: Opening): AsyncGenerator<FoundPart> {
  const { filename, bytes, isMessage } = file;
  const detected = detectMediaType(bytes.subarray(0, 4096));
  const mediaType = detected ?? (isMessage === true ? 'message/rfc822' : null);
  if (mediaType === 'application/pdf') {
    yield* partsOfPdf(filename, bytes, opening);
  } else if (isContainer(mediaType)) {
    yield* partsOfContainer(filename, bytes, mediaType, opening);
  } else {
    yield counted(partOf(filename, bytes), opening);
  }
}

/** What an inner container holds; one that cannot be opened is kept like any other file, with the reason. */
async function* partsOfContainer(
  filename: string | null,
  bytes: Uint8Array,
  mediaType: ContainerType,
  opening: Opening,
): AsyncGenerator<FoundPart> {
  try {
    const further = deeper(opening);
    yield* partsInside({ name: filename ?? '', path: await opening.onDisk(bytes), mediaType }, further);
  } catch (error) {
    if (!(error instanceof BrokerFlowError)) throw error;
    yield kept(filename, bytes, error.code);
  }
}

/** A PDF is read itself, unless its page only says where its files are; these follow it. */
async function* partsOfPdf(
  filename: string | null,
  bytes: Uint8Array,
  opening: Opening,
): AsyncGenerator<FoundPart> {
  const inside = mayHoldFilesIn(bytes) ? await innerFiles(bytes, opening) : null;
  yield counted(inside?.coverIsNotice ? kept(filename, bytes, null) : partOf(filename, bytes), opening);
  if (inside) yield* partsOfEmbedded(inside, deeper(opening));
}

/** Null where the reader will say what is wrong with the PDF. */
async function innerFiles(bytes: Uint8Array, opening: Opening): Promise<EmbeddedFiles | null> {
  try {
    return await embeddedIn(await opening.onDisk(bytes), opening);
  } catch (error) {
    if (storageCode(error) !== null) throw error;
    return null;
  }
}

/** The files that a PDF holds, each like any other. */
export async function* partsOfEmbedded(
  { files }: EmbeddedFiles,
  opening: Opening,
): AsyncGenerator<FoundPart> {
  for (const { name, bytes } of files) {
    if (bytes === null) throw new BrokerFlowError('too-large', `${name} is larger than allowed`);
    yield* partsOf({ filename: name, bytes }, opening);
  }
}

/** What a PDF holds. @throws BrokerFlowError as opening a PDF does */
export function embeddedIn(path: string, { passwords, budget }: Opening): Promise<EmbeddedFiles> {
  return embeddedFiles(path, { passwords, mostBytes: budget.bytesLeft() });
}

function counted(part: FoundPart, { budget }: Opening): FoundPart {
  budget.take(part.bytes?.length ?? 0);
  return part;
}
