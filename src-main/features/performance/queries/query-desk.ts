import type {
  IndexAdvice,
  OptimizeReport,
  QueryReport,
  TrialOutcome,
} from '../../../../src-preload/contract/queries.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/stage.ts';
import type { Database } from '../../../data/open-database.ts';
import { applyIndex, undoIndex } from './change-index.ts';
import { optimizeDatabase } from './optimize-database.ts';
import type { QueryFinder } from './query-finder.ts';
import { queryReport } from './query-report.ts';

/** What can be asked about queries, and done. */
export interface QueryDesk {
  readonly report: () => Promise<QueryReport>;
  readonly tryIndex: (statementId: number) => Promise<TrialOutcome>;
  readonly applyIndex: (adviceId: number) => Promise<IndexAdvice>;
  readonly undoIndex: (adviceId: number) => Promise<IndexAdvice>;
  /** @throws BrokerFlowError `conflict` when it is to be done while documents are in work */
  readonly optimize: (apply: boolean) => Promise<OptimizeReport>;
}

/** @param parts.actor who stands for the clerk; null where the system names nobody */
export function createQueryDesk(parts: {
  readonly db: Database;
  readonly finder: QueryFinder;
  readonly slowQueryMs: () => number;
  readonly isIdle: () => boolean;
  readonly actor: string | null;
  readonly now: () => Date;
  readonly log: Logger;
}): QueryDesk {
  const { db, finder, actor, log } = parts;
  const now = (): number => parts.now().getTime();
  const told = (change: string, { indexName }: IndexAdvice): void =>
    log.info(`An advised index was ${change}`, { index: indexName ?? '', actor: actor ?? '' });
  return {
    report: async () => {
      await finder.store(now());
      return queryReport(db, { slowQueryMs: parts.slowQueryMs(), trying: finder.isTrying() });
    },
    tryIndex: (statementId) => finder.tryIndex(statementId, now()),
    applyIndex: async (adviceId) => {
      await finder.store(now());
      const advice = await applyIndex(db, adviceId, { actor, now: now() });
      told('made', advice);
      return advice;
    },
    undoIndex: async (adviceId) => {
      const advice = await undoIndex(db, adviceId, { actor, now: now() });
      told('dropped', advice);
      return advice;
    },
    optimize: async (apply) => {
      if (apply && !parts.isIdle()) {
        throw new BrokerFlowError('conflict', 'Documents are in work: the database would keep them waiting');
      }
      const report = await optimizeDatabase(db, { apply, actor, now: now() });
      const done = report.steps.flatMap((step) => (step.done ? [step.step] : []));
      if (done.length > 0) log.info('The database was optimized', { steps: done.join(', ') });
      return report;
    },
  };
}
