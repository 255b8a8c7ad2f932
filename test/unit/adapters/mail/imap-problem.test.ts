import { expect, it } from 'vitest';
import { imapProblem } from '../../../../src-main/adapters/mail/imap-problem.ts';

it.each([
  [{ code: 'ENOTFOUND' }, 'no-such-host'],
  [{ code: 'ECONNREFUSED' }, 'unreachable'],
  [{ code: 'CONNECT_TIMEOUT' }, 'timed-out'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'untrusted-certificate'],
  [{ code: 'CERT_HAS_EXPIRED' }, 'untrusted-certificate'],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'untrusted-certificate'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'no-tls'],
  [{ tlsFailed: true }, 'no-tls'],
  [{ code: 'ECONNRESET' }, 'interrupted'],
  [{ code: 'NoConnection' }, 'interrupted'],
  [{ authenticationFailed: true, code: 'ClosedAfterConnectTLS' }, 'wrong-login'],
  [{ mailboxMissing: true }, 'folder-missing'],
  [{ message: 'Command failed' }, 'server-error'],
  [null, 'server-error'],
])('tells what %j means', (error, problem) => {
  expect(imapProblem(error).problem).toBe(problem);
});

it('passes on the words of the server before its own', () => {
  expect(imapProblem({ responseText: 'Web login required', code: 'x', message: 'y' }).answer).toBe(
    'Web login required',
  );
});
