import { randomUUID } from 'node:crypto';
import type { MessageFacts } from '../../../adapters/mail/message-facts.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { StoredFile } from '../../../data/file-store.ts';
import type { Database } from '../../../data/open-database.ts';
import { addHistory } from '../../../data/repositories/history.ts';
import { findSentByMessageId } from '../../../data/repositories/outbox.ts';
import { addRequestMessage, findMessageOfDocument } from '../../../data/repositories/request-messages.ts';
import { findRequest } from '../../../data/repositories/requests.ts';
import type { ReadMessage } from '../../../workers/unpack-protocol.ts';
import { raiseMessage } from '../../raise-message.ts';
import type { IntakeTools } from '../intake-tools.ts';
import { recordDocument } from '../record-document.ts';
import type { IntakeDependencies, IntakeFile, IntakeOutcome } from '../record-request.ts';
import { storeParts, type StoredPart } from '../containers/store-parts.ts';
import { findConversation, type Conversation } from './find-conversation.ts';
import { glanceAt } from './glance.ts';

/** A conversation that leads to a request. */
type Filing = Extract<Conversation, { readonly link: unknown }>;

/**
 * Files a stored message with the request it belongs to: a reply, a receipt of certified mail, a bounce. Null for any
 * other message, which goes its way as a new request; an empty list for one from the mailbox that is nothing to us.
 */
export async function fileMessage(
  file: IntakeFile,
  stored: StoredFile,
  tools: IntakeTools,
  dependencies: IntakeDependencies,
): Promise<IntakeOutcome[] | null> {
  const { db, store } = dependencies;
  const path = store.pathOf(stored.sha256);
  const message = await readIfTelling(file, path, tools, db);
  if (message === null) return null;
  const conversation = message === 'own' ? { kind: message } : await findConversation(db, message.facts);
  if (conversation.kind === 'own' || conversation.kind === 'foreign') {
    if (file.source !== 'mail') return null;
    const became = { outcome: conversation.kind === 'own' ? 'own' : 'left', requestId: null } as const;
    await db.transaction().execute(async (trx) => file.alongside?.(trx, became));
    return [];
  }
  if (message === 'own' || conversation.kind === 'none') return null;
  const attachments = conversation.kind === 'reply' ? await attachmentsOf(stored, tools, dependencies) : [];
  return db
    .transaction()
    .execute((trx) =>
      record(trx, { file, stored, message, filing: conversation, attachments }, dependencies),
    );
}

/**
 * What a message says, where its header speaks for reading it; `own` for a copy of what we sent. Null for any other,
 * and for one that cannot be read: it is a request like any other file, and its reason is told there.
 */
async function readIfTelling(
  { source }: IntakeFile,
  path: string,
  { unpacker }: IntakeTools,
  db: Database,
): Promise<ReadMessage | 'own' | null> {
  const { mayBelong, messageId } = await glanceAt(path);
  const isFromMailbox = source === 'mail';
  if (isFromMailbox && messageId !== null && (await findSentByMessageId(db, messageId))) return 'own';
  if (!mayBelong) return null;
  try {
    return await unpacker.readMessage(path);
  } catch (error) {
    if (error instanceof BrokerFlowError && error.code === 'damaged') return null;
    throw error;
  }
}

/** What is attached to a reply, in the store; none where the message does not let itself be opened. */
async function attachmentsOf(
  stored: StoredFile,
  { unpacker, keyring }: IntakeTools,
  { store, maxFileMb }: IntakeDependencies,
): Promise<readonly StoredPart[]> {
  const task = {
    path: store.pathOf(stored.sha256),
    filename: '',
    mediaType: 'message/rfc822',
    passwords: keyring.remembered(),
    mostBytes: maxFileMb() * 1024 * 1024,
  } as const;
  try {
    // The first part is the message's own page.
    return await unpacker.unpack(task, ({ parts }) => storeParts(store, parts.slice(1)));
  } catch (error) {
    if (error instanceof BrokerFlowError && ['damaged', 'too-large'].includes(error.code)) return [];
    throw error;
  }
}

async function record(
  trx: Database,
  arrived: {
    readonly file: IntakeFile;
    readonly stored: StoredFile;
    readonly message: ReadMessage;
    readonly filing: Filing;
    readonly attachments: readonly StoredPart[];
  },
  { now }: IntakeDependencies,
): Promise<IntakeOutcome[]> {
  const { file, stored, message, filing } = arrived;
  const document = await recordDocument(trx, stored, now());
  const known = await findMessageOfDocument(trx, document.id);
  const requestId = known?.request_id ?? filing.link.requestId;
  await file.alongside?.(trx, { outcome: known ? 'known' : 'linked', requestId });
  if (known) return [{ file: file.path, requestId, outcome: 'linked' }];
  const id = randomUUID();
  const attachments = [];
  for (const part of arrived.attachments) {
    const { id: documentId } = await recordDocument(trx, part.file, now());
    attachments.push({ documentId, filename: part.filename });
  }
  await addRequestMessage(
    trx,
    { id, ...rowOf(message, filing, now()), document_id: document.id },
    attachments,
  );
  const event = filing.kind === 'reply' ? 'answered' : 'receipt';
  const detail = { message: id, ...detailOf(message.facts, filing) };
  await addHistory(trx, requestId, { actor: 'engine', event, detail }, now());
  const request = await findRequest(trx, requestId);
  if (request && !filing.automatic) await raiseMessage(trx, request, filing.kind, now());
  return [{ file: file.path, requestId, outcome: 'linked' }];
}

function rowOf({ facts, text }: ReadMessage, filing: Filing, now: Date) {
  return {
    request_id: filing.link.requestId,
    message_id: facts.messageIds[0] ?? null,
    about: filing.link.about,
    certified_id: facts.receipt?.certifiedId ?? null,
    kind: filing.kind,
    at: facts.receipt?.at ?? facts.at ?? now.toISOString(),
    sender: facts.from,
    subject: facts.subject,
    recipients: JSON.stringify(facts.receipt?.recipients ?? facts.report?.recipients ?? []),
    automatic: filing.automatic ? 1 : 0,
    text,
    seen_at: null,
    treated_as: null,
    received_at: now.toISOString(),
  };
}

/** Fills the sentence of the history. */
function detailOf(facts: MessageFacts, filing: Filing): Record<string, string> {
  const { receipt, report } = facts;
  const recipients = receipt?.recipients ?? report?.recipients ?? [];
  const words = receipt?.detail ?? report?.detail ?? null;
  return {
    kind: filing.kind,
    from: facts.from,
    subject: facts.subject,
    ...(facts.receipt?.at ? { at: facts.receipt.at } : {}),
    ...(recipients.length > 0 ? { to: recipients.join(', ') } : {}),
    ...(words === null ? {} : { words }),
    ...(filing.automatic ? { automatic: 'true' } : {}),
  };
}
