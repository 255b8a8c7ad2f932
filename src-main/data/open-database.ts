import { Kysely } from 'kysely';
import { asMeasuredQuery, type HearQuery } from './measured-query.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { RoomAwareSqliteDialect } from './sqlite-dialect.ts';
import { loadSqliteDriver } from './sqlite-driver.ts';

/** What repositories take: the database, or the transaction of the caller. */
export type Database = Kysely<Schema>;

export interface OpenDatabase {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/**
 * Opens (or makes) the database file and brings it to the newest version.
 *
 * Write-ahead log, so that reading never waits for writing; full synchronisation, because the
 * original of a document is moved away once its record is committed.
 * @throws BrokerFlowError `database-newer`; whatever SQLite says of a damaged file.
 */
export function openDatabase(
  file: string,
  options: {
    driverFolder?: string | undefined;
    migrations?: readonly Migration[];
    hearQuery?: HearQuery | undefined;
  } = {},
): OpenDatabase {
  const Driver = loadSqliteDriver(options.driverFolder);
  const sqlite = new Driver(file);
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('busy_timeout = 5000');
    sqlite.pragma('cache_size = -32000');
    migrate(sqlite, options.migrations ?? allMigrations);
    sqlite.pragma('foreign_keys = ON');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const { hearQuery } = options;
  const db = new Kysely<Schema>({
    dialect: new RoomAwareSqliteDialect(sqlite),
    ...(hearQuery && { log: (event) => hearQuery(asMeasuredQuery(event)) }),
  });
  return { db, close: () => db.destroy() };
}
