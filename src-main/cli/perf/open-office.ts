import { BrokerFlowError } from '../../core/errors.ts';
import { lockDataFolder } from '../../data/lock-data-folder.ts';
import { openDatabase, type Database, type OpenDatabase } from '../../data/open-database.ts';
import { openReadOnly } from '../../data/open-read-only.ts';
import { databaseFile, requireOffice } from './office-folder.ts';

/** Works on what is stored without changing it, also beside the running program. */
export async function readOffice<T>(dataFolder: string, work: (db: Database) => Promise<T>): Promise<T> {
  return closing(openReadOnly(databaseFile(requireOffice(dataFolder))), work);
}

/**
 * Changes what is stored; nobody else may work on the folder meanwhile.
 * @throws BrokerFlowError `database-busy` while the program is open on it
 */
export async function changeOffice<T>(dataFolder: string, work: (db: Database) => Promise<T>): Promise<T> {
  const unlock = lockOffice(requireOffice(dataFolder));
  try {
    return await closing(openDatabase(databaseFile(dataFolder)), work);
  } finally {
    unlock();
  }
}

/** As {@link changeOffice}; beside the running program where it is open on the folder. For what disturbs nobody. */
export async function addToOffice<T>(dataFolder: string, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await changeOffice(dataFolder, work);
  } catch (error) {
    if (!(error instanceof BrokerFlowError) || error.code !== 'database-busy') throw error;
    return besideOffice(dataFolder, work);
  }
}

/**
 * Works on a database of this version, also beside the running program: both wait for each other's writing. SQLite
 * asks for the right to write even where it is to say which statistics are old.
 * @throws what `openReadOnly` throws
 */
export async function besideOffice<T>(dataFolder: string, work: (db: Database) => Promise<T>): Promise<T> {
  await readOffice(dataFolder, () => Promise.resolve()); // refuses one of another version before it is touched
  return closing(openDatabase(databaseFile(dataFolder)), work);
}

function lockOffice(dataFolder: string): () => void {
  try {
    return lockDataFolder(dataFolder);
  } catch (error) {
    if (!(error instanceof BrokerFlowError)) throw error;
    throw new BrokerFlowError(
      error.code,
      `BrokerFlow is open on ${dataFolder}. Close it and run this again, or do it in its performance panel`,
      { cause: error },
    );
  }
}

async function closing<T>({ db, close }: OpenDatabase, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await close();
  }
}
