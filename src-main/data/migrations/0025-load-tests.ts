import type { Migration } from '../migrate.ts';

/** Load tests that were begun, with what they measured. Frozen. */
export const loadTests: Migration = {
  version: 25,
  name: 'load-tests',
  sql: `
CREATE TABLE load_tests (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  users INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT NOT NULL,
  machine TEXT NOT NULL,
  figures TEXT,
  problems TEXT NOT NULL,
  points TEXT NOT NULL
) STRICT;
CREATE INDEX load_tests_kind_seconds_started_at ON load_tests (kind, seconds, started_at);
CREATE INDEX load_tests_started_at ON load_tests (started_at);
`,
};
