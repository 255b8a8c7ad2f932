import type { Migration } from '../migrate.ts';

/** Recommendations that were followed or put aside, and which versions of the program worked on this data. Frozen. */
export const advice: Migration = {
  version: 27,
  name: 'advice',
  sql: `
CREATE TABLE applied_advice (
  id TEXT PRIMARY KEY,
  advice_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  parameters TEXT NOT NULL,
  yardstick TEXT NOT NULL,
  state TEXT NOT NULL,
  before_value REAL,
  before_count INTEGER NOT NULL,
  after_value REAL,
  after_count INTEGER NOT NULL DEFAULT 0,
  applied_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
CREATE INDEX applied_advice_applied_at ON applied_advice (applied_at);
CREATE TABLE dismissed_advice (
  advice_id TEXT PRIMARY KEY,
  dismissed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE program_versions (
  version TEXT PRIMARY KEY,
  first_started_at INTEGER NOT NULL
) STRICT;
`,
};
