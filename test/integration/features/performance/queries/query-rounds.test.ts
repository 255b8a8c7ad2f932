import { describe, expect, it } from 'vitest';
import { listStatements } from '../../../../../src-main/data/repositories/query-statements.ts';
import { queryReport } from '../../../../../src-main/features/performance/queries/query-report.ts';
import { NOW, queryOffice, storeHistory } from './query-office.ts';

const REPORT = { slowQueryMs: 40, trying: false };

describe('rounds over the queries', () => {
  it('tell of a statement that repeats within one call, with other values', async () => {
    const { db, tracer, finder } = await queryOffice();
    const call = () =>
      tracer.trace({ kind: 'call', subject: 'clients.list' }, async () => {
        for (let id = 1; id <= 12; id += 1) {
          await db.selectFrom('history').selectAll().where('id', '=', id).execute();
        }
      });
    await call();
    await finder.store(NOW);
    await call();
    await finder.store(NOW);
    const { repeated } = await queryReport(db, REPORT);
    expect(repeated).toMatchObject([
      {
        kind: 'call',
        place: 'clients.list',
        statement: 'select * from "history" where "id" = ?',
        times: 2,
        most: 12,
        count: 24,
      },
    ]);
  });

  it('add up what is measured of a statement, percentiles from all of it', async () => {
    const { db, finder } = await queryOffice();
    const look = () => db.selectFrom('history').select('at').where('id', '=', 1).execute();
    for (let round = 0; round < 3; round += 1) {
      await look();
      await look();
      await finder.store(NOW + round);
    }
    const statement = (await listStatements(db)).find(({ form }) => form.startsWith('select "at"'));
    expect(statement).toMatchObject({ count: 6, slowCount: 6, firstAt: NOW, lastAt: NOW });
    expect(statement?.durations.count()).toBe(6);
  });

  it('explain while nothing is in work, and a little while something is', async () => {
    const { db, finder } = await queryOffice();
    await storeHistory(db, 5);
    await finder.round({ now: NOW, idle: false });
    const explained = async () => (await listStatements(db)).filter(({ plan }) => plan !== null).length;
    expect(await explained()).toBe(2);
    await finder.round({ now: NOW, idle: true });
    await finder.round({ now: NOW, idle: true });
    expect(await explained()).toBeGreaterThan(5);
  });
});
