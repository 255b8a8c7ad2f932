import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { measurements } from '../../../src-main/data/migrations/0026-measurements.ts';
import { migrations } from '../../../src-main/data/migrations/index.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { metricPoints } from '../../../src-main/data/repositories/metrics.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const HOUR = Date.UTC(2026, 10, 21, 9);

it('carries what the older table measured into every resolution, and lets the table go', async () => {
  const file = join(temporaryFolder(), 'old.sqlite');
  const older = migrations.filter(({ version }) => version < measurements.version);
  const old = openDatabase(file, { migrations: older });
  const rows = [
    [HOUR + 1_000, 20, 100, 5, null, 1],
    [HOUR + 11_000, 40, 300, 9, 7, 2],
    [HOUR + 61_000, 60, 200, 3, null, 0],
  ] as const;
  for (const [at, cpu, memory, engine, shell, queue] of rows) {
    await sql`insert into measurements values (${at}, ${cpu}, ${memory}, ${engine}, ${shell}, ${queue})`.execute(
      old.db,
    );
  }
  await old.close();

  const { db, close } = openDatabase(file);
  const all = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const cpu = (resolution: 10 | 60 | 3600 | 86_400) =>
    metricPoints(db, { metrics: ['cpu_use'], resolution, ...all });
  const inTens = await cpu(10);
  const inHours = await cpu(3600);
  const rest = await metricPoints(db, {
    metrics: ['memory', 'loop_delay', 'queue_length'],
    resolution: 3600,
    ...all,
  });
  const tables = await sql<{
    name: string;
  }>`select name from sqlite_master where name = 'measurements'`.execute(db);
  await close();
  expect(inTens.map(({ at, last }) => [at - HOUR, last])).toEqual([
    [0, 20],
    [10_000, 40],
    [60_000, 60],
  ]);
  expect(inHours).toMatchObject([
    { at: HOUR, labels: { process: 'all' }, count: 3, sum: 120, min: 20, max: 60, last: 60 },
  ]);
  expect(rest.map(({ metric, labels, count, max }) => [metric, labels, count, max])).toEqual(
    expect.arrayContaining([
      ['memory', { process: 'all' }, 3, 300 * 1024 * 1024],
      ['loop_delay', { thread: 'engine' }, 3, 9],
      ['loop_delay', { thread: 'shell' }, 1, 7],
      ['queue_length', {}, 3, 2],
    ]),
  );
  expect(tables.rows).toEqual([]);
});
