import type { MailProblem } from '../../../src-preload/contract/outbox.ts';

/** What nodemailer tells of a failure; `originalCode` is the system's or OpenSSL's. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Why no message can be sent over a connection, with the server's own words where it said any. */
export class SmtpProblem extends Error {
  readonly problem: MailProblem;
  readonly answer: string | null;

  constructor(problem: MailProblem, answer: string | null, cause?: unknown) {
    super(`Mail server: ${problem}${answer === null ? '' : ` (${answer})`}`, { cause });
    this.name = 'SmtpProblem';
    this.problem = problem;
    this.answer = answer;
  }
}

const BY_SYSTEM_CODE: Readonly<Record<string, MailProblem>> = {
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  EHOSTUNREACH: 'offline',
  EHOSTDOWN: 'offline',
  EADDRNOTAVAIL: 'offline',
  ENOTFOUND: 'no-such-host',
  ENODATA: 'no-such-host',
  ECONNREFUSED: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'interrupted',
  EPIPE: 'interrupted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  CERT_REVOKED: 'certificate',
  CERT_UNTRUSTED: 'certificate',
  HOSTNAME_MISMATCH: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
  EPROTO: 'no-tls',
  ETLS: 'no-tls',
  EDNS: 'no-such-host',
};

/** Why a connection could not be made or opened with the password. */
export function connectionProblem(error: unknown): SmtpProblem {
  const { code, originalCode, responseCode, command, response, message } = error as SmtpFailure;
  return new SmtpProblem(named(), response ?? null, error);

  function named(): MailProblem {
    if (code === 'EAUTH') return isTemporary(responseCode) ? 'server-busy' : 'wrong-password';
    if (command === 'STARTTLS') return BY_SYSTEM_CODE[originalCode ?? ''] ?? 'no-tls';
    if (responseCode !== undefined) return 'server-busy';
    const known = [originalCode, code].flatMap((each) => BY_SYSTEM_CODE[each ?? ''] ?? []);
    if (known[0] !== undefined) return known[0];
    // A server that speaks in the clear where TLS was expected.
    if (originalCode?.startsWith('ERR_SSL') === true) return 'no-tls';
    return /closed/iu.test(message) ? 'interrupted' : 'unreachable';
  }
}

/** Whether a reply says that the same may be accepted another time (RFC 5321, 4.2.1). */
export function isTemporary(responseCode: number | undefined): boolean {
  return responseCode !== undefined && responseCode >= 400 && responseCode < 500;
}

/** Why a message was turned down for good. */
export function refusalProblem({ code, responseCode, command, response }: SmtpFailure): MailProblem {
  // 552 and 5.3.4 say that it is too large (RFC 5321, RFC 3463); without a reply our side had read the limit.
  if (responseCode === 552 || /\b5\.(?:3\.4|2\.3)\b/u.test(response ?? '')) return 'too-large';
  if (code === 'EMESSAGE' && responseCode === undefined) return 'too-large';
  if (command === 'MAIL FROM') return 'sender-refused';
  return command === 'RCPT TO' ? 'recipients-refused' : 'refused';
}
