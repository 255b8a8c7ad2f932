import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import Tesseract from 'tesseract.js';
import { BrokerFlowError } from '../../core/errors.ts';
import { workerFile } from '../../workers/worker-file.ts';
import type { TessdataSource } from './tessdata.ts';

/** A running Tesseract whose every failure, even the death of its thread, ends as a rejected promise. */
export interface TesseractThread {
  readonly use: <T>(job: (worker: Tesseract.Worker) => Promise<T>) => Promise<T>;
  /** The thread below; null where tesseract.js does not tell. */
  readonly thread: Thread | null;
  /** False once the thread has died or was closed. */
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

export interface TesseractOptions {
  readonly data: TessdataSource;
  /** Those that are usual for the data when not given. */
  readonly languages?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Starts Tesseract in a thread of its own. Refuses with `ocr-failed` when it does not come up. */
export async function startTesseract(options: TesseractOptions): Promise<TesseractThread> {
  const worker = await createWorker(options);
  let dead: BrokerFlowError | null = null;
  const failures = new Set<(error: BrokerFlowError) => void>();
  const die = (cause: unknown): void => {
    dead ??= new BrokerFlowError('ocr-failed', 'The recognition thread stopped', { cause });
    for (const fail of failures) fail(dead);
  };
  const thread = threadOf(worker);
  thread?.on('error', die);
  thread?.on('exit', die);

  return {
    use: (job) =>
      new Promise((resolve, reject) => {
        if (dead) throw dead;
        failures.add(reject);
        void job(worker)
          .then(resolve, (cause: unknown) =>
            reject(new BrokerFlowError('ocr-failed', 'Recognition failed', { cause })),
          )
          .finally(() => failures.delete(reject));
      }),
    thread,
    alive: () => dead === null,
    close: async () => {
      die('closed');
      await worker.terminate();
    },
  };
}

/** tesseract.js neither settles nor throws when loading its data fails: it only calls the error handler. */
async function createWorker({
  data,
  languages = data.usual,
  parameters,
}: TesseractOptions): Promise<Tesseract.Worker> {
  const worker = await new Promise<Tesseract.Worker>((resolve, reject) => {
    Tesseract.createWorker(languages, Tesseract.OEM.LSTM_ONLY, {
      workerPath: fileURLToPath(workerFile('recognition')),
      langPath: data.folder,
      gzip: data.compressed,
      cacheMethod: 'none',
      errorHandler: (cause: unknown) =>
        reject(new BrokerFlowError('ocr-failed', 'Recognition did not start', { cause })),
    }).then(resolve, reject);
  });
  await worker.setParameters(parameters);
  return worker;
}

/** The thread below, so that its death is heard: tesseract.js listens in the browser's way only. */
function threadOf(worker: Tesseract.Worker): Thread | null {
  const thread: unknown = Reflect.get(worker, 'worker');
  return thread instanceof Thread ? thread : null;
}
