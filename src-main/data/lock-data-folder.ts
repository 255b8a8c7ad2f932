import { join } from 'node:path';
import { BrokerFlowError } from '../core/errors.ts';
import { storageCode } from '../core/storage-error.ts';
import { loadSqliteDriver } from './sqlite-driver.ts';

/**
 * Makes sure that one engine at a time works on a data folder: two would process the same requests
 * twice. The lock is SQLite's own on a file of its own, so the operating system lifts it when the
 * process ends, however it ends.
 * @returns the function that lifts the lock
 * @throws BrokerFlowError `database-busy` when another engine holds it; what SQLite says of a folder that
 * cannot be written to.
 */
export function lockDataFolder(folder: string, driverFolder?: string): () => void {
  const Driver = loadSqliteDriver(driverFolder);
  const lock = new Driver(join(folder, 'engine.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (storageCode(error) !== 'database-busy') throw error;
    throw new BrokerFlowError('database-busy', 'Another BrokerFlow is working on this data folder', {
      cause: error,
    });
  }
  return () => lock.close();
}
