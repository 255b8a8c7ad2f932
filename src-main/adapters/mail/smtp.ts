import type { MailProblem } from '../../../src-preload/contract/outbox.ts';
import type { MailSecurity } from '../../../src-preload/contract/mail-providers.ts';

/** Where and as whom to send. Without a user nobody logs in. */
export interface SmtpAccount {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
  readonly password: string;
}

/** Who answers for a message on its way and who gets it; no header says the same. */
export interface SmtpEnvelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** How one recipient was answered: `later` may be accepted another time. */
export interface RecipientAnswer {
  readonly address: string;
  readonly state: 'accepted' | 'later' | 'refused';
  readonly answer: string;
}

/**
 * What became of one attempt. `taken`: the server answers for the message to those it accepted. `refused`: for
 * good. `later`: it may be accepted another time. `interrupted`: the connection ended before the server can have
 * the whole message. `unsure`: it ended after that and before the answer.
 */
export interface SmtpResult {
  readonly outcome: 'taken' | 'refused' | 'later' | 'interrupted' | 'unsure';
  readonly problem: MailProblem | null;
  /** The server's own words; null where it said none. */
  readonly answer: string | null;
  /** Empty where no recipient was asked about. */
  readonly recipients: readonly RecipientAnswer[];
}

/** An open connection; messages go one after the other. */
export interface SmtpSession {
  /** Never rejects. */
  readonly send: (envelope: SmtpEnvelope, message: Uint8Array) => Promise<SmtpResult>;
  /** False once the server or the line ended it. */
  readonly isOpen: () => boolean;
  /** Takes leave of the server. */
  readonly close: () => void;
  /** Ends it at once; a message under way is `interrupted` or `unsure`. */
  readonly abort: () => void;
}

/** @throws SmtpProblem when no connection could be made, or the server wants another password. */
export type SmtpConnect = (account: SmtpAccount) => Promise<SmtpSession>;
