import { randomUUID } from 'node:crypto';
import { isBlocking, type Letter } from '../../../src-preload/contract/outbox.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { composeEml } from '../../adapters/mail/eml.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../../data/open-database.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import { addHistory } from '../../data/repositories/history.ts';
import {
  addMessage,
  changeMessage,
  findMessage,
  messagesOfRequest,
  type StoredMessage,
  type StoredRecipient,
} from '../../data/repositories/outbox.ts';
import { findDraft } from '../../data/repositories/outputs.ts';
import { attachmentsOf, letterOfDraft, type FullLetter, type LetterParts } from './letters.ts';
import { senderAddress } from './readiness.ts';
import { shownAddresses } from './record-attempt.ts';

export interface QueueParts extends LetterParts {
  readonly outputs: Pick<OutputFolder, 'pathOf' | 'write'>;
  readonly now: () => Date;
  /** The user of this machine; null where the system names none. */
  readonly clerk: string | null;
}

/**
 * Puts a letter into the outbox: the message as it will be sent on disk, then its row. Its Message-ID stays the
 * same at every attempt. A letter that is on its way, or was sent, is answered as it is; one that failed is
 * replaced. Call in the turn of the request.
 * @param repeats the message that is knowingly sent once more; a second call with it makes no third message
 * @throws BrokerFlowError `not-found`; `network-off` when sending is off; `conflict` when a warning stands against it
 */
export async function queueLetter(
  { draftId, repeats }: { readonly draftId: string; readonly repeats: string | null },
  parts: QueueParts,
): Promise<StoredMessage> {
  const { db, settings } = parts;
  const from = senderOrRefuse(settings());
  const draft = await findDraft(db, draftId);
  if (!draft) throw new BrokerFlowError('not-found', 'The draft was made again meanwhile');
  const full = await letterOfDraft(draft, parts);
  const earlier = await alreadyThere(full, repeats, db);
  if (earlier !== undefined) return earlier;
  const blocking = full.letter.warnings.find(isBlocking);
  if (blocking !== undefined)
    throw new BrokerFlowError('conflict', 'The letter cannot be sent as it is', {
      details: { warning: blocking },
    });
  return queue(full, from, repeats, parts);
}

/** The address that messages come from. @throws BrokerFlowError `network-off` while sending is off */
export function senderOrRefuse(settings: Settings): string {
  const from = senderAddress(settings);
  if (!settings.mail.enabled || from === null) throw new BrokerFlowError('network-off', 'Sending is off');
  return from;
}

async function alreadyThere(
  { draft, sentAs }: FullLetter,
  repeats: string | null,
  db: Database,
): Promise<StoredMessage | undefined> {
  if (repeats === null) return sentAs?.state === 'failed' ? undefined : sentAs;
  const ofRequest = await messagesOfRequest(db, draft.request_id);
  const repeated = ofRequest.find(({ id }) => id === repeats);
  if (repeated?.state !== 'sent') throw new BrokerFlowError('conflict', 'What is repeated was not sent');
  return ofRequest.find((message) => message.repeats === repeats);
}

async function queue(
  full: FullLetter,
  from: string,
  repeats: string | null,
  { db, outputs, settings, now, clerk }: QueueParts,
): Promise<StoredMessage> {
  const { draft, sentAs } = full;
  const id = randomUUID();
  const at = now();
  const message = await composeMessage(full, { id, from, at, settings: settings() });
  const path = await outputs.write('outbox', draft.request_id, `${id}.eml`, message.bytes);
  const recipients = recipientsOfLetter(full.letter, settings().mail);
  await db.transaction().execute(async (trx) => {
    if (sentAs?.state === 'failed') await changeMessage(trx, sentAs.id, ['failed'], { state: 'cancelled' });
    await addMessage(
      trx,
      {
        id,
        request_id: draft.request_id,
        policy_id: null,
        purpose: draft.purpose,
        kind: draft.kind,
        insurer_id: draft.insurer_id,
        message_id: message.messageId,
        path,
        sender: from,
        subject: full.letter.subject,
        attachments: JSON.stringify(message.attachments),
        size_bytes: message.bytes.byteLength,
        state: 'waiting',
        problem: null,
        answer: null,
        attempts: 0,
        next_try_at: null,
        repeats,
        created_at: at.toISOString(),
        sent_at: null,
      },
      recipients,
    );
    const detail = { to: shownAddresses(recipients) };
    await addHistory(trx, draft.request_id, { actor: 'clerk', who: clerk, event: 'queued', detail }, at);
  });
  const stored = await findMessage(db, id);
  if (!stored) throw new BrokerFlowError('internal', 'The message is not there');
  return stored;
}

async function composeMessage(
  full: FullLetter,
  { id, from, at, settings }: { id: string; from: string; at: Date; settings: Settings },
): Promise<{ bytes: Uint8Array; messageId: string; attachments: string[] }> {
  const { mail, office } = settings;
  const { letter, inReplyTo } = full;
  const attachments = await attachmentsOf(full);
  const messageId = `${id}@${from.split('@')[1] ?? 'localhost'}`;
  const bytes = await composeEml({
    from: { name: mail.senderName === '' ? office.name : mail.senderName, address: from },
    to: letter.to,
    cc: letter.cc,
    replyTo: mail.replyTo === '' ? undefined : mail.replyTo,
    subject: letter.subject,
    text: letter.body,
    date: at,
    messageId,
    inReplyTo,
    attachments,
    unsent: false,
  });
  return { bytes, messageId, attachments: attachments.map(({ filename }) => filename) };
}

/** Each address once. The office's hidden copy stands in no header; certified mail takes none. */
export function recipientsOfLetter(
  letter: Pick<Letter, 'to' | 'cc'>,
  { bcc, certified }: Settings['mail'],
): Pick<StoredRecipient, 'address' | 'kind'>[] {
  const all = [
    ...letter.to.map((address) => ({ address, kind: 'to' as const })),
    ...letter.cc.map((address) => ({ address, kind: 'cc' as const })),
    ...(bcc === '' || certified ? [] : [{ address: bcc, kind: 'bcc' as const }]),
  ];
  const key = ({ address }: { readonly address: string }): string => address.trim().toLowerCase();
  return all.filter((one, index) => all.findIndex((other) => key(other) === key(one)) === index);
}
