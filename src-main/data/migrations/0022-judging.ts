import type { Migration } from '../migrate.ts';

/**
 * What the office asks of the program, the alerts that were raised, and the heartbeat by which a run that was cut
 * off is known. Frozen.
 */
export const judging: Migration = {
  version: 22,
  name: 'judging',
  sql: `
CREATE TABLE judging_choices (
  subject TEXT PRIMARY KEY,
  choice TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE alerts (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  critical_at INTEGER,
  acknowledged_at INTEGER,
  cleared_at INTEGER,
  ending TEXT,
  value REAL NOT NULL,
  worst REAL NOT NULL,
  target REAL NOT NULL
) STRICT;
CREATE UNIQUE INDEX alerts_open ON alerts (rule) WHERE cleared_at IS NULL;
CREATE INDEX alerts_cleared_at ON alerts (cleared_at) WHERE cleared_at IS NOT NULL;
CREATE TABLE alert_states (
  rule TEXT PRIMARY KEY,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE heartbeat (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  at INTEGER NOT NULL,
  ended INTEGER NOT NULL
) STRICT;
`,
};
