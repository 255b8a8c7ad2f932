import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallInput, CallOutput, ChannelOf } from '../../src-preload/contract/channels.ts';
import type { SlowDocument } from '../../src-preload/contract/performance.ts';
import type { Logger } from '../../src-main/core/stage.ts';
import { createEngine } from '../../src-main/engine/create-engine.ts';

const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));
const SAMPLE_MS = 50;

/** The times of one document: as the engine stored them, and from drop to draft as seen from outside. */
export interface MeasuredDocument extends SlowDocument {
  readonly wallMs: number;
}

/** The real engine on an empty data folder, with a clock beside it. */
export interface MeasuredEngine {
  /** Hands one file over and waits until its drafts are written. Throws when it failed. */
  readonly process: (file: string) => Promise<MeasuredDocument>;
  /** Hands all files over at once and waits for the last. Throws when one failed. */
  readonly processAll: (files: readonly string[]) => Promise<{ milliseconds: number; pages: number }>;
  /** Hands one file over and waits for nothing; its request's id. */
  readonly drop: (file: string) => Promise<string>;
  /** Waits until nothing is at work on a request any more. */
  readonly settled: (requestId: string) => Promise<void>;
  /** Waits until so many pages of a request are read. */
  readonly pagesRead: (requestId: string, pages: number) => Promise<void>;
  /** Cancels a request; the time until it has settled, in milliseconds. */
  readonly cancel: (requestId: string) => Promise<number>;
  /** The most resident memory of this process since the engine started, in megabytes. */
  readonly peakMemoryMb: () => number;
  readonly close: () => Promise<void>;
}

/** Starts an engine with its own folder. */
export async function startMeasuredEngine(
  dataFolder: string,
  ocrWorkers: number,
  options: { readonly measures?: boolean } = {},
): Promise<MeasuredEngine> {
  const engine = await createEngine(
    { dataFolder, resourcesFolder: RESOURCES, watchFolders: false, ocrWorkers, ...options },
    problemsOnly,
  );
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, SAMPLE_MS);

  const call = async <C extends ChannelOf<'engine'>>(
    channel: C,
    input: CallInput<C>,
  ): Promise<CallOutput<C>> => {
    const result = await engine.call(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
    return result.value;
  };
  const drop = async (files: readonly string[]): Promise<string[]> => {
    const { results } = await call('intake.addFiles', { paths: [...files], source: 'drop' });
    return results.map((result) => {
      if (result.outcome !== 'accepted')
        throw new Error(`${path.basename(result.file)} was ${result.outcome}`);
      return result.requestId;
    });
  };
  const dropAndWait = async (files: readonly string[]): Promise<string[]> => {
    const ids = await drop(files);
    await Promise.all(ids.map((id) => engine.waitFor(id)));
    return ids;
  };

  return {
    process: async (file) => {
      const [from, start] = [Date.now(), performance.now()];
      const [id] = await dropAndWait([file]);
      const wallMs = performance.now() - start;
      const { documents } = await call('performance.slowest', { from, to: Date.now() + 1, limit: 100 });
      const measured = documents.find((document) => document.requestId === id);
      const { status, reason } = await call('requests.get', { id: id ?? '' });
      if (!measured || status === 'failed') throw new Error(`${file} ended as ${status} (${reason ?? ''})`);
      return { ...measured, wallMs };
    },
    processAll: async (files) => {
      const start = performance.now();
      const ids = await dropAndWait(files);
      const milliseconds = performance.now() - start;
      let pages = 0;
      for (const id of ids) {
        const { status, reason, pageCount } = await call('requests.get', { id });
        if (status === 'failed') throw new Error(`A document failed (${reason ?? ''})`);
        pages += pageCount ?? 0;
      }
      return { milliseconds, pages };
    },
    drop: async (file) => (await drop([file])).join(''),
    settled: engine.waitFor,
    pagesRead: (requestId, pages) =>
      new Promise((resolve) => {
        const stop = engine.on((event) => {
          const rows = event.name === 'requests.changed' ? event.payload.rows : [];
          if (!rows.some(({ id, progress }) => id === requestId && (progress?.done ?? 0) >= pages)) return;
          stop();
          resolve();
        });
      }),
    cancel: async (id) => {
      const start = performance.now();
      const { status } = await call('requests.cancel', { id });
      if (status !== 'failed') throw new Error(`A cancelled request ended as ${status}`);
      return performance.now() - start;
    },
    peakMemoryMb: () => peak / 1024 / 1024,
    close: async () => {
      clearInterval(watch);
      await engine.close();
    },
  };
}

const problemsOnly: Logger = {
  info: () => undefined,
  warn: (message, details) => console.error(message, details ?? ''),
  error: (message, error) => console.error(message, error ?? ''),
};
