import type { Migration } from '../migrate.ts';

/** What an outside model answered and cost, what it said of each request, and the clerk's consent to ask it. Frozen. */
export const modelAnswers: Migration = {
  version: 8,
  name: 'model answers',
  sql: `
CREATE TABLE cache (
  namespace TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  hits INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_expires_at ON cache (expires_at);

CREATE TABLE model_usage (
  day TEXT PRIMARY KEY,
  calls INTEGER NOT NULL DEFAULT 0,
  input_tokens INTEGER NOT NULL DEFAULT 0,
  output_tokens INTEGER NOT NULL DEFAULT 0,
  euro REAL NOT NULL DEFAULT 0,
  cache_hits INTEGER NOT NULL DEFAULT 0,
  saved_euro REAL NOT NULL DEFAULT 0,
  budget_told INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE model_opinions (
  request_id TEXT PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
  category TEXT NOT NULL,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  readings TEXT NOT NULL,
  differing TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;

CREATE TABLE model_consents (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  masked INTEGER NOT NULL,
  given_at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
`,
};
