import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { reviewQueueQuery } from '../../../src-main/data/repositories/review-queue.ts';
import { storeRequest } from '../../helpers/stored-requests.ts';
import { temporaryEngine } from '../../helpers/temporary-engine.ts';

/** A day of the calendar so many days from today, yyyy-mm-dd. */
function day(fromToday: number): string {
  const date = new Date();
  const moved = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + fromToday));
  return moved.toISOString().slice(0, 10);
}

describe('the queue of what waits for a person', () => {
  it('has the overdue first, then the nearest date, then those without a date by age', async () => {
    const engine = await temporaryEngine();
    const waiting = { status: 'review', reason: 'missing-data' } as const;
    await storeRequest(engine.db, 'no date, young.pdf', {
      ...waiting,
      created_at: '2026-11-20T09:00:00.000Z',
    });
    await storeRequest(engine.db, 'in five days.pdf', { ...waiting, reply_by: day(5) });
    await storeRequest(engine.db, 'ready.pdf', { reply_by: day(-9) });
    await storeRequest(engine.db, 'overdue.pdf', { ...waiting, reply_by: day(-1) });
    await storeRequest(engine.db, 'no date, old.pdf', { ...waiting, created_at: '2026-11-19T09:00:00.000Z' });
    await storeRequest(engine.db, 'tomorrow.pdf', {
      status: 'failed',
      reason: 'encrypted',
      reply_by: day(1),
    });
    await storeRequest(engine.db, 'archived.pdf', { status: 'archived', reply_by: day(-2) });
    await storeRequest(engine.db, 'long overdue.pdf', { ...waiting, reply_by: day(-30) });

    const { total, rows } = await engine.ask('review.queue', {});
    expect(total).toBe(6);
    expect(rows.map(({ filename, urgency, task }) => [filename, urgency?.level ?? null, task])).toEqual([
      ['long overdue.pdf', 'late', 'ask-client'],
      ['overdue.pdf', 'late', 'ask-client'],
      ['tomorrow.pdf', 'near', 'enter-password'],
      ['in five days.pdf', 'far', 'ask-client'],
      ['no date, old.pdf', null, 'ask-client'],
      ['no date, young.pdf', null, 'ask-client'],
    ]);
    const page = await engine.ask('review.queue', { offset: 2, limit: 2 });
    expect(page.total).toBe(6);
    expect(page.rows.map((row) => row.filename)).toEqual(['tomorrow.pdf', 'in five days.pdf']);
  });

  it('is read from its index, without sorting', async () => {
    const { db } = await temporaryEngine();
    const page = reviewQueueQuery({ offset: 0, limit: 10 });
    const plan = await sql<{ detail: string }>`explain query plan ${page}`.execute(db);
    const details = plan.rows.map((row) => row.detail).join('\n');
    expect(details).toContain('requests_review_order');
    expect(details).not.toContain('TEMP B-TREE');
  });
});
