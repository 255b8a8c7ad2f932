import { realpath } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { Settings, WatchState } from '../../src-preload/contract/settings.ts';
import { BrokerFlowError } from '../core/errors.ts';
import type { FolderWatchControl } from '../core/folder-watch-control.ts';
import type { Logger } from '../core/stage.ts';
import { watchFolder, type FolderWatch } from '../pipeline/intake/watch-folder.ts';

export interface FolderWatchService extends FolderWatchControl {
  /** Starts, stops or moves the watch as the settings say. */
  readonly apply: (watch: Settings['watch']) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Refuses to watch the data folder or anything in it: the program would take its own files for documents
 * and move them away.
 * @throws BrokerFlowError `invalid-input`
 */
export async function checkWatchFolder(watch: Settings['watch'], dataFolder: string): Promise<void> {
  if (!watch.enabled || watch.folder === '') return;
  if (!isAbsolute(watch.folder)) throw new BrokerFlowError('invalid-input', 'A folder needs its whole path');
  const way = relative(await realpath(dataFolder), await realpath(watch.folder).catch(() => watch.folder));
  const isInside = way === '' || (!way.startsWith('..') && !isAbsolute(way));
  if (isInside) throw new BrokerFlowError('invalid-input', 'The data folder cannot be watched');
}

const OFF: WatchState = { state: 'off', folder: '', problem: null, waiting: 0 };

/** The watched folder over the life of the engine: at most one watch, following the settings. */
export function createFolderWatchService(options: {
  take: (path: string) => Promise<void>;
  onState: (state: WatchState) => void;
  log: Logger;
}): FolderWatchService {
  let watch: FolderWatch | null = null;
  let applied = '';

  return {
    state: () => watch?.state() ?? OFF,
    pause: (paused) => watch?.pause(paused),
    apply: async (settings) => {
      const wanted = JSON.stringify([settings.enabled, settings.folder, settings.polling]);
      if (wanted === applied) return;
      applied = wanted;
      await watch?.close();
      watch = null;
      if (settings.enabled && settings.folder !== '') {
        watch = watchFolder({ folder: settings.folder, polling: settings.polling, ...options });
      }
      options.onState(watch?.state() ?? OFF);
    },
    close: async () => {
      await watch?.close();
      watch = null;
    },
  };
}
