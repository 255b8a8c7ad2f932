import type { Database as SqliteDatabase } from 'better-sqlite3';
import { BrokerFlowError } from '../core/errors.ts';

/** One step from a version of the database to the next. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the database to the newest version, each step in a transaction of its own, after a backup
 * beside the file (`NAME.backup-vN`) when there is something to lose.
 * @throws BrokerFlowError `database-newer` when a later version of the program wrote the file.
 */
export function migrate(sqlite: SqliteDatabase, migrations: readonly Migration[]): void {
  const current = Number(sqlite.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) {
    throw new BrokerFlowError(
      'database-newer',
      `The database has version ${current}, this program knows ${newest}`,
      {
        details: { found: current, known: newest },
      },
    );
  }
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length > 0 && current > 0) backUp(sqlite, current);
  for (const migration of pending) {
    sqlite.transaction(() => {
      sqlite.exec(migration.sql);
      sqlite.pragma(`user_version = ${migration.version}`);
    })();
  }
}

function backUp(sqlite: SqliteDatabase, version: number): void {
  const file = `${sqlite.name}.backup-v${version}-${Date.now()}`;
  sqlite.prepare('VACUUM INTO ?').run(file);
}
