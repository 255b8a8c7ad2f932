import { MOST_COUNTED_ROWS, type PlanStep } from '../../../../src-preload/contract/queries.ts';
import type { Database } from '../../../data/open-database.ts';
import { countRows, explain, listTables, type PlanLine } from '../../../data/repositories/database-schema.ts';
import { aliasesIn, planFindings, planSteps } from './plan.ts';
import type { QueryWatch, SeenStatement } from './query-watch.ts';
import { isLimited, statementShape } from './statement-shape.ts';

/** Statements explained in one go while nothing else is to be done, and while there is. */
const MOST_WHEN_IDLE = 100;
const MOST_AT_WORK = 2;
/** Tables grow: what was fine in the morning may not be in the evening. */
const AGAIN_AFTER_MS = 6 * 3600 * 1000;

/** Looks at the plans of statements that were not looked at yet. */
export type ExplainStatements = (moment: { readonly now: number; readonly idle: boolean }) => Promise<void>;

/** A statement whose plan has a finding is followed and stored from then on, also if it never was slow. */
export function createExplainStatements(db: Database, watch: QueryWatch): ExplainStatements {
  let begun: number | null = null;
  return async ({ now, idle }) => {
    if (begun !== null && now - begun >= AGAIN_AFTER_MS) watch.explainAgain();
    if (begun === null || now - begun >= AGAIN_AFTER_MS) begun = now;
    const statements = watch.takeUnexplained(idle ? MOST_WHEN_IDLE : MOST_AT_WORK);
    if (statements.length === 0) return;
    const rows = rowCounter(db);
    for (const statement of statements) {
      const plan = await explainStatement(db, statement, await rows);
      if (plan === null) continue;
      watch.setPlan(statement.form, plan);
      const findings = planFindings(plan, { limited: isLimited(statement.sql), slow: false });
      if (findings.length > 0) watch.follow([statement.form]);
    }
  };
}

/** How many rows a table has; null for what is no table. */
export type RowCount = (table: string) => Promise<number | null>;

/** The steps of a statement's plan; null where SQLite refuses it (a table that was there for a moment). */
async function explainStatement(
  db: Database,
  { sql, values }: SeenStatement,
  countOf: RowCount,
): Promise<PlanStep[] | null> {
  const lines = await explain(db, sql, values[0] ?? nulls(sql)).catch(() => null);
  return lines && planOfLines(sql, lines, countOf);
}

/** What SQLite says of a statement's plan, with the names and the sizes of the tables. */
export async function planOfLines(
  statement: string,
  lines: readonly PlanLine[],
  countOf: RowCount,
): Promise<PlanStep[]> {
  const aliases = new Map(
    (statementShape(statement) ?? []).flatMap(({ tables }) => tables.map(({ alias, name }) => [alias, name])),
  );
  const tableOf = (alias: string): string => aliases.get(alias) ?? alias;
  const counts = new Map<string, number | null>();
  for (const alias of aliasesIn(lines)) counts.set(tableOf(alias), await countOf(tableOf(alias)));
  return planSteps(lines, tableOf, (table) => counts.get(table) ?? null);
}

/** Counts the rows of tables, of each once. */
export async function rowCounter(db: Database): Promise<RowCount> {
  const tables = new Set((await listTables(db)).map(({ name }) => name));
  const counted = new Map<string, number>();
  return async (table) => {
    if (!tables.has(table)) return null;
    const rows = counted.get(table) ?? (await countRows(db, table, MOST_COUNTED_ROWS));
    counted.set(table, rows);
    return rows;
  };
}

function nulls(sql: string): null[] {
  return Array.from(sql.matchAll(/\?/g), () => null);
}
