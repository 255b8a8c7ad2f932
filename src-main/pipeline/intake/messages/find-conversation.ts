import type { MessageKind } from '../../../../src-preload/contract/mailbox.ts';
import type { MessageFacts } from '../../../adapters/mail/message-facts.ts';
import type { Database } from '../../../data/open-database.ts';
import {
  findLinkByMessageIds,
  findLinkByReference,
  type MessageLink,
} from '../../../data/repositories/message-links.ts';
import { findSentByMessageId } from '../../../data/repositories/outbox.ts';

/** What a message is to us. `own`: a copy of what we sent; `foreign`: a receipt or report of somebody else's message. */
export type Conversation =
  | { readonly kind: 'none' }
  | { readonly kind: 'own' }
  | { readonly kind: 'foreign' }
  | {
      readonly kind: MessageKind;
      readonly link: MessageLink;
      readonly automatic: boolean;
    };

/** The reference that the subject of everything we send carries: the beginning of the request's id. */
const REFERENCE = /\[\s*rif\.?\s*([0-9a-f]{8})\s*\]/iu;

const OF_RECEIPT = {
  acceptance: 'pec-acceptance',
  delivery: 'pec-delivery',
  failure: 'pec-failure',
} as const;

/** Which request a message belongs to, and as what: by the messages it names, else by the reference in its subject. */
export async function findConversation(db: Database, facts: MessageFacts): Promise<Conversation> {
  const { receipt, report, automatic } = facts;
  if (receipt !== null) {
    const link = receipt.about === null ? null : await findLinkByMessageIds(db, [receipt.about]);
    if (link === null || receipt.kind === 'other') return { kind: 'foreign' };
    return { kind: OF_RECEIPT[receipt.kind], link, automatic: false };
  }
  if (report !== null) {
    const ids = [...facts.references, ...(report.about === null ? [] : [report.about])];
    const link = await findLinkByMessageIds(db, ids);
    if (link === null) return { kind: 'foreign' };
    // One that is late, or went well, is only to be known.
    return report.failed
      ? { kind: 'bounce', link, automatic: false }
      : { kind: 'reply', link, automatic: true };
  }
  if (await isOwn(db, facts)) return { kind: 'own' };
  const link = (await findLinkByMessageIds(db, facts.references)) ?? (await byReference(db, facts));
  return link === null ? { kind: 'none' } : { kind: 'reply', link, automatic };
}

async function isOwn(db: Database, { messageIds }: MessageFacts): Promise<boolean> {
  for (const id of messageIds) if (await findSentByMessageId(db, id)) return true;
  return false;
}

async function byReference(db: Database, { subject }: MessageFacts): Promise<MessageLink | null> {
  const reference = REFERENCE.exec(subject)?.[1];
  return reference === undefined ? null : findLinkByReference(db, reference);
}
