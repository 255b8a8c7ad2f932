import type { Migration } from '../migrate.ts';

/** Messages on their way, how each recipient was answered, and what clerks changed in drafts. Frozen. */
export const outbox: Migration = {
  version: 16,
  name: 'outbox',
  sql: `
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  purpose TEXT NOT NULL,
  insurer_id TEXT REFERENCES insurers (id),
  message_id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  attachments TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  state TEXT NOT NULL,
  problem TEXT,
  answer TEXT,
  attempts INTEGER NOT NULL,
  next_try_at TEXT,
  repeats TEXT UNIQUE REFERENCES outbox (id),
  created_at TEXT NOT NULL,
  sent_at TEXT
) STRICT;
CREATE INDEX outbox_request_id ON outbox (request_id, number);
CREATE INDEX outbox_open ON outbox (state, number) WHERE state NOT IN ('sent', 'cancelled');

CREATE TABLE outbox_recipients (
  outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT,
  PRIMARY KEY (outbox_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_edits (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  insurer_id TEXT REFERENCES insurers (id),
  recipients TEXT,
  cc TEXT,
  subject TEXT,
  body TEXT,
  left_out TEXT NOT NULL,
  base_subject TEXT NOT NULL,
  base_body TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX draft_edits_place ON draft_edits (request_id, purpose, ifnull(insurer_id, ''));
`,
};
