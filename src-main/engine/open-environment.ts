import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { fromFileSystem } from '../core/file-system-error.ts';
import { openFileStore } from '../data/file-store.ts';
import { lockDataFolder } from '../data/lock-data-folder.ts';
import { openDatabase } from '../data/open-database.ts';
import { openOutputFolder } from '../data/output-folder.ts';
import { indexStaleClients } from '../data/repositories/client-index.ts';
import { moveInsurerAddress } from '../data/repositories/moved-insurer-address.ts';
import { loadSettings } from '../data/repositories/settings.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { EngineOptions } from './protocol.ts';
import type { TableWrites } from './table-writes.ts';
import type { Instruments } from './telemetry.ts';

/** Database, store and settings; whatever was opened is closed again when one of them refuses. */
export async function openEnvironment(
  options: Pick<EngineOptions, 'dataFolder' | 'sqliteDriver'>,
  { telemetry, hearQuery, writes }: Instruments & { readonly writes: TableWrites },
  now: () => Date = () => new Date(),
) {
  const { dataFolder, sqliteDriver } = options;
  await mkdir(dataFolder, { recursive: true }).catch((error: unknown) => {
    throw fromFileSystem(error, dataFolder, 'folder-not-writable');
  });
  const unlock = lockDataFolder(dataFolder, sqliteDriver);
  const closers: (() => void | Promise<void>)[] = [unlock];
  try {
    const file = join(dataFolder, 'brokerflow.sqlite');
    const { db, close } = openDatabase(file, {
      driverFolder: sqliteDriver,
      hearQuery: (query) => {
        hearQuery?.(query);
        writes.hear(query);
      },
    });
    closers.unshift(close);
    await indexStaleClients(db);
    await moveInsurerAddress(db, new Date());
    let settings = await loadSettings(db, availableParallelism());
    const environment: JobEnvironment = {
      db,
      store: await openFileStore(dataFolder),
      outputs: openOutputFolder(dataFolder),
      settings: () => settings,
      now,
      telemetry,
    };
    const replaceSettings = (changed: Settings) => {
      settings = changed;
    };
    return { environment, closeDatabase: () => closeAll(closers), replaceSettings };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

async function closeAll(closers: readonly (() => void | Promise<void>)[]): Promise<void> {
  for (const close of closers) await close();
}
