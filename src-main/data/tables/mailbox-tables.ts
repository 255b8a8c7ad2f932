import type { Generated } from 'kysely';
import type { MessageKind } from '../../../src-preload/contract/mailbox.ts';

/** How far a mailbox was read, what became of each message, and messages that belong to a request. */
export interface MailboxTables {
  mailbox_cursors: MailboxCursorsTable;
  mailbox_messages: MailboxMessagesTable;
  request_messages: RequestMessagesTable;
  request_message_parts: { message: string; position: number; document_id: string; filename: string };
}

/** Up to where a folder was read. */
export interface MailboxCursorsTable {
  /** User and server, as `user@host`. */
  mailbox: string;
  folder: string;
  /** With another one the server's numbers mean other messages (RFC 3501, 2.3.1.1). */
  uid_validity: string;
  /** All messages with smaller numbers have been dealt with. */
  next_uid: number;
  /** Messages that came to the server before this are none of ours. */
  since: string;
  updated_at: string;
}

/**
 * What became of a message. `refused`: it could not be taken in, which a failed request says; `left`: a receipt of
 * somebody else's message; `own`: a copy of what we sent; `known`: taken in before, under another number; `again`: it was refused, and the clerk
 * wants it fetched once more.
 */
export type MailboxOutcome = 'request' | 'linked' | 'refused' | 'left' | 'own' | 'known' | 'again';

export interface MailboxMessagesTable {
  mailbox: string;
  folder: string;
  uid_validity: string;
  uid: number;
  message_id: string | null;
  sha256: string | null;
  outcome: MailboxOutcome;
  request_id: string | null;
  /** 1 once it was marked or moved as the settings say, or need not be. */
  settled: number;
  at: string;
}

/** A received message that belongs to a request. */
export interface RequestMessagesTable {
  number: Generated<number>;
  id: string;
  request_id: string;
  message_id: string | null;
  /** The Message-ID of our message that it is about or answers. */
  about: string | null;
  /** The number that the provider of certified mail gave our message: what it carries is answered under it. */
  certified_id: string | null;
  kind: MessageKind;
  at: string;
  sender: string;
  subject: string;
  /** JSON: list of addresses. */
  recipients: string;
  automatic: number;
  text: string;
  document_id: string;
  seen_at: string | null;
  treated_as: string | null;
  received_at: string;
}
