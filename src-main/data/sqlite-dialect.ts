import type { Database as SqliteDatabase } from 'better-sqlite3';
import { SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';

/**
 * Kysely's dialect for a database that may run out of room. SQLite itself rolls a transaction back when
 * the disk is full (https://sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction");
 * rolling back once more would fail, and that failure would hide what really happened.
 */
export class RoomAwareSqliteDialect extends SqliteDialect {
  readonly #sqlite: SqliteDatabase;

  constructor(sqlite: SqliteDatabase) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    return new RoomAwareSqliteDriver(this.#sqlite);
  }
}

class RoomAwareSqliteDriver extends SqliteDriver {
  readonly #sqlite: SqliteDatabase;

  constructor(sqlite: SqliteDatabase) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}
