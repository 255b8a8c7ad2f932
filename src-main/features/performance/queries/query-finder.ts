import type { TrialOutcome } from '../../../../src-preload/contract/queries.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import { listAdvice } from '../../../data/repositories/index-advice.ts';
import { followedForms, listStatements } from '../../../data/repositories/query-statements.ts';
import { noticeLostIndexes } from './change-index.ts';
import { createExplainStatements } from './explain-statements.ts';
import { createIndexTrialThread } from './index-trial-thread.ts';
import type { QueryWatch } from './query-watch.ts';
import type { RepeatedWatch } from './repeated-watch.ts';
import { storeQueries } from './store-queries.ts';
import { createIndexTrials, forgetTrialCopies } from './try-indexes.ts';

/** Copying the database is work for the disk: unasked, it is done this often at most. */
const UNASKED_TRIAL_EVERY_MS = 3600 * 1000;
/** A statement that no index helped is tried again when there are more rows. */
const TRIED_AGAIN_AFTER_MS = 7 * 24 * 3600 * 1000;

/** Stores, explains and, at quiet moments, tries: all that is done about queries without being asked. */
export interface QueryFinder {
  /** To be called when measurements are stored. @param idle whether nothing else is to be done */
  readonly round: (moment: { readonly now: number; readonly idle: boolean }) => Promise<void>;
  /** Stores what was heard since the last time. */
  readonly store: (now: number) => Promise<void>;
  readonly tryIndex: (statementId: number, now: number) => Promise<TrialOutcome>;
  readonly isTrying: () => boolean;
  readonly close: () => Promise<void>;
}

/** Follows from the start what was slow before, notices indexes that are gone and removes what a broken trial left. */
export async function createQueryFinder(tools: {
  readonly db: Database;
  readonly watch: QueryWatch;
  readonly repeated: RepeatedWatch;
  readonly driverFolder: string | undefined;
  readonly log: Logger;
  readonly now: number;
}): Promise<QueryFinder> {
  const { db, watch, repeated, driverFolder, log } = tools;
  const thread = createIndexTrialThread();
  const trials = createIndexTrials({ db, watch, thread, driverFolder });
  const explainStatements = createExplainStatements(db, watch);
  watch.follow(await followedForms(db));
  await noticeLostIndexes(db, log, tools.now);
  await forgetTrialCopies(db);
  let nextTrial = tools.now + UNASKED_TRIAL_EVERY_MS;
  const attempted = new Set<number>();
  const tryUnasked = async (now: number): Promise<void> => {
    const id = await slowestUntried({ db, watch, attempted }, now);
    if (id === undefined) return;
    attempted.add(id);
    nextTrial = now + UNASKED_TRIAL_EVERY_MS;
    await trials.tryFor(id, now);
  };
  let unasked: Promise<void> = Promise.resolve();
  const store = (now: number): Promise<void> => storeQueries(db, { watch, repeated }, now);
  return {
    store,
    round: async (moment) => {
      await explainStatements(moment);
      await store(moment.now);
      if (!moment.idle || moment.now < nextTrial || trials.isTrying()) return;
      unasked = tryUnasked(moment.now).catch((error: unknown) =>
        log.error('An index could not be tried', error),
      );
    },
    tryIndex: trials.tryFor,
    isTrying: trials.isTrying,
    close: async () => {
      await thread.close();
      await unasked;
    },
  };
}

/** The slow statement that cost most, of those whose values are known and that were not tried lately. */
async function slowestUntried(
  {
    db,
    watch,
    attempted,
  }: { readonly db: Database; readonly watch: QueryWatch; readonly attempted: ReadonlySet<number> },
  now: number,
): Promise<number | undefined> {
  const tried = new Map((await listAdvice(db)).map((advice) => [advice.statementId, advice]));
  return (await listStatements(db)).find(({ id, form, slowCount }) => {
    const advice = tried.get(id);
    const isDue = !advice || (advice.state === 'useless' && now - advice.triedAt >= TRIED_AGAIN_AFTER_MS);
    return isDue && slowCount > 0 && !attempted.has(id) && (watch.find(form)?.values.length ?? 0) > 0;
  })?.id;
}
