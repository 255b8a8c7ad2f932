import type { PlanStep, QueryPlace } from '../../../../src-preload/contract/queries.ts';
import { noDurations, type Durations } from '../../../core/metrics/durations.ts';
import type { Metrics } from '../../../core/metrics/metrics.ts';
import type { HeardQuery } from '../../../core/metrics/query-meter.ts';
import type { Whereabouts } from '../../../core/metrics/tracer.ts';
import type { StatementRuns } from '../../../data/repositories/query-statements.ts';

/** Statements that are told apart; ours are some hundreds. */
const MOST_STATEMENTS = 1000;
/** Slow runs whose values are kept for trying indexes. */
const MOST_SLOW_VALUES = 3;
/** Longer ones (a document's text, a list of everything) are not held in memory. */
const LONGEST_VALUES = 200;
const LONGEST_TEXT = 2000;
/** A longer statement is one with hundreds of values: it is measured, not explained. */
const LONGEST_EXPLAINED = 20_000;

/** What can be looked into of a statement. */
export interface SeenStatement {
  readonly form: string;
  readonly sql: string;
  /** Of the slowest that are remembered; never stored. */
  readonly values: readonly (readonly unknown[])[];
}

/** Hears every query, and remembers by statement how they did. Everything is in memory until it is taken. */
export interface QueryWatch {
  readonly hear: (query: HeardQuery) => void;
  /** Statements to store from now on, slow or not. */
  readonly follow: (forms: readonly string[]) => void;
  /** Asked for every query: how many milliseconds make it slow. */
  readonly slowFrom: (milliseconds: () => number) => void;
  /** Statements that were not explained yet, `most` at most, followed ones first; they count as explained from now on. */
  readonly takeUnexplained: (most: number) => readonly SeenStatement[];
  /** Forgets that statements were explained: tables have grown. */
  readonly explainAgain: () => void;
  readonly setPlan: (form: string, plan: readonly PlanStep[]) => void;
  /** What was seen of a statement since the start; undefined where it did not run. */
  readonly find: (form: string) => SeenStatement | undefined;
  /** What was measured of the followed statements since the last time; others wait until they are slow. */
  readonly take: () => readonly StatementRuns[];
}

interface Watched {
  readonly form: string;
  readonly sql: string;
  /** Of its first run, until it was explained. */
  firstValues: readonly unknown[] | null;
  slowValues: readonly (readonly unknown[])[];
  isExplained: boolean;
  /** Until it was stored. */
  plan: readonly PlanStep[] | undefined;
  open: OpenRuns;
}

interface OpenRuns {
  readonly firstAt: number;
  lastAt: number;
  count: number;
  slowCount: number;
  totalMs: number;
  maxMs: number;
  readonly durations: Durations;
  readonly places: Map<string, QueryPlace>;
}

const DEFAULT_SLOW_MS = 40;
const WATCHED = /^\s*(?:select|insert|update|delete|replace|with)\b/i;

/** @param now epoch milliseconds */
export function createQueryWatch(metrics: Metrics, now: () => number = Date.now): QueryWatch {
  const statements = new Map<string, Watched>();
  const followed = new Set<string>();
  let slowMs = (): number => DEFAULT_SLOW_MS;
  return {
    hear: (query) => {
      const watched = statements.get(query.form) ?? addStatement(statements, query, now());
      if (!watched) return;
      const slow = query.durationMs > slowMs();
      noteRun(watched.open, query, { now: now(), slow });
      if (!slow) return;
      metrics.add('slow_queries', {});
      followed.add(query.form);
      rememberValues(watched, query.values);
    },
    follow: (forms) => {
      for (const form of forms) followed.add(form);
    },
    slowFrom: (milliseconds) => {
      slowMs = milliseconds;
    },
    takeUnexplained: (most) =>
      [...statements.values()]
        .filter(({ isExplained }) => !isExplained)
        .toSorted((one, other) => Number(followed.has(other.form)) - Number(followed.has(one.form)))
        .slice(0, most)
        .map(takeToExplain),
    explainAgain: () => {
      for (const watched of statements.values()) watched.isExplained = false;
    },
    setPlan: (form, plan) => {
      const watched = statements.get(form);
      if (watched) watched.plan = plan;
    },
    find: (form) => {
      const watched = statements.get(form);
      return watched && { form, sql: watched.sql, values: watched.slowValues };
    },
    take: () =>
      [...statements.values()]
        .filter(({ form }) => followed.has(form))
        .flatMap((each) => takeRuns(each, now())),
  };
}

function addStatement(
  statements: Map<string, Watched>,
  { form, sql, values }: HeardQuery,
  now: number,
): Watched | undefined {
  if (statements.size >= MOST_STATEMENTS || !WATCHED.test(sql)) return undefined;
  const added: Watched = {
    form,
    sql,
    firstValues: areShort(values) ? values : null,
    slowValues: [],
    isExplained: sql.length > LONGEST_EXPLAINED,
    plan: undefined,
    open: noRuns(now),
  };
  statements.set(form, added);
  return added;
}

function noteRun(
  open: OpenRuns,
  { durationMs, where }: HeardQuery,
  { now, slow }: { readonly now: number; readonly slow: boolean },
): void {
  open.count += 1;
  open.slowCount += slow ? 1 : 0;
  open.totalMs += durationMs;
  open.maxMs = Math.max(open.maxMs, durationMs);
  open.lastAt = now;
  open.durations.record(durationMs);
  const key = placeKey(where);
  const place = open.places.get(key);
  open.places.set(key, {
    kind: where?.kind ?? 'background',
    name: placeName(where),
    count: (place?.count ?? 0) + 1,
    totalMs: (place?.totalMs ?? 0) + durationMs,
  });
}

/** A request is known by its stage, a call by its name. */
function placeName(where: Whereabouts | null): string {
  if (where === null) return '';
  return where.kind === 'call' ? where.subject : (where.span ?? '');
}

function placeKey(where: Whereabouts | null): string {
  return where === null ? '' : `${where.kind} ${placeName(where)}`;
}

function rememberValues(watched: Watched, values: readonly unknown[]): void {
  if (areShort(values)) watched.slowValues = [values, ...watched.slowValues].slice(0, MOST_SLOW_VALUES);
}

function areShort(values: readonly unknown[]): boolean {
  return values.length <= LONGEST_VALUES && values.every(isShort);
}

function isShort(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  return value === null || typeof value !== 'object';
}

/** Without values it is explained with nulls: as many as it has places for them. */
function takeToExplain(watched: Watched): SeenStatement {
  const { form, sql, firstValues, slowValues } = watched;
  watched.isExplained = true;
  watched.firstValues = null;
  const values = slowValues[0] ?? firstValues;
  return { form, sql, values: values ? [values] : [] };
}

function takeRuns(watched: Watched, now: number): StatementRuns[] {
  const { form, open, plan } = watched;
  if (open.count === 0 && plan === undefined) return [];
  watched.open = noRuns(now);
  watched.plan = undefined;
  return [{ form, ...open, places: [...open.places.values()], plan }];
}

function noRuns(now: number): OpenRuns {
  return {
    firstAt: now,
    lastAt: now,
    count: 0,
    slowCount: 0,
    totalMs: 0,
    maxMs: 0,
    durations: noDurations(),
    places: new Map(),
  };
}
