import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Migration } from '../../../src-main/data/migrate.ts';
import { migrations } from '../../../src-main/data/migrations/index.ts';
import { openDatabase } from '../../../src-main/data/open-database.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const newest = migrations.at(-1)?.version ?? 0;
const next: Migration = {
  version: newest + 1,
  name: 'next',
  sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;',
};

describe('openDatabase', () => {
  it('makes a database with a write-ahead log, foreign keys and the promised indexes', async () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    const { db, close } = openDatabase(file);
    const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
    const keys = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db);
    const indexes = await sql<{ name: string }>`select name from sqlite_master where type = 'index'`.execute(
      db,
    );
    await close();
    expect(journal.rows[0]?.journal_mode).toBe('wal');
    expect(keys.rows[0]?.foreign_keys).toBe(1);
    expect(indexes.rows.map((row) => row.name)).toEqual(
      expect.arrayContaining([
        'requests_status_created_at',
        'requests_filename',
        'clients_company',
        'policies_client_id',
        'deadlines_open',
        'requests_duplicate_of',
      ]),
    );
  });

  it('backs up before a migration and keeps the data', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.sqlite');
    const first = openDatabase(file);
    await first.db.insertInto('settings').values({ section: 'language', value: '"en"' }).execute();
    await first.close();

    const second = openDatabase(file, { migrations: [...migrations, next] });
    const rows = await second.db.selectFrom('settings').selectAll().execute();
    await second.close();
    expect(rows).toEqual([{ section: 'language', value: '"en"' }]);
    expect(readdirSync(folder).filter((name) => name.includes(`backup-v${newest}`))).toHaveLength(1);
  });

  it('knows its migrations in their order: one interrupted between two goes on with the second', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  });

  it('leaves the database at its version when a migration fails half-way', async () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    await openDatabase(file).close();
    const broken: Migration = { ...next, sql: `${next.sql} INSERT INTO nowhere VALUES (1);` };
    expect(() => openDatabase(file, { migrations: [...migrations, broken] })).toThrow(/nowhere/);
    const again = openDatabase(file);
    const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'later'`.execute(
      again.db,
    );
    await again.close();
    expect(tables.rows).toEqual([]);
  });

  it('refuses a database that a newer version wrote', async () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    await openDatabase(file, { migrations: [...migrations, next] }).close();
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'database-newer' }));
    expect(existsSync(file)).toBe(true);
  });
});
