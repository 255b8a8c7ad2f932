import type { QueryReport, WatchedQuery } from '../../../../src-preload/contract/queries.ts';
import type { Database } from '../../../data/open-database.ts';
import { listAdvice, listIndexChanges } from '../../../data/repositories/index-advice.ts';
import { listStatements, type StoredStatement } from '../../../data/repositories/query-statements.ts';
import { listRepeated } from '../../../data/repositories/repeated-queries.ts';
import { planFindings } from './plan.ts';
import { isLimited } from './statement-shape.ts';

const MOST_REPEATED = 100;
const MOST_CHANGES = 50;

/** Slow queries, what is wrong with plans, what repeats, and what was advised and done: all from what is stored. */
export async function queryReport(
  db: Database,
  { slowQueryMs, trying }: { readonly slowQueryMs: number; readonly trying: boolean },
): Promise<QueryReport> {
  const statements = await listStatements(db);
  const advice = new Map((await listAdvice(db)).map((each) => [each.statementId, each]));
  const firsts = statements.map(({ firstAt }) => firstAt);
  return {
    slowQueryMs,
    measuredSince: firsts.length === 0 ? null : Math.min(...firsts),
    queries: statements.map((each) => ({ ...toQuery(each), advice: advice.get(each.id) ?? null })),
    repeated: await listRepeated(db, MOST_REPEATED),
    changes: await listIndexChanges(db, MOST_CHANGES),
    trying,
  };
}

function toQuery(statement: StoredStatement): Omit<WatchedQuery, 'advice'> {
  const { durations, form, plan, explainedAt: _explainedAt, ...figures } = statement;
  const limits = { limited: isLimited(form), slow: figures.slowCount > 0 };
  return {
    ...figures,
    statement: form,
    places: [...figures.places],
    p50Ms: durations.percentile(0.5) ?? 0,
    p95Ms: durations.percentile(0.95) ?? 0,
    plan: plan && [...plan],
    findings: plan ? planFindings(plan, limits) : [],
  };
}
