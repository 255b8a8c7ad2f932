import type { PlanFinding, PlanStep, PlanStepKind } from '../../../../src-preload/contract/queries.ts';
import type { PlanLine } from '../../../data/repositories/database-schema.ts';

/** Reading fewer rows than this whole is no waste. */
export const MANY_ROWS = 1000;

const TABLE_STEP =
  /^(?<verb>SCAN|SEARCH) (?<table>\S+)(?: USING (?<automatic>AUTOMATIC )?(?:(?:PARTIAL )?(?:COVERING )?INDEX (?<index>\S+)|(?<key>INTEGER PRIMARY KEY|PRIMARY KEY)))?/;

/** A plan in our words. @param rowsOf how many rows a table has; null for what is no table */
export function planSteps(
  lines: readonly PlanLine[],
  tableOf: (alias: string) => string,
  rowsOf: (table: string) => number | null,
): PlanStep[] {
  const parents = new Map(lines.map(({ id, parent }) => [id, parent]));
  return lines.map(({ id, detail }) => {
    const { kind, alias, index } = stepOf(detail);
    const table = alias === null ? null : tableOf(alias);
    const rows = table === null ? null : rowsOf(table);
    return { depth: depthOf(id, parents), kind, table, index, rows, detail };
  });
}

/** Names of tables and aliases that a plan goes through. */
export function aliasesIn(lines: readonly PlanLine[]): string[] {
  return lines.flatMap(({ detail }) => stepOf(detail).alias ?? []);
}

/** What is wrong with a plan. @param limited whether it stops after some rows @param slow whether it was slow */
export function planFindings(
  plan: readonly PlanStep[],
  { limited, slow }: { readonly limited: boolean; readonly slow: boolean },
): PlanFinding[] {
  const found = new Set<PlanFinding>();
  const readsMany = plan.some((step) => isWhole(step) && isLarge(step));
  for (const step of plan) {
    if (step.kind === 'scan' && isLarge(step)) found.add('scan');
    if (step.kind === 'scan-index' && isLarge(step) && !limited) found.add('scan-index');
    if (step.kind === 'automatic-index' && isLarge(step)) found.add('automatic-index');
    if (step.kind === 'sort' && (slow || readsMany)) found.add('sort');
  }
  return [...found];
}

function isWhole({ kind }: PlanStep): boolean {
  return kind === 'scan' || kind === 'scan-index';
}

function isLarge({ rows }: PlanStep): boolean {
  return rows !== null && rows >= MANY_ROWS;
}

function stepOf(detail: string): { kind: PlanStepKind; alias: string | null; index: string | null } {
  if (detail.startsWith('USE TEMP B-TREE')) return { kind: 'sort', alias: null, index: null };
  const { verb, table, automatic, index, key } = TABLE_STEP.exec(detail)?.groups ?? {};
  if (verb === undefined || table === undefined || isNoTable(detail)) {
    return { kind: detail.includes(' VIRTUAL TABLE ') ? 'virtual' : 'other', alias: null, index: null };
  }
  const kind = automatic ? 'automatic-index' : kindOf({ verb, index, key });
  return { kind, alias: table, index: automatic ? null : (index ?? null) };
}

function kindOf(step: {
  readonly verb: string;
  readonly index: string | undefined;
  readonly key: string | undefined;
}): PlanStepKind {
  if (step.verb === 'SCAN') return step.index === undefined ? 'scan' : 'scan-index';
  return step.index === undefined && step.key !== undefined ? 'search-key' : 'search';
}

/** Values that stand in the statement, rows of a subquery, full-text search and table-valued functions. */
function isNoTable(detail: string): boolean {
  return / VIRTUAL TABLE |^SCAN (?:CONSTANT ROW|\d+ CONSTANT ROWS?|\d+-ROW VALUES CLAUSE|\(subquery)/.test(
    detail,
  );
}

function depthOf(id: number, parents: ReadonlyMap<number, number>): number {
  let depth = 0;
  for (let parent = parents.get(id) ?? 0; parent !== 0 && depth < 20; depth += 1) {
    parent = parents.get(parent) ?? 0;
  }
  return depth;
}
