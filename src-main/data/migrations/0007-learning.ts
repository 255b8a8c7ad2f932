import type { Migration } from '../migrate.ts';

/** What the clerk's corrections teach the local model, the attempts to learn it, and the model that came of them. Frozen. */
export const learning: Migration = {
  version: 7,
  name: 'learning',
  sql: `
ALTER TABLE corrections ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;

CREATE TABLE learning_attempts (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  learnt INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  guard_size INTEGER NOT NULL,
  right_before INTEGER NOT NULL,
  right_after INTEGER NOT NULL
) STRICT;

CREATE TABLE lessons (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id TEXT UNIQUE REFERENCES requests (id) ON DELETE SET NULL,
  correction_id INTEGER,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  category TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  refusal TEXT,
  attempt_id INTEGER REFERENCES learning_attempts (id)
) STRICT;
CREATE INDEX lessons_text_sha256 ON lessons (text_sha256);

CREATE TABLE learnt_model (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  attempt_id INTEGER NOT NULL REFERENCES learning_attempts (id),
  shipped_sha256 TEXT NOT NULL,
  lessons_sha256 TEXT NOT NULL,
  model TEXT NOT NULL
) STRICT;
`,
};
