import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { Telemetry } from '../../core/metrics/telemetry.ts';
import type { Logger } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import type { MailboxOutcome } from '../../data/tables/mailbox-tables.ts';

/** What a message becomes when it is taken in; told in the transaction in which it does. */
export type Alongside = (
  trx: Database,
  became: { readonly outcome: MailboxOutcome; readonly requestId: string | null },
) => Promise<void>;

/** A message of the mailbox on its way in. */
export interface ArrivingMessage {
  /** Where it was fetched to; it is removed afterwards. */
  readonly path: string;
  /** What it is shown as. */
  readonly name: string;
  /** Where it lies on the server (RFC 5092). */
  readonly origin: string;
  readonly alongside: Alongside;
}

/** What reading a mailbox works with; made by the engine. */
export interface MailboxTools {
  readonly db: Database;
  readonly settings: () => Settings['mailbox'];
  /** Where messages are fetched to; nothing in it outlives its reading. */
  readonly incomingFolder: string;
  /** Takes a message in: as a request, or filed with one. It is stored when this resolves. */
  readonly take: (message: ArrivingMessage) => Promise<void>;
  /** Makes a failed request of a message that cannot be taken in. */
  readonly refuse: (
    message: ArrivingMessage,
    reason: { readonly code: 'too-large' | 'unreadable-file'; readonly detail: string },
  ) => Promise<void>;
  /** A request was put away. */
  readonly requestChanged: (requestId: string) => void;
  readonly now: () => Date;
  /** Fetching is measured with it. */
  readonly telemetry: Telemetry;
  readonly log: Logger;
}
