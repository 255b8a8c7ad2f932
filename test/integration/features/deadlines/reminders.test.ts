import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DueReminders } from '../../../../src-preload/contract/deadlines.ts';
import { settingsSchema, type Settings } from '../../../../src-preload/contract/settings.ts';
import { openOutputFolder } from '../../../../src-main/data/output-folder.ts';
import { setDeadlineState } from '../../../../src-main/data/repositories/deadlines.ts';
import { loadHistory } from '../../../../src-main/data/repositories/history.ts';
import { markTold } from '../../../../src-main/data/repositories/reminders.ts';
import { startDailyRounds } from '../../../../src-main/features/deadlines/daily-rounds.ts';
import { giveReminders } from '../../../../src-main/features/deadlines/give-reminders.ts';
import { createRenewalLetters } from '../../../../src-main/features/deadlines/renewal-letters.ts';
import { openRenewalTexts } from '../../../../src-main/features/deadlines/renewal-texts.ts';
import { request, type Said } from '../../../helpers/client-office.ts';
import { silentLog } from '../../../helpers/silent-log.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';
import { RESOURCES } from '../../../helpers/temporary-engine.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const POLICY: Said = {
  clientName: 'Alfa',
  currentInsurer: 'Generali',
  currentPolicyNumber: '12',
  effectiveDate: '2027-01-20',
};

/** An office on a day that the test sets; `round` gives what is due and says that it was shown. */
function office(change: Partial<Settings['deadlines']> = {}) {
  const db = temporaryDatabase();
  let moment = new Date('2026-11-21T11:00:00Z');
  const now = () => moment;
  const all = settingsSchema.parse({});
  const settings = () => ({ ...all, deadlines: { ...all.deadlines, ...change } });
  const outputs = openOutputFolder(temporaryFolder());
  const letters = createRenewalLetters({
    db,
    outputs,
    settings,
    now,
    texts: openRenewalTexts(`${RESOURCES}/mail`),
    log: silentLog,
  });
  const parts = { db, now, settings, letters, log: silentLog };
  return {
    ...parts,
    at: (iso: string) => {
      moment = new Date(iso);
    },
    on: (day: string) => {
      moment = new Date(`${day}T11:00:00Z`);
    },
    round: async () => {
      const due = await giveReminders(parts);
      if (due) await markTold(db, due.until, now());
      return (due?.reminders ?? []).map(
        ({ clientName, kind, days }) => `${clientName ?? ''} ${kind} ${days}`,
      );
    },
  };
}

