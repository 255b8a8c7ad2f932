import { performance } from 'node:perf_hooks';
import { BrokerFlowError } from '../core/errors.ts';
import type { Logger } from '../core/stage.ts';
import { addRun } from '../data/repositories/runs.ts';
import { unfinishedRequests } from '../data/repositories/requests.ts';
import { putAway } from '../pipeline/intake/release-original.ts';
import type { ArrivingMessage } from '../features/mailbox/mailbox-tools.ts';
import type { IntakeFile, IntakeOutcome, Refusal } from '../pipeline/intake/record-request.ts';
import { recordUnreadable, takeIn } from '../pipeline/intake/take-in.ts';
import type { JobEnvironment } from '../pipeline/job.ts';
import type { WorkOptions, WorkQueue } from '../pipeline/work-queue.ts';
import type { IntakeTools } from '../pipeline/intake/intake-tools.ts';
import { createHeldOriginals } from './held-originals.ts';

export interface TakeInService {
  /** Takes a file in and starts its processing without waiting for it. An archive has one outcome a file in it. */
  readonly takeIn: (file: IntakeFile) => Promise<readonly IntakeOutcome[]>;
  /** The same for a file of the watched folder, whose original is let go once its request is settled. */
  readonly takeFromFolder: (path: string) => Promise<void>;
  /** The same for a message of the mailbox: it is stored when this resolves, and worked on afterwards. */
  readonly takeMessage: (message: ArrivingMessage) => Promise<void>;
  /** Makes a failed request of a message that cannot be taken in. */
  readonly refuseMessage: (message: ArrivingMessage, reason: Refusal) => Promise<void>;
  /**
   * Takes up the unfinished requests that nothing is at work on: those of the last process, and those whose
   * outcome could not be stored. Does not wait for them.
   */
  readonly takeUpUnfinished: () => Promise<void>;
  /** Lets go the originals of settled requests that still lie in the watched folder. */
  readonly releaseSettled: () => Promise<void>;
  /** Resolves when no original is being let go any more. */
  readonly close: () => Promise<void>;
}

interface TakeInOptions {
  readonly environment: JobEnvironment;
  readonly queue: WorkQueue;
  readonly tools: IntakeTools;
  readonly log: Logger;
  readonly requestChanged: (requestId: string) => void;
  /** A reply or a receipt was filed with a request. */
  readonly messageFiled: (requestId: string) => void;
}

/** Intake and the start of processing, bound together: what is taken in is always worked on. */
export function createTakeInService(options: TakeInOptions): TakeInService {
  const { environment, queue, log, requestChanged } = options;
  const originals = createHeldOriginals({ environment, log });

  /** Processes a request and then lets its original go; whoever calls this does not wait. */
  const follow = (requestId: string, work: WorkOptions): void =>
    originals.releaseAfter(queue.add(requestId, work), requestId);

  return {
    takeIn: async (file) => {
      const { outcomes, intakeMs } = await take(file, options);
      for (const { outcome, requestId } of outcomes) {
        if (outcome === 'accepted') void queue.add(requestId, { priority: 'soon', intakeMs });
      }
      return outcomes;
    },
    takeFromFolder: async (path) => {
      const { outcomes, intakeMs } = await take({ path, source: 'watch' }, options);
      for (const { outcome, requestId } of outcomes) {
        if (outcome === 'linked') {
          await putAway(path, environment.settings().watch);
        } else if (outcome === 'accepted' || queue.isWorking(requestId)) {
          follow(requestId, { priority: 'later', intakeMs });
        } else {
          await originals.release(requestId);
        }
      }
    },
    takeMessage: async (message) => {
      const { outcomes, intakeMs } = await take({ ...message, source: 'mail' }, options);
      for (const { outcome, requestId } of outcomes) {
        if (outcome === 'accepted') void queue.add(requestId, { priority: 'later', intakeMs });
      }
    },
    refuseMessage: async (message, { code, detail }) => {
      const { db, now } = environment;
      const file = { ...message, path: message.origin, source: 'mail' } as const;
      const reason = new BrokerFlowError(code, detail ?? code);
      const { requestId } = await db
        .transaction()
        .execute((trx) => recordUnreadable(trx, file, reason, now()));
      requestChanged(requestId);
    },
    takeUpUnfinished: async () => {
      for (const { id } of await unfinishedRequests(environment.db)) {
        if (!queue.isWorking(id)) follow(id, { priority: 'soon' });
      }
    },
    releaseSettled: originals.releaseSettled,
    close: originals.close,
  };
}

/** Takes a file in and tells the window; each request that came of it with its share of the time, in milliseconds. */
async function take(
  file: IntakeFile,
  { environment, tools, requestChanged, messageFiled }: TakeInOptions,
): Promise<{ outcomes: readonly IntakeOutcome[]; intakeMs: number }> {
  const start = performance.now();
  const outcomes = await takeIn(file, tools, {
    ...environment,
    maxFileMb: () => environment.settings().limits.maxFileMb,
  });
  // The files of an archive come in together: each is taken to have had its share.
  const intakeMs = (performance.now() - start) / Math.max(1, outcomes.length);
  const { metrics } = environment.telemetry;
  metrics.add('documents', { source: file.source }, outcomes.length);
  for (const { outcome, requestId } of outcomes) {
    if (outcome === 'refused') await recordRefusal(environment, requestId, intakeMs);
    requestChanged(requestId);
    if (outcome === 'linked') messageFiled(requestId);
  }
  return { outcomes, intakeMs };
}

/** A file that was refused has had its whole way. */
async function recordRefusal(
  { db, now, telemetry }: JobEnvironment,
  requestId: string,
  intakeMs: number,
): Promise<void> {
  telemetry.metrics.record('request_duration', { outcome: 'failed' }, intakeMs);
  telemetry.metrics.add('requests', { category: 'none', outcome: 'failed' });
  const finishedAt = now().getTime();
  await addRun(db, {
    requestId,
    finishedAt,
    totalMs: intakeMs,
    outcome: 'failed',
    stages: { intake: intakeMs },
  });
}
