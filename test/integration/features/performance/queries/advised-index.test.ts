import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { IndexAdvice } from '../../../../../src-preload/contract/queries.ts';
import type { Database } from '../../../../../src-main/data/open-database.ts';
import { keepTrial } from '../../../../../src-main/data/repositories/index-advice.ts';
import { applyIndex, undoIndex } from '../../../../../src-main/features/performance/queries/change-index.ts';
import { queryReport } from '../../../../../src-main/features/performance/queries/query-report.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';
import { NOW, queryOffice, storeHistory } from './query-office.ts';

const LINES = 6000;
const BY = { actor: 'anna', now: NOW + 1000 };

/** No index is made for this: nobody looks lines up by what they say. */
function lookUp(db: Database, detail: string) {
  return db.selectFrom('history').select('id').where('detail', '=', detail).execute();
}

async function indexNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'index' and name like 'advised_%'`.execute(db);
  return rows.map(({ name }) => name);
}

async function reported(db: Database) {
  const report = await queryReport(db, { slowQueryMs: 40, trying: false });
  const query = report.queries.find(({ statement }) => statement.includes('"detail" = ?'));
  return { report, query };
}

/** An office in which the look-up was slow, and its advice. */
async function advisedOffice(folder = temporaryFolder()) {
  const office = await queryOffice(folder);
  const { db, finder, tracer } = office;
  await storeHistory(db, LINES);
  await tracer.trace({ kind: 'call', subject: 'audit.list' }, () => lookUp(db, '123'));
  await finder.round({ now: NOW, idle: true });
  const { query } = await reported(db);
  const { advice, notTried } = await finder.tryIndex(query?.id ?? 0, NOW);
  expect(notTried).toBeNull();
  if (!advice) throw new Error('Nothing was tried');
  return { ...office, query, advice };
}

async function applied(db: Database, advice: IndexAdvice): Promise<IndexAdvice> {
  return applyIndex(db, advice.id, BY);
}

describe('a slow query', () => {
  it('is kept with its plan and where it ran, without its values', async () => {
    const { db, query } = await advisedOffice();
    expect(query).toMatchObject({
      statement: 'select "id" from "history" where "detail" = ?',
      count: 1,
      slowCount: 1,
      findings: ['scan'],
    });
    expect(query?.places).toMatchObject([{ kind: 'call', name: 'audit.list', count: 1 }]);
    expect(query?.plan).toMatchObject([{ kind: 'scan', table: 'history', rows: LINES }]);
    const kept = await db.selectFrom('query_statements').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('123');
  });

  it('is advised the index that was found to help on a copy, which is gone afterwards', async () => {
    const { db, advice, folder } = await advisedOffice();
    expect(advice).toMatchObject({
      state: 'advised',
      sql: 'CREATE INDEX "advised_history_detail" ON "history" ("detail")',
      planBefore: [{ kind: 'scan' }],
      planAfter: [{ kind: 'search', index: 'advised_history_detail' }],
    });
    expect(advice.afterMs * 2).toBeLessThanOrEqual(advice.beforeMs);
    expect(advice.size).toBeGreaterThan(10_000);
    expect(await indexNames(db)).toEqual([]);
    expect(existsSync(join(folder, 'index-trial'))).toBe(false);
  });

  it('is told that no index helps where none does', async () => {
    const { db, finder } = await queryOffice();
    await storeHistory(db, 20);
    // The key alone finds the line: no index is gone by.
    await db.selectFrom('history').select('at').where('id', '=', 5).where('detail', '=', '5').execute();
    await finder.round({ now: NOW, idle: true });
    const { queries } = await queryReport(db, { slowQueryMs: 40, trying: false });
    const query = queries.find(({ statement }) => statement.includes('"id" = ? and "detail" = ?'));
    const { advice } = await finder.tryIndex(query?.id ?? 0, NOW);
    expect(advice).toMatchObject({ state: 'useless', indexName: null, sql: null });
    await expect(applyIndex(db, advice?.id ?? 0, BY)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is not tried where there is nothing to try', async () => {
    const { db, finder } = await queryOffice();
    await storeHistory(db, 5);
    await db.selectFrom('history').selectAll().where('detail', '!=', '5').execute();
    await finder.store(NOW);
    const { queries } = await queryReport(db, { slowQueryMs: 40, trying: false });
    const outcome = async (part: string) =>
      (await finder.tryIndex(queries.find(({ statement }) => statement.includes(part))?.id ?? 0, NOW))
        .notTried;
    expect(await outcome('!=')).toBe('nothing-to-try');
    expect(await outcome('insert into "history"')).toBe('only-writes');
  });

  it('is tried on the whole database where it looks up words', async () => {
    const { db, finder } = await queryOffice();
    await storeHistory(db, LINES);
    const found = db
      .selectFrom('request_search')
      .select('rowid')
      .where(sql<boolean>`request_search match 'none'`);
    const inRequests = db.selectFrom('requests').select('id').where('number', 'in', found);
    await db
      .selectFrom('history')
      .select('id')
      .where('detail', '=', '7')
      .where('request_id', 'not in', inRequests)
      .execute();
    await finder.store(NOW);
    const { queries } = await queryReport(db, { slowQueryMs: 40, trying: false });
    const query = queries.find(({ statement }) => statement.includes('match'));
    const { advice } = await finder.tryIndex(query?.id ?? 0, NOW);
    expect(advice).toMatchObject({ state: 'advised', indexName: 'advised_history_detail' });
  });

  it('waits after a restart until it is seen again, and leaves no copy of a broken trial', async () => {
    const folder = temporaryFolder();
    const { db, query, finder } = await advisedOffice(folder);
    await finder.close();
    await db.destroy();
    mkdirSync(join(folder, 'index-trial'));
    const next = await queryOffice(folder);
    expect(existsSync(join(folder, 'index-trial'))).toBe(false);
    expect(await next.finder.tryIndex(query?.id ?? 0, NOW)).toEqual({ advice: null, notTried: 'no-values' });
    await lookUp(next.db, '7');
    expect((await next.finder.tryIndex(query?.id ?? 0, NOW)).advice).toMatchObject({ state: 'advised' });
  });
});

describe('an advised index', () => {
  it('is made, gone by, measured again in use, and survives a restart', async () => {
    const folder = temporaryFolder();
    const { db, advice, finder } = await advisedOffice(folder);
    expect(await applied(db, advice)).toMatchObject({
      state: 'applied',
      changedAt: BY.now,
      measuredBefore: { count: 1 },
      measuredAfter: null,
    });
    await expect(applied(db, advice)).rejects.toMatchObject({ code: 'conflict' });
    for (let run = 0; run < 5; run += 1) await lookUp(db, `${run}`);
    await finder.store(NOW + 2000);
    await finder.close();
    await db.destroy();
    const next = await queryOffice(folder);
    const { report, query } = await reported(next.db);
    expect(await indexNames(next.db)).toEqual(['advised_history_detail']);
    expect(query?.advice).toMatchObject({ state: 'applied', measuredAfter: { count: 5 } });
    expect(report.changes).toMatchObject([{ change: 'applied', actor: 'anna' }]);
  });

  it('stays made when a trial that was under way ends after it', async () => {
    const { db, advice } = await advisedOffice();
    await applied(db, advice);
    const late = { ...advice, index: { name: 'advised_other', table: 'history', sql: 'CREATE INDEX …' } };
    expect(await keepTrial(db, late, NOW)).toMatchObject({ id: advice.id, state: 'applied' });
    expect(await undoIndex(db, advice.id, BY)).toMatchObject({ state: 'undone' });
  });

  it('is dropped again, and can be made once more', async () => {
    const { db, advice } = await advisedOffice();
    await expect(undoIndex(db, advice.id, BY)).rejects.toMatchObject({ code: 'conflict' });
    await applied(db, advice);
    expect(await undoIndex(db, advice.id, BY)).toMatchObject({ state: 'undone' });
    expect(await indexNames(db)).toEqual([]);
    await applied(db, advice);
    expect(await indexNames(db)).toEqual(['advised_history_detail']);
    const { report } = await reported(db);
    expect(report.changes.map(({ change }) => change)).toEqual(['applied', 'undone', 'applied']);
  });

  it('that somebody else dropped is called gone at the next start', async () => {
    const folder = temporaryFolder();
    const { db, advice, finder } = await advisedOffice(folder);
    await applied(db, advice);
    await db.schema.dropIndex('advised_history_detail').execute();
    await finder.close();
    await db.destroy();
    const next = await queryOffice(folder);
    const { report, query } = await reported(next.db);
    expect(query?.advice?.state).toBe('undone');
    expect(report.changes[0]).toMatchObject({ change: 'lost', actor: null });
  });
});
