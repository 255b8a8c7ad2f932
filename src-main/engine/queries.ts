import type { WorkQueue } from '../pipeline/work-queue.ts';
import { createQueryDesk, type QueryDesk } from '../features/performance/queries/query-desk.ts';
import { createQueryFinder } from '../features/performance/queries/query-finder.ts';
import type { Foundation } from './foundation.ts';

/** What looks into queries, and what can be asked of it. */
export interface Queries {
  readonly desk: QueryDesk;
  /** Stores what was heard, and looks into it while nothing is in work. */
  readonly round: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Looks into the queries that the instruments hear. */
export async function createQueries(
  { environment, instruments, options, log }: Foundation,
  queue: WorkQueue,
): Promise<Queries> {
  const { db, now, settings } = environment;
  const { queryWatch: watch, repeatedWatch: repeated } = instruments;
  const slowQueryMs = (): number => settings().performance.slowQueryMs;
  watch.slowFrom(slowQueryMs);
  const driverFolder = options.sqliteDriver;
  const finder = await createQueryFinder({ db, watch, repeated, driverFolder, log, now: now().getTime() });
  const isIdle = (): boolean => queue.length() === 0;
  const moment = () => ({ now: now().getTime(), idle: isIdle() });
  return {
    desk: createQueryDesk({ db, finder, slowQueryMs, isIdle, actor: options.clerk ?? null, now, log }),
    round: () => finder.round(moment()),
    close: async () => {
      await finder.close();
      await finder.store(now().getTime());
    },
  };
}
