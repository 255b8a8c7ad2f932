import type { Figures } from '../../../../src-preload/contract/advice.ts';
import { BrokerFlowError } from '../../../core/errors.ts';
import { listAdvice } from '../../../data/repositories/index-advice.ts';
import { listStatements } from '../../../data/repositories/query-statements.ts';
import type { Adviser, Remedy } from '../advice/recommendation.ts';
import { optimizeDatabase } from './optimize-database.ts';
import type { QueryDesk } from './query-desk.ts';

const HOUR_MS = 3600 * 1000;
/** Over less than an hour nothing can be said of an hour. */
const SHORTEST_MS = HOUR_MS;

/** Indexes that were tried on a copy of the database and helped. */
export const adviser: Adviser = async ({ db, now }) => {
  const statements = new Map((await listStatements(db)).map((each) => [each.id, each]));
  return (await listAdvice(db)).flatMap((advice) => {
    const statement = statements.get(advice.statementId);
    if (advice.state !== 'advised' || advice.indexName === null || !statement) return [];
    const { beforeMs, afterMs, indexName, runs, size } = advice;
    const measuredMs = Math.max(SHORTEST_MS, now.getTime() - statement.firstAt);
    return [
      {
        id: `add-index ${indexName}`,
        kind: 'add-index' as const,
        subject: indexName,
        savedMsPerHour: (statement.totalMs * (1 - afterMs / beforeMs) * HOUR_MS) / measuredMs,
        urgent: false,
        evidence: { sql: advice.sql ?? '', runs, count: statement.count, beforeMs },
        expected: { afterMs, sizeBytes: size },
        remedy: {
          parameters: { advice: advice.id },
          yardstick: { metric: 'query_duration' as const, where: {}, figure: 0.95 },
        },
      },
    ];
  });
};

/** A database file with much unused room. */
export const adviseOnTidiness: Adviser = async ({ db, now }) => {
  const { steps, sizeBefore } = await optimizeDatabase(db, { apply: false, now: now.getTime() });
  const packing = steps.find(({ step }) => step === 'vacuum');
  if (!packing?.needed || packing.hindered !== null) return [];
  return [
    {
      id: 'tidy-database',
      kind: 'tidy-database',
      subject: 'brokerflow.sqlite',
      savedMsPerHour: null,
      urgent: false,
      evidence: { sizeBytes: sizeBefore, freeBytes: packing.freed },
      expected: { freeBytes: packing.freed },
      remedy: {
        parameters: {},
        yardstick: { metric: 'query_duration', where: {}, figure: 0.95 },
      },
    },
  ];
};

/** What can be done about queries. Statistics and packing cannot be taken back, and need not: they change no data. */
export function queryRemedies(desk: QueryDesk): readonly Remedy[] {
  return [
    {
      kind: 'add-index',
      apply: (parameters) => desk.applyIndex(adviceId(parameters)).then(nothing, unlessDone),
      undo: (parameters) => desk.undoIndex(adviceId(parameters)).then(nothing, unlessDone),
    },
    {
      kind: 'tidy-database',
      apply: () => desk.optimize(true).then(nothing),
      undo: () => Promise.resolve(),
    },
  ];
}

/** A remedy may be asked twice for the same; `conflict` says that it is done. */
function unlessDone(error: unknown): void {
  if (!(error instanceof BrokerFlowError && error.code === 'conflict')) throw error;
}

function nothing(): void {
  return undefined;
}

function adviceId({ advice }: Figures): number {
  if (typeof advice !== 'number') throw new BrokerFlowError('internal', 'No advice is named');
  return advice;
}
