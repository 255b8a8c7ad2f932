import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Letter, OutboxMessage } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { readEnclosed, type EnclosedInMessage } from '../../adapters/mail/enclosed.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../../data/open-database.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import { editsOfRequest, isSamePlace, type StoredEdit } from '../../data/repositories/draft-edits.ts';
import { draftsOfRequest, draftSummary, type NamedDraft } from '../../data/repositories/outputs.ts';
import { messagesOfRequest, toOutboxMessages, type StoredMessage } from '../../data/repositories/outbox.ts';
import { findRequest } from '../../data/repositories/requests.ts';
import { missingOfRequest } from './missing-of-request.ts';
import { letterWarnings } from './letter-warnings.ts';
import { withReference } from './reference.ts';

const strings = z.array(z.string());
const MEGABYTE = 1_000_000;
/** Headers and the frame of the parts. */
const FRAME_BYTES = 4096;

export interface LetterParts {
  readonly db: Database;
  readonly outputs: Pick<OutputFolder, 'pathOf'>;
  readonly settings: () => Settings;
}

/** A letter with what the message is made of. */
export interface FullLetter {
  readonly letter: Letter;
  readonly draft: NamedDraft;
  readonly enclosed: EnclosedInMessage;
  /** The last message that this letter was sent as, and is not taken back. */
  readonly sentAs: StoredMessage | undefined;
}

/** The drafts of a request as they would be sent, each with what was changed by hand and what became of it. */
export async function lettersOfRequest(requestId: string, parts: LetterParts): Promise<FullLetter[]> {
  const { db } = parts;
  const request = await findRequest(db, requestId);
  if (!request) throw new BrokerFlowError('not-found', 'No such request');
  const drafts = await draftsOfRequest(db, requestId);
  const edits = await editsOfRequest(db, requestId);
  const rows = await messagesOfRequest(db, requestId);
  const messages = await toOutboxMessages(db, rows);
  const missing = await missingOfRequest(db, request);
  return Promise.all(
    drafts.map(async (draft) => {
      const enclosed = await readEnclosed(await readDraft(draft, parts));
      const edit = edits.find((each) => isSamePlace(each, draft));
      const sentAs = rows.findLast((row) => isMessageOf(row, draft));
      const message = messages.find(({ id }) => id === sentAs?.id) ?? null;
      const letter = toLetter({ draft, edit, enclosed, message, missing, settings: parts.settings() });
      return { letter, draft, enclosed, sentAs };
    }),
  );
}

/** The letter of one draft. @throws BrokerFlowError `not-found` when it was made again under another id. */
export async function letterOfDraft(
  draft: Pick<NamedDraft, 'id' | 'request_id'>,
  parts: LetterParts,
): Promise<FullLetter> {
  const letters = await lettersOfRequest(draft.request_id, parts);
  const found = letters.find(({ letter }) => letter.draft.id === draft.id);
  if (!found) throw new BrokerFlowError('not-found', 'No such draft');
  return found;
}

/** A letter that was asked for anew (another reminder) is not the one that was sent before. */
function isMessageOf(row: StoredMessage, draft: NamedDraft): boolean {
  if (row.state === 'cancelled' || !isSamePlace(row, draft)) return false;
  return draft.prepared_at === null || row.created_at >= draft.prepared_at;
}

async function readDraft(draft: NamedDraft, { outputs }: LetterParts): Promise<Uint8Array> {
  return readFile(outputs.pathOf(draft.path)).catch((cause: unknown) => {
    throw new BrokerFlowError('unreadable-file', 'A draft could not be read', {
      details: { file: draft.filename },
      cause,
    });
  });
}

function toLetter(source: {
  readonly draft: NamedDraft;
  readonly edit: StoredEdit | undefined;
  readonly enclosed: EnclosedInMessage;
  readonly message: OutboxMessage | null;
  readonly missing: readonly string[];
  readonly settings: Settings;
}): Letter {
  const { draft, edit, enclosed, message, missing, settings } = source;
  const leftOut = new Set(edit === undefined ? [] : strings.parse(JSON.parse(edit.left_out)));
  const attachments = enclosed.attachments.map(({ filename, bytes }) => ({
    filename,
    sizeBytes: bytes.byteLength,
    included: !leftOut.has(filename),
  }));
  const letter = {
    draft: draftSummary(draft),
    to: addresses(edit?.recipients) ?? addresses(draft.recipients) ?? [],
    cc: addresses(edit?.cc) ?? [],
    subject: withReference(edit?.subject ?? draft.subject, draft.request_id),
    body: edit?.body ?? draft.body,
    edited: edit !== undefined,
    newer: isOutdated(edit, draft)
      ? { subject: withReference(draft.subject, draft.request_id), body: draft.body }
      : null,
    attachments,
    sizeBytes: messageSize(edit?.body ?? draft.body, attachments),
    limitBytes: settings.mail.limitMb * MEGABYTE,
    message,
  };
  return { ...letter, warnings: letterWarnings(letter, missing, settings.mail) };
}

function addresses(json: string | null | undefined): string[] | null {
  return json === null || json === undefined ? null : strings.parse(JSON.parse(json));
}

/** Whether the text was written on another one than is composed now. */
export function isOutdated(edit: StoredEdit | undefined, draft: NamedDraft): boolean {
  if (edit === undefined || (edit.subject === null && edit.body === null)) return false;
  return edit.base_subject !== draft.subject || edit.base_body !== draft.body;
}

/** What a message weighs on its way: base64 makes four bytes of three, in lines of 76 (RFC 2045, 6.8). */
function messageSize(body: string, attachments: Letter['attachments']): number {
  const encoded = attachments
    .filter(({ included }) => included)
    .map(({ sizeBytes }) => Math.ceil((sizeBytes / 3) * 4 * (78 / 76)) + 400);
  return encoded.reduce((sum, size) => sum + size, FRAME_BYTES + Buffer.byteLength(body));
}
