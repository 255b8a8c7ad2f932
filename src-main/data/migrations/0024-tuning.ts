import type { Migration } from '../migrate.ts';

/** What the program tried to work faster, what it measured then and what became of it. Frozen. */
export const tuning: Migration = {
  version: 24,
  name: 'tuning',
  sql: `
CREATE TABLE tuning_trials (
  id INTEGER PRIMARY KEY,
  parameter TEXT NOT NULL,
  from_value INTEGER NOT NULL,
  to_value INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  pairs TEXT NOT NULL,
  gain REAL,
  started_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
CREATE INDEX tuning_trials_outcome ON tuning_trials (outcome);
`,
};
