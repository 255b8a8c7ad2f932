import type { MailboxProblem } from '../../../src-preload/contract/mailbox.ts';

/** What a server or the way to it can be to blame for. */
export type ImapProblem = Exclude<
  MailboxProblem,
  'not-configured' | 'no-password' | 'disk-full' | 'internal'
>;

/** Errors of the network, of TLS and of the client library by the beginning of their codes. */
const PROBLEMS: readonly (readonly [RegExp, ImapProblem])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA)/u, 'no-such-host'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN)/u, 'unreachable'],
  [/^(CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|ETIMEDOUT|ETIMEOUT)/u, 'timed-out'],
  [
    /^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|CERT_|HOSTNAME_MISMATCH|INVALID_CA|ERR_TLS_CERT_)/u,
    'untrusted-certificate',
  ],
  [/^(EPROTO|ERR_SSL_|ERR_TLS_|STARTTLS_)/u, 'no-tls'],
  [
    /^(NoConnection|EConnectionClosed|StateLogout|ClosedAfter|ECONNRESET|ECONNABORTED|EPIPE|DownloadIncomplete)/u,
    'interrupted',
  ],
];

interface Failure {
  readonly code?: unknown;
  readonly authenticationFailed?: unknown;
  readonly tlsFailed?: unknown;
  readonly mailboxMissing?: unknown;
  readonly responseText?: unknown;
  readonly message?: unknown;
}

/** What an error of the client library means for the clerk, with the server's own words. */
export function imapProblem(error: unknown): { problem: ImapProblem; answer: string | null } {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {};
  const code = typeof failure.code === 'string' ? failure.code : '';
  const said = [failure.responseText, code, failure.message].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return { problem: problemOf(failure, code), answer: typeof said === 'string' ? said.slice(0, 300) : null };
}

function problemOf(failure: Failure, code: string): ImapProblem {
  const known = PROBLEMS.find(([beginning]) => beginning.test(code))?.[1];
  // A refused login often ends the connection: the refusal says more.
  if (failure.authenticationFailed === true) return 'wrong-login';
  if (failure.mailboxMissing === true) return 'folder-missing';
  if (known) return known;
  return failure.tlsFailed === true ? 'no-tls' : 'server-error';
}
