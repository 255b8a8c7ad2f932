import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { migrations } from '../../../src-main/data/migrations/index.ts';
import { createStoredTier } from '../../../src-main/data/repositories/cache.ts';
import { loadSqliteDriver } from '../../../src-main/data/sqlite-driver.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const DAY = 24 * 3600 * 1000;

it('takes over what the outside model answered, for as long as it was to be kept', async () => {
  const file = join(temporaryFolder(), 'brokerflow.sqlite');
  const earlier = openDatabase(file, { migrations: migrations.filter(({ version }) => version < 23) });
  await earlier.close();
  const now = Date.now();
  const sqlite = new (loadSqliteDriver())(file);
  sqlite.prepare(`INSERT INTO settings (section, value) VALUES ('model', '{"cacheDays":90}')`).run();
  const keep = sqlite.prepare(
    `INSERT INTO cache (namespace, key, value, expires_at, hits) VALUES ('model-answers', ?, 'più', ?, 3)`,
  );
  keep.run('old', now + DAY);
  keep.run('new', now + 89 * DAY);
  keep.run('from longer days', now + 300 * DAY);
  sqlite.close();

  const { db, close } = openDatabase(file);
  const rows = await db
    .selectFrom('cache')
    .select(['key', 'size', 'hits', 'made_at'])
    .orderBy('key')
    .execute();
  expect(rows.map(({ key, size, hits }) => [key, size, hits])).toEqual([
    ['from longer days', 4, 3],
    ['new', 4, 3],
    ['old', 4, 3],
  ]);
  expect(rows.every(({ made_at: madeAt }) => madeAt <= Date.now())).toBe(true);
  const tier = createStoredTier(db);
  const found = async (key: string, days: number) => {
    const entry = await tier.find('model-answers', key, { since: now + days * DAY - 90 * DAY, now });
    return entry && Buffer.from(entry.bytes).toString('utf8');
  };
  expect([await found('old', 0.5), await found('old', 1.5)]).toEqual(['più', null]);
  expect([await found('new', 88), await found('new', 90)]).toEqual(['più', null]);
  await close();
});
