import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

type DriverConstructor = new (file: string, options?: BetterSqlite3.Options) => BetterSqlite3.Database;

const load = createRequire(import.meta.url);

/**
 * Loads better-sqlite3. A runtime whose binary interface the installed one does not know brings its
 * own copy in a folder; both offer the calls used here.
 */
export function loadSqliteDriver(folder?: string): DriverConstructor {
  return load(folder ?? 'better-sqlite3') as DriverConstructor;
}
