import type { MailProblem } from '../../../src-preload/contract/outbox.ts';
import type { SmtpResult } from '../../adapters/mail/smtp.ts';
import type { StoredMessage, StoredRecipient } from '../../data/repositories/outbox.ts';

const MINUTE_MS = 60_000;
/** Minutes before the next attempt; the last one goes on. */
const BACK_OFF_MINUTES = [1, 5, 15, 30, 60] as const;
/** About a day of attempts; then the clerk is told. */
export const MOST_ATTEMPTS = 27;

/** What an attempt leaves behind. */
export interface Settled {
  readonly message: Pick<StoredMessage, 'state' | 'problem' | 'answer' | 'next_try_at' | 'sent_at'>;
  readonly recipients: readonly StoredRecipient[];
}

/** How long to wait after so many attempts, milliseconds. */
export function backOffMs(attempts: number): number {
  const minutes = BACK_OFF_MINUTES[Math.max(attempts, 1) - 1] ?? BACK_OFF_MINUTES.at(-1) ?? 60;
  return minutes * MINUTE_MS;
}

/**
 * What becomes of a message after an attempt. Who has it does not get it again: only those still waiting are asked
 * at the next one. It counts as sent once somebody has it and nobody is waited for.
 * @param message.attempts counts this attempt
 */
export function settleAttempt(
  message: Pick<StoredMessage, 'attempts'>,
  recipients: readonly StoredRecipient[],
  result: SmtpResult,
  now: Date,
): Settled {
  const { outcome, answer } = result;
  const over = { answer, next_try_at: null, sent_at: null };
  const tryAgain = (problem: MailProblem): Settled['message'] => {
    const next = new Date(now.getTime() + backOffMs(message.attempts));
    return { ...over, state: 'waiting', problem, next_try_at: next.toISOString() };
  };
  if (outcome === 'unsure')
    return { message: { ...over, state: 'unsure', problem: 'no-answer' }, recipients: [] };
  if (outcome === 'interrupted') return { message: tryAgain('interrupted'), recipients: [] };

  const answered = recipients.map((each) => (each.state === 'waiting' ? answeredNow(each, result) : each));
  const someWait = answered.some(({ state }) => state === 'waiting');
  if (someWait && message.attempts < MOST_ATTEMPTS)
    return { message: tryAgain('later'), recipients: answered };

  const final = answered.map((each) => (each.state === 'waiting' ? refused(each, answer) : each));
  const complete = final.every(({ state }) => state === 'accepted');
  if (final.some(({ state }) => state === 'accepted')) {
    const problem = complete ? null : ('recipients-refused' as const);
    const sentAt = now.toISOString();
    return { message: { ...over, state: 'sent', problem, sent_at: sentAt }, recipients: final };
  }
  const problem = someWait ? 'too-long-refused' : (result.problem ?? 'recipients-refused');
  return { message: { ...over, state: 'failed', problem }, recipients: final };
}

/** One who waited, with what was said to them; where nothing was, with what was said to all. */
function answeredNow(
  recipient: StoredRecipient,
  { outcome, answer, recipients }: SmtpResult,
): StoredRecipient {
  const own = recipients.find(({ address }) => address.toLowerCase() === recipient.address.toLowerCase());
  if (own?.state === 'later') return { ...recipient, answer: own.answer };
  if (own !== undefined) return { ...recipient, state: own.state, answer: own.answer };
  if (outcome === 'later') return { ...recipient, answer: answer ?? recipient.answer };
  return outcome === 'taken' ? { ...recipient, state: 'accepted', answer } : refused(recipient, answer);
}

function refused(recipient: StoredRecipient, answer: string | null): StoredRecipient {
  return { ...recipient, state: 'refused', answer: recipient.answer ?? answer };
}
