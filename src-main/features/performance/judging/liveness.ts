import type { Metrics } from '../../../core/metrics/metrics.ts';
import type { Database } from '../../../data/open-database.ts';
import { lastHeartbeat, saveHeartbeat } from '../../../data/repositories/heartbeat.ts';

/** Time of which nothing is known any more was at most that between two heartbeats. */
const HEARTBEAT_MS = 10_000;

/** Somebody who starts the program again within this time was waiting for it. */
const WAITED_MS = 120_000;

/** A longer pause between two heartbeats was not a busy program: the machine slept. */
const SLEPT_MS = 120_000;

/** Counts the time in which the program was there for its users, and that in which it was not. */
export interface Liveness {
  /** Counts the time since the last beat. @param blockedMs of which nobody was answered */
  readonly beat: (now: number, blockedMs: number) => Promise<void>;
  /** The program is closed on purpose: what follows is no downtime. */
  readonly end: (now: number) => Promise<void>;
}

/**
 * Begins to count. A run that was cut off counts as down: for as long as the shell knows, or until it was started again
 * where somebody was waiting for it. A program that is closed is not down.
 * @param now epoch milliseconds
 * @param downSince when the engine was lost, for a shell that starts it again
 */
export async function startLiveness(
  db: Database,
  metrics: Metrics,
  { now, downSince }: { readonly now: number; readonly downSince?: number | undefined },
): Promise<Liveness> {
  countLost(metrics, await lastHeartbeat(db), { now, downSince });
  await saveHeartbeat(db, now, false);
  let last = now;
  const count = (until: number, blockedMs: number): void => {
    const passedMs = Math.max(0, until - last);
    last = until;
    if (passedMs > SLEPT_MS) return;
    const blocked = Math.min(blockedMs, passedMs);
    metrics.add('seconds_up', {}, (passedMs - blocked) / 1000);
    if (blocked > 0) metrics.add('seconds_down', { reason: 'blocked' }, blocked / 1000);
  };
  return {
    beat: async (until, blockedMs) => {
      count(until, blockedMs);
      await saveHeartbeat(db, until, false);
    },
    end: async (until) => {
      count(until, 0);
      await saveHeartbeat(db, until, true);
    },
  };
}

function countLost(
  metrics: Metrics,
  heartbeat: { readonly at: number; readonly ended: boolean } | null,
  { now, downSince }: { readonly now: number; readonly downSince?: number | undefined },
): void {
  if (downSince !== undefined) {
    metrics.add('seconds_down', { reason: 'restart' }, Math.max(0, now - downSince) / 1000);
    return;
  }
  if (heartbeat === null || heartbeat.ended) return;
  const gapMs = Math.max(0, now - heartbeat.at);
  metrics.add('seconds_down', { reason: 'crash' }, (gapMs <= WAITED_MS ? gapMs : HEARTBEAT_MS) / 1000);
}
