import type { Migration } from '../migrate.ts';

/**
 * Who did what and what it was before, the order of what waits for a person, and actions on many requests that
 * can be taken back. A line of the history is never rewritten. Frozen.
 */
export const review: Migration = {
  version: 11,
  name: 'review',
  sql: `
ALTER TABLE history ADD COLUMN who TEXT;
ALTER TABLE history ADD COLUMN before TEXT;
ALTER TABLE history ADD COLUMN after TEXT;
UPDATE history SET
  before = nullif(json_extract(detail, '$.from'), ''),
  after = nullif(json_extract(detail, '$.to'), ''),
  detail = json_remove(detail, '$.from', '$.to')
WHERE event IN ('category-corrected', 'field-corrected');
CREATE INDEX history_at ON history (at);
CREATE INDEX history_actor_at ON history (actor, at);
CREATE INDEX history_event_at ON history (event, at);
CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history BEGIN
  SELECT RAISE(ABORT, 'A line of the history is not rewritten');
END;

CREATE INDEX requests_review_order ON requests (reply_by IS NULL, reply_by, created_at, number)
  WHERE status IN ('review', 'failed');

CREATE TABLE bulk_actions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  action TEXT NOT NULL
) STRICT;
CREATE TABLE bulk_changes (
  bulk_id TEXT NOT NULL REFERENCES bulk_actions (id) ON DELETE CASCADE,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  former TEXT NOT NULL,
  PRIMARY KEY (bulk_id, request_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulk_changes_request_id ON bulk_changes (request_id);
`,
};
