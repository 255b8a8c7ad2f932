import type { Generated } from 'kysely';

export interface QueryTables {
  query_statements: QueryStatementsTable;
  repeated_queries: RepeatedQueriesTable;
  index_advice: IndexAdviceTable;
  index_changes: IndexChangesTable;
}

/** A statement that was slow at least once, or whose plan reads more than it needs. Times are epoch milliseconds. */
export interface QueryStatementsTable {
  id: Generated<number>;
  /** Without values. */
  form: string;
  first_at: number;
  last_at: number;
  /** All that was measured of it, slow or not. */
  count: number;
  slow_count: number;
  total_ms: number;
  max_ms: number;
  /** An HDR histogram as text. */
  durations: string;
  /** JSON: in which calls and stages it ran. */
  places: string;
  /** JSON: the steps of its plan. */
  plan: string | null;
  explained_at: number | null;
}

/** A statement that ran again and again, with other values, within one call or one stage of a request. */
export interface RepeatedQueriesTable {
  kind: 'request' | 'call';
  /** The call's name or the stage; empty outside of all stages. */
  place: string;
  form: string;
  /** In how many calls or requests. */
  times: number;
  /** The most runs in one of them. */
  most: number;
  /** All runs, and how long they took together. */
  count: number;
  total_ms: number;
  last_at: number;
}

/** What trying an index for a statement on a copy of the database came to. */
export interface IndexAdviceTable {
  id: Generated<number>;
  statement_id: number;
  state: 'advised' | 'applied' | 'undone' | 'useless';
  /** Null where no index could be thought of. */
  index_name: string | null;
  table_name: string | null;
  /** The `CREATE INDEX` statement. */
  sql: string | null;
  /** JSON: steps of the plan. */
  plan_before: string;
  plan_after: string;
  /** Medians on the copy. */
  before_ms: number;
  after_ms: number;
  runs: number;
  /** Bytes that the index takes. */
  size: number;
  tried_at: number;
  /** When it was applied or undone. */
  changed_at: number | null;
  /** HDR histograms: how the statement did until the index was applied, and since. */
  durations_before: string | null;
  durations_after: string | null;
}

/** Who made and dropped which index; `lost`: it was found missing. Never changed. */
export interface IndexChangesTable {
  id: Generated<number>;
  at: number;
  actor: string | null;
  change: 'applied' | 'undone' | 'lost';
  index_name: string;
  sql: string;
  before_ms: number;
  after_ms: number;
}
