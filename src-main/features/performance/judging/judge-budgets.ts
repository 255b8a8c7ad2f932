import {
  BUDGET_LEAST,
  BUDGET_TOLERANCE,
  BUDGET_WINDOW_SECONDS,
  BUDGETS_MS,
  CALL_BUDGETS_MS,
  budgetIdSchema,
  budgetMsSchema,
  type BudgetId,
  type CallSubject,
  type JudgedBudget,
} from '../../../../src-preload/contract/judging.ts';
import { groupBy } from '../../../core/group-by.ts';
import { mergeDurations, type Durations } from '../../../core/metrics/durations.ts';
import type { Database } from '../../../data/open-database.ts';
import { chosen } from '../../../data/repositories/judging-choices.ts';
import { metricTotalsBy } from '../metric-history.ts';

const HOUR_MS = 3600 * 1000;

/** The budget that a call counts against. */
export function callSubject(channel: string): CallSubject {
  const subject = channel.slice(0, channel.indexOf('.'));
  return isCallSubject(subject) ? subject : 'other';
}

/**
 * Judges what each piece of work may take, over the last day (to the hour).
 * @param now epoch milliseconds
 */
export async function judgeBudgets(
  db: Database,
  choices: ReadonlyMap<string, unknown>,
  now: number,
): Promise<JudgedBudget[]> {
  const from = Math.ceil((now - BUDGET_WINDOW_SECONDS * 1000) / HOUR_MS) * HOUR_MS;
  const range = { from, to: now + 1 };
  const precision = { stepMs: HOUR_MS, now };
  const stages = await metricTotalsBy(db, { metric: 'stage_duration', by: 'stage', ...range }, precision);
  const calls = await metricTotalsBy(db, { metric: 'call_duration', by: 'call', ...range }, precision);
  const subjects = groupBy([...calls], ([channel]) => callSubject(channel));
  const durationsOf = (id: BudgetId): readonly Durations[] => {
    const [kind, name = ''] = id.split(':');
    const totals =
      kind === 'stage'
        ? [stages.get(name)]
        : (subjects.get(callSubject(`${name}.`)) ?? []).map(([, total]) => total);
    return totals.flatMap((total) => total?.durations ?? []);
  };
  return budgetIdSchema.options.map((id) =>
    judgeBudget(id, chosen(choices, `budget:${id}`, budgetMsSchema), mergeDurations(durationsOf(id))),
  );
}

/** @param chosenMs what the office set; null for the default */
export function judgeBudget(id: BudgetId, chosenMs: number | null, durations: Durations): JudgedBudget {
  const budgetMs = chosenMs ?? BUDGETS_MS[id];
  const counted = durations.count();
  const over = counted - durations.countUpTo(budgetMs);
  const violation = counted === 0 ? null : over / counted;
  const verdict = (violation ?? 0) > BUDGET_TOLERANCE ? 'violated' : 'met';
  return {
    id,
    budgetMs,
    isDefault: chosenMs === null,
    state: counted < BUDGET_LEAST ? 'too-few' : verdict,
    counted,
    over,
    violation,
    p95: durations.percentile(0.95),
  };
}

function isCallSubject(name: string): name is CallSubject {
  return Object.hasOwn(CALL_BUDGETS_MS, name);
}
