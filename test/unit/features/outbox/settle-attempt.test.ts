import { describe, expect, it } from 'vitest';
import type { SmtpResult } from '../../../../src-main/adapters/mail/smtp.ts';
import type { StoredRecipient } from '../../../../src-main/data/repositories/outbox.ts';
import {
  backOffMs,
  MOST_ATTEMPTS,
  settleAttempt,
} from '../../../../src-main/features/outbox/settle-attempt.ts';

const NOW = new Date('2026-11-21T10:00:00.000Z');

function recipient(address: string, change: Partial<StoredRecipient> = {}): StoredRecipient {
  return { outbox_id: 'm', position: 0, address, kind: 'to', state: 'waiting', answer: null, ...change };
}

function settle(result: Partial<SmtpResult>, recipients: readonly StoredRecipient[], attempts = 1) {
  const whole: SmtpResult = { outcome: 'taken', problem: null, answer: null, recipients: [], ...result };
  return settleAttempt({ attempts }, recipients, whole, NOW);
}

const states = (settled: ReturnType<typeof settle>) => settled.recipients.map(({ state }) => state);

describe('an attempt', () => {
  it('that all took ends the matter', () => {
    const settled = settle({ answer: '250 OK' }, [recipient('a@x.it'), recipient('b@x.it')]);
    expect(settled.message).toEqual({
      state: 'sent',
      problem: null,
      answer: '250 OK',
      next_try_at: null,
      sent_at: NOW.toISOString(),
    });
    expect(states(settled)).toEqual(['accepted', 'accepted']);
  });

  it('that some took is not made again for them', () => {
    const recipients = [recipient('a@x.it'), recipient('B@x.it', { position: 1 })];
    const answers = [{ address: 'b@X.it', state: 'later', answer: '450 busy' }] as const;
    const settled = settle({ recipients: answers }, recipients);
    expect(settled.message).toMatchObject({ state: 'waiting', problem: 'later' });
    expect(states(settled)).toEqual(['accepted', 'waiting']);
  });

  it('leaves alone those who had the message before', () => {
    const had = recipient('a@x.it', { state: 'accepted', answer: 'first' });
    const settled = settle({ outcome: 'refused', problem: 'refused', answer: '554 no' }, [
      had,
      recipient('b@x.it', { position: 1 }),
    ]);
    expect(settled.message).toMatchObject({ state: 'sent', problem: 'recipients-refused' });
    expect(settled.recipients[0]).toEqual(had);
    expect(settled.recipients[1]).toMatchObject({ state: 'refused', answer: '554 no' });
  });

  it('that was turned down for good has failed, with the reason', () => {
    const settled = settle({ outcome: 'refused', problem: 'too-large', answer: '552 big' }, [
      recipient('a@x.it'),
    ]);
    expect(settled.message).toMatchObject({ state: 'failed', problem: 'too-large', answer: '552 big' });
  });

  it.each([
    ['interrupted', 'waiting', 'interrupted'],
    ['unsure', 'unsure', 'no-answer'],
  ] as const)('%s answers for nobody', (outcome, state, problem) => {
    const settled = settle({ outcome }, [recipient('a@x.it')]);
    expect(settled.message).toMatchObject({ state, problem });
    expect(settled.recipients).toEqual([]);
  });

  it('is given up after a day of putting off, but not for a broken line', () => {
    const waits = [recipient('a@x.it', { answer: '450 busy' })];
    const last = settle({ outcome: 'later', problem: 'later' }, waits, MOST_ATTEMPTS);
    expect(last.message).toMatchObject({ state: 'failed', problem: 'too-long-refused' });
    expect(last.recipients[0]).toMatchObject({ state: 'refused', answer: '450 busy' });
    expect(settle({ outcome: 'interrupted' }, waits, MOST_ATTEMPTS).message.state).toBe('waiting');
  });
});

it('waits longer from attempt to attempt, up to an hour', () => {
  const minutes = [0, 1, 2, 3, 4, 5, 6, 26].map((attempts) => backOffMs(attempts) / 60_000);
  expect(minutes).toEqual([1, 1, 5, 15, 30, 60, 60, 60]);
});
