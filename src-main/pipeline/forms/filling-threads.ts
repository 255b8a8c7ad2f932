import { BrokerFlowError } from '../../core/errors.ts';
import type { FilledForm } from '../../core/stage.ts';
import type { WatchedPool } from '../../core/watched-pool.ts';
import { createThreadPool } from '../../workers/thread-pool.ts';
import { workerFile } from '../../workers/worker-file.ts';
import type { WantedForm } from './choose-forms.ts';
import { named, type FillingTask } from './filling-protocol.ts';
import type { FormInput } from './form-input.ts';

/** Threads beside the engine's own that fill forms. */
export interface FillingThreads {
  /** How many of them take part now: none before they have started, which asking has them do. */
  readonly ready: () => number;
  /** @throws BrokerFlowError `form-failed` as the filler does, also when a form kills its thread; `AbortError` when closed */
  readonly fill: (wanted: WantedForm, input: FormInput) => Promise<FilledForm>;
  readonly watched: WatchedPool;
  readonly close: () => Promise<void>;
}

/** Makes them; they start when a request has many forms, and end when none has had for a while. */
export function createFillingThreads(options: {
  readonly templatesFolder: string;
  /** 0: none ever takes part. */
  readonly threads: number;
}): FillingThreads {
  const { templatesFolder, threads } = options;
  const pool = createThreadPool<FillingTask, FilledForm | null>({
    entry: workerFile('filling', import.meta.url),
    threads: Math.max(1, threads),
    mostHeapMb: 512,
    timeoutMs: 60_000,
    idleMs: 120_000,
    broken: { code: 'form-failed', message: 'Filling the form stopped its thread' },
  });
  const alive = (): number => pool.threads().length;
  let starting = false;
  const start = async (): Promise<void> => {
    starting = true;
    const getReady = () => pool.run({ templatesFolder, wanted: null, input: null });
    // What keeps them from starting is told by the first form that they are to fill.
    await Promise.allSettled(Array.from({ length: threads }, getReady));
    starting = false;
  };
  return {
    ready: () => {
      if (!starting && alive() < threads) void start();
      return starting ? 0 : alive();
    },
    fill: async (wanted, input) => {
      const task = { templatesFolder, wanted: named(wanted), input: withoutLogo(input) };
      const filled = await pool.run(task);
      if (filled === null) throw new BrokerFlowError('internal', 'The thread answered another task');
      return filled;
    },
    watched: pool.watched('filling'),
    close: pool.close,
  };
}

/** No form shows the logo; it is the one thing of an input that is large. */
function withoutLogo(input: FormInput): FormInput {
  return { ...input, office: { ...input.office, logo: '' } };
}
