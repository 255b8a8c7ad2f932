import { access, constants } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import PQueue from 'p-queue';
import type { WatchState } from '../../../src-preload/contract/settings.ts';
import { systemCode } from '../../core/file-system-error.ts';
import type { Logger } from '../../core/stage.ts';
import { completenessOf } from './file-completeness.ts';

export interface WatchOptions {
  readonly folder: string;
  /** Asks the folder again and again instead of waiting to be told: for network shares. */
  readonly polling: boolean;
  /** Takes a complete file in; called for one file at a time. */
  readonly take: (path: string) => Promise<void>;
  readonly onState: (state: WatchState) => void;
  readonly log: Logger;
  /** How long a file must rest before it is looked at, milliseconds. */
  readonly restMs?: number;
  /** How long until a file that could not be taken, or an unreachable folder, is tried again, milliseconds. */
  readonly retryMs?: number;
}

export interface FolderWatch {
  readonly state: () => WatchState;
  readonly pause: (paused: boolean) => void;
  readonly close: () => Promise<void>;
}

/** Files that programs make while they work; the finished file comes under another name. */
const TEMPORARY = /^[.~]|\.(tmp|part|partial|crdownload|download|lock)$/i;

/**
 * Watches a folder and takes each file once it is complete. An empty file waits until something is
 * in it; one that cannot be read, or is still growing, is tried again; an unreachable folder is
 * looked for again. Subfolders are left alone.
 */
export function watchFolder(options: WatchOptions): FolderWatch {
  const { folder, log } = options;
  const retryMs = options.retryMs ?? 5000;
  const waiting = new Set<string>();
  const queue = new PQueue({ concurrency: 1 });
  let watcher: FSWatcher | null = null;
  let problem: string | null = null;
  let paused = false;
  let closed = false;

  const state = (): WatchState => ({
    state: paused ? 'paused' : problem === null ? 'active' : 'unreachable',
    folder,
    problem,
    waiting: waiting.size,
  });
  const announce = () => options.onState(state());

  const consider = async (path: string): Promise<void> => {
    if (closed || paused) return;
    const completeness = await completenessOf(path, new Date());
    if (completeness === 'complete') {
      waiting.delete(path);
      await options.take(path).catch((error: unknown) => {
        log.error(`A file of the watched folder could not be taken: ${basename(path)}`, error);
        waiting.add(path);
      });
    } else if (completeness === 'gone') {
      waiting.delete(path);
    } else {
      waiting.add(path);
    }
    announce();
  };
  const enqueue = (path: string) => void queue.add(() => consider(path));

  const open = async (): Promise<void> => {
    try {
      await access(folder, constants.R_OK);
      problem = null;
      watcher ??= startChokidar(options, enqueue, (error) => {
        problem = error;
        announce();
      });
    } catch (error) {
      problem = systemCode(error) ?? 'unknown';
      await watcher?.close();
      watcher = null;
    }
  };

  const lookAgain = async (): Promise<void> => {
    if (closed) return;
    const before = problem;
    await open();
    for (const path of waiting) enqueue(path);
    if (before !== problem) announce();
  };
  void open().then(announce);
  const timer = setInterval(() => void lookAgain(), retryMs);

  return {
    state,
    pause: (value) => {
      paused = value;
      if (!paused && watcher) for (const path of watchedFiles(watcher)) enqueue(path);
      announce();
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      await watcher?.close();
      await queue.onIdle();
    },
  };
}

function startChokidar(
  options: WatchOptions,
  onFile: (path: string) => void,
  onProblem: (problem: string) => void,
): FSWatcher {
  const watcher = watch(options.folder, {
    depth: 0,
    followSymlinks: false,
    usePolling: options.polling,
    interval: 1000,
    awaitWriteFinish: { stabilityThreshold: options.restMs ?? 1000, pollInterval: 200 },
    ignored: (path) => path !== options.folder && TEMPORARY.test(basename(path)),
  });
  watcher.on('add', onFile);
  watcher.on('change', onFile);
  watcher.on('error', (error) => onProblem(systemCode(error) ?? 'unknown'));
  return watcher;
}

function watchedFiles(watcher: FSWatcher): string[] {
  return Object.entries(watcher.getWatched()).flatMap(([folder, names]) =>
    names.map((name) => join(folder, name)),
  );
}
