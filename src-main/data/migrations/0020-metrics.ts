import type { Migration } from '../migrate.ts';

/** What is measured, by series and step, and where the time of requests and slow calls went. Frozen. */
export const metrics: Migration = {
  version: 20,
  name: 'metrics',
  sql: `
CREATE TABLE metric_series (
  id INTEGER PRIMARY KEY,
  metric TEXT NOT NULL,
  labels TEXT NOT NULL,
  UNIQUE (metric, labels)
) STRICT;
CREATE TABLE metric_points (
  resolution INTEGER NOT NULL,
  series_id INTEGER NOT NULL REFERENCES metric_series (id),
  at INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sum REAL NOT NULL,
  min REAL NOT NULL,
  max REAL NOT NULL,
  last REAL NOT NULL,
  durations TEXT,
  PRIMARY KEY (resolution, series_id, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE traces (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  duration_ms REAL NOT NULL,
  spans TEXT NOT NULL,
  dropped_spans INTEGER NOT NULL,
  queries TEXT NOT NULL
) STRICT;
CREATE INDEX traces_kind_started_at ON traces (kind, started_at);
CREATE INDEX traces_subject ON traces (subject);
`,
};
