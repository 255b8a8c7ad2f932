import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type Database } from '../../src-main/data/open-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A real database in a fresh folder, closed and removed when the running test ends. */
export function temporaryDatabase(): Database {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(join(folder, 'brokerflow.sqlite'));
  onTestFinished(close);
  return db;
}