describe('reminders', () => {
  it('of a renewal come 60, 30 and 14 days before, each once', async () => {
    const { db, on, round } = office();
    await request(db, POLICY);
    expect(await round()).toEqual(['Alfa renewal 60']);
    expect(await round()).toEqual([]);
    on('2026-12-20');
    expect(await round()).toEqual([]);
    on('2026-12-21');
    expect(await round()).toEqual(['Alfa renewal 30']);
    on('2027-01-06');
    expect(await round()).toEqual(['Alfa renewal 14']);
    on('2027-01-20');
    expect(await round()).toEqual([]);
  });

  it('come late after days off, the nearest alone', async () => {
    const { db, on, round } = office();
    await request(db, POLICY);
    on('2027-01-10');
    expect(await round()).toEqual(['Alfa renewal 10']);
    expect(await round()).toEqual([]);
  });

  it('of a reply come 3 days and 1 day before and on the day, and stand in its history', async () => {
    const { db, on, round } = office();
    const id = await request(db, { clientName: 'Beta', replyBy: '2026-11-25' });
    expect(await round()).toEqual([]);
    on('2026-11-22');
    expect(await round()).toEqual(['Beta reply 3']);
    on('2026-11-24');
    expect(await round()).toEqual(['Beta reply 1']);
    on('2026-11-25');
    expect(await round()).toEqual(['Beta reply 0']);
    const told = (await loadHistory(db, id)).filter(({ event }) => event === 'reminded');
    expect(told.map(({ detail }) => detail['days'])).toEqual(['3', '1', '0']);
  });

  it('of what is long past do not come', async () => {
    const { db, round } = office();
    await request(db, { clientName: 'Beta', replyBy: '2026-10-01' });
    await request(db, { clientName: 'Gamma', replyBy: '2026-11-20' });
    expect(await round()).toEqual(['Gamma reply -1']);
  });

  it('of what is done do not come; of what was postponed on its new day', async () => {
    const { db, on, round } = office();
    const id = await request(db, { clientName: 'Beta', replyBy: '2026-11-22' });
    await setDeadlineState(db, id, 'postponed', '2026-11-28');
    expect(await round()).toEqual([]);
    on('2026-11-28');
    expect(await round()).toEqual(['Beta reply 0']);
    await setDeadlineState(db, id, 'done', null);
    on('2026-11-29');
    expect(await round()).toEqual([]);
  });

  it('are shown after a crash that came before they were', async () => {
    const { round, ...parts } = office();
    await request(parts.db, POLICY);
    expect((await giveReminders(parts))?.total).toBe(1);
    expect(await round()).toEqual(['Alfa renewal 60']);
    expect(await round()).toEqual([]);
  });

  it('are kept but not shown where the office wants no notifications', async () => {
    const { round, ...parts } = office({ notifications: false });
    await request(parts.db, POLICY);
    expect(await round()).toEqual([]);
    expect(await parts.db.selectFrom('reminders').select('days_before').execute()).toEqual([
      { days_before: 60 },
    ]);
  });

  it('come with the letter to the client, if the office wants letters', async () => {
    const wanting = office();
    await request(wanting.db, POLICY);
    await wanting.round();
    const letters = await wanting.db.selectFrom('renewal_letters').selectAll().execute();
    expect(letters).toMatchObject([{ expires_on: '2027-01-20', language: 'it' }]);

    const without = office({ letters: false });
    await request(without.db, POLICY);
    expect(await without.round()).toEqual(['Alfa renewal 60']);
    expect(await without.db.selectFrom('renewal_letters').selectAll().execute()).toEqual([]);
  });

  it('stop where the office closes, and go on at the next start', async () => {
    const { round, ...parts } = office({ letters: false });
    await request(parts.db, POLICY);
    await request(parts.db, { ...POLICY, clientName: 'Beta', currentPolicyNumber: '13' });
    let asked = 0;
    expect(await giveReminders(parts, () => (asked += 1) > 1)).toBeNull();
    expect(await parts.db.selectFrom('reminders').selectAll().execute()).toHaveLength(1);
    expect((await round()).toSorted()).toEqual(['Alfa renewal 60', 'Beta renewal 60']);
  });
});

describe('the daily rounds', () => {
  it('begin with the start and again when the day ends in Rome, in summer time too', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { at, ...parts } = office({ replyDays: [0] });
    await request(parts.db, { clientName: 'Beta', replyBy: '2026-03-29' });
    await request(parts.db, { clientName: 'Gamma', replyBy: '2026-03-30' });
    at('2026-03-28T22:59:00Z');
    const due: DueReminders[] = [];
    const rounds = startDailyRounds({
      ...parts,
      publish: (name, payload) => {
        if (name === 'deadlines.due') due.push(payload as DueReminders);
      },
    });
    onTestFinished(rounds.close);
    const names = () => due.at(-1)?.reminders.map(({ clientName }) => clientName);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(due).toEqual([]);
    at('2026-03-28T23:00:00Z');
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(names()).toEqual(['Beta']));
    await markTold(parts.db, parts.now().toISOString(), parts.now());
    // The day of 23 hours.
    at('2026-03-29T21:59:00Z');
    await vi.advanceTimersByTimeAsync(60_000);
    await rounds.round();
    expect(due).toHaveLength(1);
    at('2026-03-29T22:00:00Z');
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(names()).toEqual(['Gamma']));
  });
});
