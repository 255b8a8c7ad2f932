import { randomUUID } from 'node:crypto';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { composeEml } from '../../adapters/mail/eml.ts';
import { parseEmailAddress } from '../../core/email-address.ts';
import { BrokerFlowError } from '../../core/errors.ts';
import type { Database } from '../../data/open-database.ts';
import type { OutputFolder } from '../../data/output-folder.ts';
import {
  addMessage,
  changeMessage,
  findMessage,
  messagesOfPolicy,
  type StoredMessage,
} from '../../data/repositories/outbox.ts';
import { findRenewalLetter } from '../../data/repositories/renewal-letters.ts';
import type { RenewalLettersTable } from '../../data/tables/deadline-tables.ts';
import { recipientsOfLetter, senderOrRefuse } from './queue-letter.ts';

interface RenewalParts {
  readonly db: Database;
  readonly outputs: Pick<OutputFolder, 'write'>;
  readonly settings: () => Settings;
  readonly now: () => Date;
}

/**
 * Puts the letter of renewal of a policy into the outbox: the message on disk, then its row. One that is on its way, or
 * was sent since the letter was written, is answered as it is; one that failed is replaced. Call in the turn of the policy.
 * @throws BrokerFlowError `not-found`; `network-off` when sending is off; `conflict` when an address is none
 */
export async function queueRenewal(
  { letterId, to }: { readonly letterId: string; readonly to: readonly string[] },
  parts: RenewalParts,
): Promise<StoredMessage> {
  const { db, settings } = parts;
  const from = senderOrRefuse(settings());
  const letter = await findRenewalLetter(db, { id: letterId });
  if (!letter) throw new BrokerFlowError('not-found', 'The letter was written anew meanwhile');
  const earlier = (await messagesOfPolicy(db, letter.deadline_id)).findLast(
    (message) => message.state !== 'cancelled' && message.created_at >= letter.prepared_at,
  );
  if (earlier !== undefined && earlier.state !== 'failed') return earlier;
  return queue({ letter, from, to: addressesOrRefuse(to), earlier }, parts);
}

function addressesOrRefuse(to: readonly string[]): string[] {
  const addresses = to.map(parseEmailAddress);
  const known = addresses.flatMap((address) => address ?? []);
  if (known.length === 0 || known.length < addresses.length)
    throw new BrokerFlowError('conflict', 'The letter cannot be sent as it is', {
      details: { warning: addresses.length === 0 ? 'no-recipient' : 'bad-address' },
    });
  return known;
}

async function queue(
  message: {
    readonly letter: RenewalLettersTable;
    readonly from: string;
    readonly to: readonly string[];
    /** One that failed. */
    readonly earlier: StoredMessage | undefined;
  },
  { db, outputs, settings, now }: RenewalParts,
): Promise<StoredMessage> {
  const { letter, from, to, earlier } = message;
  const { mail, office } = settings();
  const [id, at] = [randomUUID(), now()];
  const messageId = `${id}@${from.split('@')[1] ?? 'localhost'}`;
  const bytes = await composeEml({
    from: { name: mail.senderName === '' ? office.name : mail.senderName, address: from },
    to,
    replyTo: mail.replyTo === '' ? undefined : mail.replyTo,
    subject: letter.subject,
    text: letter.body,
    date: at,
    messageId,
    attachments: [],
    unsent: false,
  });
  const path = await outputs.write('outbox', letter.deadline_id, `${id}.eml`, bytes);
  await db.transaction().execute(async (trx) => {
    if (earlier) await changeMessage(trx, earlier.id, ['failed'], { state: 'cancelled' });
    await addMessage(
      trx,
      {
        id,
        request_id: null,
        policy_id: letter.deadline_id,
        purpose: 'renewal',
        kind: 'client',
        insurer_id: null,
        message_id: messageId,
        path,
        sender: from,
        subject: letter.subject,
        attachments: '[]',
        size_bytes: bytes.byteLength,
        state: 'waiting',
        problem: null,
        answer: null,
        attempts: 0,
        next_try_at: null,
        repeats: null,
        created_at: at.toISOString(),
        sent_at: null,
      },
      recipientsOfLetter({ to: [...to], cc: [] }, mail),
    );
  });
  const stored = await findMessage(db, id);
  if (!stored) throw new BrokerFlowError('internal', 'The message is not there');
  return stored;
}
