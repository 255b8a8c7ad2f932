import type { Generated } from 'kysely';
import type { MailProblem, MessageState, Recipient } from '../../../src-preload/contract/outbox.ts';
import type { DraftKind, DraftPurpose } from '../../../src-preload/contract/vocabulary.ts';

/** Messages on their way, how each recipient was answered, and what clerks changed in drafts. */
export interface OutboxTables {
  outbox: OutboxTable;
  outbox_recipients: OutboxRecipientsTable;
  draft_edits: DraftEditsTable;
}

export interface OutboxTable {
  /** The order of sending. */
  number: Generated<number>;
  id: string;
  /** Null: it is about a policy. */
  request_id: string | null;
  policy_id: string | null;
  purpose: DraftPurpose;
  kind: Generated<DraftKind>;
  insurer_id: string | null;
  /** Without angle brackets; the same at every attempt. */
  message_id: string;
  /** The message as it is sent, relative to the data folder. */
  path: string;
  /** The address that answers for it on the way (MAIL FROM). */
  sender: string;
  subject: string;
  /** JSON: list of file names. */
  attachments: string;
  size_bytes: number;
  state: MessageState;
  problem: MailProblem | null;
  /** What the server said last. */
  answer: string | null;
  attempts: number;
  /** Null: as soon as its turn comes. */
  next_try_at: string | null;
  /** The message that this one knowingly sends once more; unique, so a second click makes no third. */
  repeats: string | null;
  created_at: string;
  sent_at: string | null;
}

export interface OutboxRecipientsTable {
  outbox_id: string;
  position: number;
  address: string;
  kind: Recipient['kind'];
  state: Recipient['state'];
  answer: string | null;
}

/** One row a draft; it stays when the draft is made again. Null: as composed. */
export interface DraftEditsTable {
  request_id: string;
  purpose: DraftPurpose;
  kind: DraftKind;
  insurer_id: string | null;
  /** JSON: list of addresses. */
  recipients: string | null;
  /** JSON: list of addresses. */
  cc: string | null;
  subject: string | null;
  body: string | null;
  /** JSON: ids of attachments that are not sent. */
  left_out: string;
  /** JSON: ids of attachments that are sent though they are none of the draft's. */
  added: string;
  /** What was composed when the clerk wrote: another text now means that the data changed since. */
  base_subject: string;
  base_body: string;
  updated_at: string;
}
