import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Letter, OutboxMessage } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { readEnclosed } from '../../adapters/mail/enclosed.ts';
import type { Attachment } from '../../adapters/mail/eml.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import { messageLimit, messageSize } from '../../core/message-size.ts';
import type { FileStore } from '../../data/file-store.ts';
import type { Database } from '../../data/open-database.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import { editsOfRequest, isSamePlace, type StoredEdit } from '../../data/repositories/draft-edits.ts';
import { insurersThatAnswered, type AnsweredInsurer } from '../../data/repositories/answered-insurers.ts';
import { documentOfRequest } from '../../data/repositories/documents.ts';
import {
  draftsOfRequest,
  draftSummary,
  formsOfRequest,
  type NamedDraft,
} from '../../data/repositories/outputs.ts';
import { messagesOfRequest, toOutboxMessages, type StoredMessage } from '../../data/repositories/outbox.ts';
import { findRequest, type StoredRequest } from '../../data/repositories/requests.ts';
import { enclosuresOf, named, type AtHand, type Enclosure, type PaperSource } from './enclosures.ts';
import { missingOfRequest } from './missing-of-request.ts';
import { letterWarnings } from './letter-warnings.ts';
import { withReference } from './reference.ts';

const strings = z.array(z.string());

export interface LetterParts {
  readonly db: Database;
  readonly outputs: Pick<OutputFolder, 'pathOf'>;
  readonly store: Pick<FileStore, 'pathOf'>;
  readonly paperDesk: PaperSource;
  readonly settings: () => Settings;
}

/** A letter with what the message is made of. */
export interface FullLetter {
  readonly letter: Letter;
  readonly draft: NamedDraft;
  /** All that can go with it, under the names of the letter's attachments, in their order. */
  readonly enclosures: readonly Enclosure[];
  /** The message that it follows, without angle brackets. */
  readonly inReplyTo: string | undefined;
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
  const atHand = await atHandFor(request, parts);
  const answered = await insurersThatAnswered(db, requestId);
  return Promise.all(
    drafts.map(async (draft) => {
      const enclosed = await readEnclosed(await readDraft(draft, parts));
      const edit = edits.find((each) => isSamePlace(each, draft));
      const sentAs = rows.findLast((row) => isMessageOf(row, draft));
      const message = messages.find(({ id }) => id === sentAs?.id) ?? null;
      const goes = included(edit);
      const enclosures = named(await enclosuresOf(draft, enclosed, atHand), goes);
      const settings = parts.settings();
      const letter = toLetter({ draft, edit, enclosures, goes, message, missing, answered, settings });
      return { letter, draft, enclosures, inReplyTo: enclosed.inReplyTo, sentAs };
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

/** What goes with a letter, read. */
export async function attachmentsOf({ letter, enclosures }: FullLetter): Promise<Attachment[]> {
  const included = new Set(letter.attachments.flatMap((each) => (each.included ? [each.id] : [])));
  return Promise.all(
    enclosures
      .filter(({ id }) => included.has(id))
      .map(async ({ filename, mediaType, read }) => ({ filename, mediaType, bytes: await read() })),
  );
}

/** What the letters of a request can carry besides what was composed with them. */
async function atHandFor(
  { id, category, filename }: StoredRequest,
  { db, outputs, store, settings, paperDesk }: LetterParts,
): Promise<AtHand> {
  const forms = await formsOfRequest(db, id);
  const document = await documentOfRequest(db, id);
  return {
    forms: forms.map((form) => ({ ...form, file: outputs.pathOf(form.path) })),
    original: document
      ? {
          id: document.id,
          filename,
          file: store.pathOf(document.sha256),
          mediaType: document.media_type ?? 'application/octet-stream',
        }
      : null,
    papers: category === null || category === 'Altro' ? null : paperDesk,
    enclosed: settings().papers.enclosed,
  };
}

/** Whether an enclosure goes: as the clerk chose, else by default. */
function included(edit: StoredEdit | undefined): (one: Enclosure) => boolean {
  const leftOut = new Set(edit === undefined ? [] : strings.parse(JSON.parse(edit.left_out)));
  const added = new Set(edit === undefined ? [] : strings.parse(JSON.parse(edit.added)));
  return ({ id, byDefault }) => added.has(id) || (byDefault && !leftOut.has(id));
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
  readonly enclosures: readonly Enclosure[];
  readonly goes: (one: Enclosure) => boolean;
  readonly message: OutboxMessage | null;
  readonly missing: readonly string[];
  readonly answered: readonly AnsweredInsurer[];
  readonly settings: Settings;
}): Letter {
  const { draft, edit, enclosures, goes, message, missing, answered, settings } = source;
  const attachments = enclosures.map((one) => {
    const { id, kind, filename, sizeBytes, source: file } = one;
    return { id, kind, filename, sizeBytes, included: goes(one), source: file };
  });
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
    sizeBytes: messageSize(
      Buffer.byteLength(edit?.body ?? draft.body),
      attachments.flatMap((each) => (each.included ? [each.sizeBytes] : [])),
    ),
    limitBytes: messageLimit(settings.mail),
    message,
  };
  const isAnswered =
    draft.kind === 'insurer' && answered.some(({ insurerId }) => insurerId === draft.insurer_id);
  const request = { missing, answered: isAnswered };
  return { ...letter, warnings: letterWarnings(letter, request, settings.mail) };
}

function addresses(json: string | null | undefined): string[] | null {
  return json === null || json === undefined ? null : strings.parse(JSON.parse(json));
}

/** Whether the text was written on another one than is composed now. */
export function isOutdated(edit: StoredEdit | undefined, draft: NamedDraft): boolean {
  if (edit === undefined || (edit.subject === null && edit.body === null)) return false;
  return edit.base_subject !== draft.subject || edit.base_body !== draft.body;
}
