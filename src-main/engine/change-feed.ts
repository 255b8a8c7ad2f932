import type { Counts, RequestRow } from '../../src-preload/contract/requests.ts';
import type { Logger } from '../core/stage.ts';

/** Collects which requests changed and tells them together. */
export interface ChangeFeed {
  readonly changed: (requestId: string) => void;
  /** Tells the counts although nothing changed, so that a window that saw an engine end asks again. */
  readonly refresh: () => void;
  /** Tells nothing more; resolves when what was being told is out. */
  readonly close: () => Promise<void>;
}

/** A burst of changes is told once in this time, so that a screen draws at most ten times a second. */
const COLLECT_MS = 100;

/** @param load the rows of these requests, and the counts, as stored now */
export function createChangeFeed(options: {
  load: (requestIds: readonly string[]) => Promise<{ rows: RequestRow[]; counts: Counts }>;
  publish: (change: { rows: RequestRow[]; counts: Counts }) => void;
  log: Logger;
}): ChangeFeed {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> = Promise.resolve();
  let closed = false;

  const flush = async (): Promise<void> => {
    timer = null;
    const ids = [...pending];
    pending.clear();
    try {
      options.publish(await options.load(ids));
    } catch (error) {
      options.log.error('Changes could not be told to the window', error);
    }
  };
  const flushSoon = (): void => {
    if (closed) return;
    timer ??= setTimeout(() => {
      flushing = flush();
    }, COLLECT_MS);
  };
  return {
    changed: (requestId) => {
      pending.add(requestId);
      flushSoon();
    },
    refresh: flushSoon,
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await flushing;
    },
  };
}
