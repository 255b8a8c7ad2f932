import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { optimizeDatabase } from '../../../../../src-main/features/performance/queries/optimize-database.ts';
import { temporaryDatabase } from '../../../../helpers/temporary-database.ts';
import { storeHistory } from './query-office.ts';

describe('optimizing the database', () => {
  it('only says what it would do, unless it is to do it', async () => {
    const db = temporaryDatabase();
    await storeHistory(db, 20_000);
    await db.deleteFrom('history').execute();
    const said = await optimizeDatabase(db, { apply: false });
    expect(said.sizeAfter).toBe(said.sizeBefore);
    const vacuum = said.steps.find(({ step }) => step === 'vacuum');
    expect(vacuum).toMatchObject({ needed: true, done: false, tookMs: null });
    expect(vacuum?.freed).toBeGreaterThan(1_000_000);

    const done = await optimizeDatabase(db, { apply: true });
    expect(done.steps.find(({ step }) => step === 'vacuum')?.done).toBe(true);
    expect(done.sizeAfter).toBeLessThanOrEqual(said.sizeBefore - (vacuum?.freed ?? 0) / 2);
    expect((await optimizeDatabase(db, { apply: true })).steps.every((step) => !step.done)).toBe(true);
  });

  it('brings the statistics up to date that the planner goes by', async () => {
    const db = temporaryDatabase();
    await storeHistory(db, 2000);
    const said = await optimizeDatabase(db, { apply: false });
    expect(said.steps.find(({ step }) => step === 'statistics')?.subjects).toContain('history');
    await optimizeDatabase(db, { apply: true });
    const { rows } = await sql<{ idx: string }>`select idx from sqlite_stat1 where tbl = 'history'`.execute(
      db,
    );
    expect(rows.map(({ idx }) => idx)).toContain('history_request_id');
  });
});
