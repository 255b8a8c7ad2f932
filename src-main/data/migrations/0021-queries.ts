import type { Migration } from '../migrate.ts';

/**
 * Slow queries, queries repeated within one piece of work, and indexes that were tried, applied and undone. With 100,000
 * requests they showed that the inbox by category sorted a fifth of all at every look: its index. Frozen.
 */
export const queries: Migration = {
  version: 21,
  name: 'queries',
  sql: `
CREATE INDEX requests_category_number ON requests (category, number, status);
CREATE TABLE query_statements (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL UNIQUE,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  count INTEGER NOT NULL,
  slow_count INTEGER NOT NULL,
  total_ms REAL NOT NULL,
  max_ms REAL NOT NULL,
  durations TEXT NOT NULL,
  places TEXT NOT NULL,
  plan TEXT,
  explained_at INTEGER
) STRICT;
CREATE INDEX query_statements_last_at ON query_statements (last_at);
CREATE TABLE repeated_queries (
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  form TEXT NOT NULL,
  times INTEGER NOT NULL,
  most INTEGER NOT NULL,
  count INTEGER NOT NULL,
  total_ms REAL NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (kind, place, form)
) STRICT, WITHOUT ROWID;
CREATE TABLE index_advice (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER NOT NULL UNIQUE REFERENCES query_statements (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('advised', 'applied', 'undone', 'useless')),
  index_name TEXT,
  table_name TEXT,
  sql TEXT,
  plan_before TEXT NOT NULL,
  plan_after TEXT NOT NULL,
  before_ms REAL NOT NULL,
  after_ms REAL NOT NULL,
  runs INTEGER NOT NULL,
  size INTEGER NOT NULL,
  tried_at INTEGER NOT NULL,
  changed_at INTEGER,
  durations_before TEXT,
  durations_after TEXT
) STRICT;
CREATE INDEX index_advice_index_name ON index_advice (index_name);
CREATE TABLE index_changes (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT,
  change TEXT NOT NULL CHECK (change IN ('applied', 'undone', 'lost')),
  index_name TEXT NOT NULL,
  sql TEXT NOT NULL,
  before_ms REAL NOT NULL,
  after_ms REAL NOT NULL
) STRICT;
`,
};
