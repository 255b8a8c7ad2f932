import type { Judgement } from '../../../src-preload/contract/judging.ts';
import { judgeAll } from '../../features/performance/judging/judge-all.ts';
import { duration, inColumns, type Console } from './console.ts';
import { readOffice } from './open-office.ts';

/** `perf validate`: judges all objectives and budgets. @returns 1 when one is violated */
export async function validate(
  { dataFolder, json }: { readonly dataFolder: string; readonly json: boolean },
  out: Console,
): Promise<number> {
  const judgement = await readOffice(dataFolder, (db) => judgeAll(db, Date.now()));
  out.result(json ? JSON.stringify(judgement, null, 2) : inWords(judgement));
  return judgement.violations === 0 ? 0 : 1;
}

function inWords({ objectives, budgets, violations }: Judgement): string {
  const rows = [
    ['objective', 'target', 'value', 'kept', 'state'],
    ...objectives.map(({ id, choice, value, compliance, state }) => [
      id,
      number(choice.target),
      number(value),
      percent(compliance),
      state,
    ]),
  ];
  const budgetRows = [
    ['budget', 'limit', 'p95', 'over', 'state'],
    ...budgets.map(({ id, budgetMs, p95, violation, state }) => [
      id,
      duration(budgetMs),
      duration(p95),
      percent(violation),
      state,
    ]),
  ];
  const sentence = violations === 0 ? 'Nothing is violated.' : `Violated: ${violations}.`;
  return `${inColumns(rows)}\n\n${inColumns(budgetRows)}\n\n${sentence}`;
}

function number(value: number | null): string {
  return value === null ? '-' : String(Math.round(value * 1000) / 1000);
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}
