import { access, constants } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import PQueue from 'p-queue';
import type { WatchState } from '../../../src-preload/contract/settings.ts';
import { systemCode } from '../../core/storage-error.ts';
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
  return new Watch(options);
}

class Watch implements FolderWatch {
  readonly #options: WatchOptions;
  readonly #waiting = new Set<string>();
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #timer: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  #problem: string | null = null;
  #paused = false;
  #closed = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#lookAgain(), options.retryMs ?? 5000);
    void this.#open().then(() => this.#announce());
  }

  state(): WatchState {
    return {
      state: this.#paused ? 'paused' : this.#problem === null ? 'active' : 'unreachable',
      folder: this.#options.folder,
      problem: this.#problem,
      waiting: this.#waiting.size,
    };
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (!paused && this.#watcher) watchedFiles(this.#watcher).forEach((path) => this.#enqueue(path));
    this.#announce();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#watcher?.close();
    await this.#queue.onIdle();
  }

  #announce(): void {
    this.#options.onState(this.state());
  }

  #enqueue(path: string): void {
    void this.#queue.add(() => this.#consider(path));
  }

  async #consider(path: string): Promise<void> {
    if (this.#closed || this.#paused) return;
    const completeness = await completenessOf(path, new Date());
    if (completeness === 'complete') await this.#take(path);
    else if (completeness === 'gone') this.#waiting.delete(path);
    else this.#waiting.add(path);
    this.#announce();
  }

  async #take(path: string): Promise<void> {
    try {
      await this.#options.take(path);
      this.#waiting.delete(path);
    } catch (error) {
      const isFirst = !this.#waiting.has(path);
      this.#waiting.add(path);
      if (isFirst) this.#options.log.error(`A watched file could not be taken: ${basename(path)}`, error);
    }
  }

  async #lookAgain(): Promise<void> {
    if (this.#closed) return;
    const before = this.#problem;
    await this.#open();
    if (this.#queue.size === 0) this.#waiting.forEach((path) => this.#enqueue(path));
    if (before !== this.#problem) this.#announce();
  }

  async #open(): Promise<void> {
    try {
      await access(this.#options.folder, constants.R_OK);
      this.#problem = null;
      this.#watcher ??= startChokidar(
        this.#options,
        (path) => this.#enqueue(path),
        (problem) => {
          this.#problem = problem;
          this.#announce();
        },
      );
    } catch (error) {
      this.#problem = systemCode(error) ?? 'unknown';
      await this.#watcher?.close();
      this.#watcher = null;
    }
  }
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
