import type { MailboxProblem } from '../../../src-preload/contract/mailbox.ts';

const FIRST_MS = 5000;
const MOST_MS = 5 * 60_000;
/** A server that refuses a password again and again locks the account. */
const REFUSED_MS = 15 * 60_000;
const MOST_REFUSED_MS = 60 * 60_000;

const REFUSALS: readonly MailboxProblem[] = ['wrong-login', 'untrusted-certificate', 'no-tls'];

/**
 * How long to wait before the next attempt, milliseconds: twice as long each time, and not the same for all machines
 * of an office, which would come back together.
 * @param attempt how many failed so far, from 1
 * @param share 0 to 1, by chance
 */
export function backOff(problem: MailboxProblem, attempt: number, share = Math.random()): number {
  const [first, most] = REFUSALS.includes(problem) ? [REFUSED_MS, MOST_REFUSED_MS] : [FIRST_MS, MOST_MS];
  const wait = Math.min(most, first * 2 ** Math.min(attempt - 1, 16));
  return Math.round(wait * (0.8 + 0.2 * share));
}
