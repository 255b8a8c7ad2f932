import type { Database as SqliteDatabase } from 'better-sqlite3';
import { loadSqliteDriver } from '../../../data/sqlite-driver.ts';
import type { IndexTrialTask } from './index-trial-protocol.ts';

type CopyOrder = Pick<IndexTrialTask, 'databaseFile' | 'copyFile' | 'driverFolder' | 'tables'>;

/**
 * Copies the tables that a statement reads, with their indexes and statistics, or the whole database. The original is
 * only read, so that the engine goes on. Whoever asked closes the copy and removes its file.
 */
export function copyForTrial(order: CopyOrder): SqliteDatabase {
  const { copyFile, driverFolder, tables } = order;
  if (tables === null) copyWhole(order);
  const copy = new (loadSqliteDriver(driverFolder))(copyFile);
  try {
    // The copy is thrown away: nothing need be safe on the disk. Each says that it means the copy, never the original.
    copy.pragma('main.journal_mode = OFF');
    copy.pragma('main.synchronous = OFF');
    copy.pragma('foreign_keys = OFF');
    if (tables !== null) copyTables(copy, order.databaseFile, tables);
    copy.pragma('main.journal_mode = MEMORY');
    copy.pragma('cache_size = -32000');
    return copy;
  } catch (error) {
    copy.close();
    throw error;
  }
}

function copyWhole({ databaseFile, copyFile, driverFolder }: CopyOrder): void {
  const original = new (loadSqliteDriver(driverFolder))(databaseFile, { readonly: true });
  try {
    // Waiting for the disk would make the engine's own commits wait, too.
    original.pragma('synchronous = OFF');
    original.prepare('VACUUM INTO ?').run(copyFile);
  } finally {
    original.close();
  }
}

function copyTables(copy: SqliteDatabase, databaseFile: string, tables: readonly string[]): void {
  copy.prepare('ATTACH ? AS original').run(databaseFile);
  for (const table of tables) {
    for (const statement of definitions(copy, 'table', table)) copy.exec(statement);
    const columns = plainColumns(copy, table).map(quoted).join(', ');
    copy.exec(
      `INSERT INTO main.${quoted(table)} (${columns}) SELECT ${columns} FROM original.${quoted(table)}`,
    );
    for (const statement of definitions(copy, 'index', table)) copy.exec(statement);
  }
  copyStatistics(copy, tables);
  copy.exec('DETACH original');
}

/** What the planner knows of the tables; without it a copy would be run in another way. */
function copyStatistics(copy: SqliteDatabase, tables: readonly string[]): void {
  const known = copy
    .prepare("SELECT name FROM original.sqlite_master WHERE name LIKE 'sqlite_stat_'")
    .pluck()
    .all();
  if (known.length === 0) return;
  copy.exec('ANALYZE main.sqlite_master');
  for (const name of ['sqlite_stat1', 'sqlite_stat4']) {
    if (!known.includes(name)) continue;
    const rows = copy.prepare(`INSERT INTO main.${name} SELECT * FROM original.${name} WHERE tbl = ?`);
    for (const table of tables) rows.run(table);
  }
  copy.exec('ANALYZE main.sqlite_master');
}

/** The statements that make a table or its indexes; those that SQLite makes by itself have none. */
function definitions(copy: SqliteDatabase, type: 'table' | 'index', table: string): string[] {
  return copy
    .prepare<[string, string], string>(
      'SELECT sql FROM original.sqlite_master WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL',
    )
    .pluck()
    .all(type, table)
    .map(String);
}

/** Columns that are written, not computed from others. */
function plainColumns(copy: SqliteDatabase, table: string): string[] {
  return copy
    .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .pluck()
    .all(table)
    .map(String);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
