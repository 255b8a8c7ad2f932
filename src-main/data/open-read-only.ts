import { Kysely } from 'kysely';
import { BrokerFlowError } from '../core/errors.ts';
import { migrations } from './migrations/index.ts';
import type { OpenDatabase } from './open-database.ts';
import type { Schema } from './schema.ts';
import { RoomAwareSqliteDialect } from './sqlite-dialect.ts';
import { loadSqliteDriver } from './sqlite-driver.ts';

/**
 * Opens the database file to read alone, also while an engine works on it: nothing is changed, nor brought to a newer
 * version.
 * @throws BrokerFlowError `database-newer`; `conflict` for one of an older version, which an engine has to open first;
 * what SQLite says of a file that is none or is not there
 */
export function openReadOnly(file: string): OpenDatabase {
  const Driver = loadSqliteDriver();
  const sqlite = new Driver(file, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma('busy_timeout = 5000');
    requireNewest(Number(sqlite.pragma('user_version', { simple: true })));
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const db = new Kysely<Schema>({ dialect: new RoomAwareSqliteDialect(sqlite) });
  return { db, close: () => db.destroy() };
}

function requireNewest(version: number): void {
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) throw new BrokerFlowError('database-newer', `The database has version ${version}`);
  if (version < newest) {
    throw new BrokerFlowError(
      'conflict',
      'The database was written by an older version: open BrokerFlow on it once',
    );
  }
}
