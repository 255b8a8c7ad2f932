import { addMonths } from '../../src-preload/contract/days.ts';

/** One of several accounts of the same policy. */
export interface PolicyAccount {
  readonly id: string;
  /** A clerk wrote it, or something of it. */
  readonly byHand: boolean;
  readonly expiresOn: string | null;
  readonly createdAt: string;
}

/** An expiry so much later than the one a clerk wrote is that of the policy renewed. */
const RENEWED_MONTHS = 6;

/**
 * Which account of a policy is to be believed: what a clerk wrote, else the newest. A policy keeps its number when it is
 * renewed: an expiry at least half a year after the one that a clerk wrote speaks of the time after that.
 */
export function believedPolicy(accounts: readonly PolicyAccount[]): string | null {
  const newestFirst = accounts.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const written = newestFirst.find(({ byHand }) => byHand);
  const [newest] = newestFirst;
  if (!written || !newest) return newest?.id ?? null;
  const until = written.expiresOn;
  const renewed = newestFirst.find(
    ({ expiresOn }) => until !== null && expiresOn !== null && expiresOn >= addMonths(until, RENEWED_MONTHS),
  );
  return (renewed ?? written).id;
}
