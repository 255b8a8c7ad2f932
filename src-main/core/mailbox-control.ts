import type { MailboxCheck, MailboxState } from '../../src-preload/contract/mailbox.ts';

/** The mailbox as the clerk controls it. */
export interface MailboxControl {
  readonly state: () => MailboxState;
  readonly pause: (paused: boolean) => void;
  readonly readNow: () => void;
  /** Really connects and logs in with the settings as they are. */
  readonly check: () => Promise<MailboxCheck>;
}
