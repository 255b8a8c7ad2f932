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
 * beside the file (`NAME.backup-vN`) when there is something to lose. A new file has nothing to lose: it is made in
 * one transaction, so that the disk is waited for once.
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
  if (current === 0) apply(sqlite, pending);
  else for (const migration of pending) apply(sqlite, [migration]);
}

/** All of the steps, or none of them. */
function apply(sqlite: SqliteDatabase, steps: readonly Migration[]): void {
  sqlite.transaction(() => {
    for (const { sql, version } of steps) {
      sqlite.exec(sql);
      sqlite.pragma(`user_version = ${version}`);
    }
  })();
}

function backUp(sqlite: SqliteDatabase, version: number): void {
  const file = `${sqlite.name}.backup-v${version}-${Date.now()}`;
  sqlite.prepare('VACUUM INTO ?').run(file);
}
