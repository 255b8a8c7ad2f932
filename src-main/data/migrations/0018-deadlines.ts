import type { Migration } from '../migrate.ts';

/**
 * Policies that clerks keep, the days by which something is due, reminders that were given, letters of renewal. Frozen.
 *
 * A policy that a request names keeps its id when the request is read again, so that what a clerk wrote and which
 * reminders came stays with it. Deadlines follow requests and policies by triggers: whatever changes a request's day or
 * status changes its deadline in the same transaction.
 */
export const deadlines: Migration = {
  version: 18,
  name: 'deadlines',
  sql: `
CREATE TABLE policies_now (
  id TEXT PRIMARY KEY,
  client_id TEXT REFERENCES clients (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES clients (id),
  request_id TEXT REFERENCES requests (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  category TEXT,
  insurer TEXT,
  number TEXT,
  expires_on TEXT,
  expiry_basis TEXT,
  premium_eur REAL,
  notes TEXT NOT NULL DEFAULT '',
  edited TEXT NOT NULL DEFAULT '[]',
  withdrawn INTEGER NOT NULL DEFAULT 0,
  superseded INTEGER NOT NULL DEFAULT 0,
  removed_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  identity TEXT NOT NULL GENERATED ALWAYS AS (
    CASE WHEN number IS NULL
      THEN 'insurer ' || lower(ifnull(insurer, '')) || ' ' || ifnull(category, '') || ' ' || ifnull(expires_on, '')
      ELSE 'number ' || upper(replace(replace(replace(replace(number, ' ', ''), '.', ''), '-', ''), '/', ''))
    END
  ) STORED
) STRICT;
INSERT INTO policies_now (
  id, client_id, request_id, source, category, insurer, number, expires_on, expiry_basis, created_at, updated_at
)
SELECT policies.id, policies.client_id, risks.request_id, 'request', risks.category, policies.insurer, policies.number,
  CASE WHEN risks.category <> 'Altro' THEN requests.effective_date END,
  CASE WHEN risks.category <> 'Altro' AND requests.effective_date IS NOT NULL THEN 'start' END,
  policies.created_at, policies.created_at
FROM policies
JOIN risks ON risks.id = policies.risk_id
JOIN requests ON requests.id = risks.request_id;
DROP TABLE policies;
ALTER TABLE policies_now RENAME TO policies;
CREATE INDEX policies_client_id ON policies (client_id, identity);
CREATE INDEX policies_owner_id ON policies (owner_id) WHERE owner_id IS NOT NULL;
CREATE UNIQUE INDEX policies_request_id ON policies (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX policies_number ON policies (number COLLATE NOCASE);
UPDATE policies SET superseded = 1 WHERE EXISTS (
  SELECT 1 FROM policies AS newer WHERE newer.client_id = policies.client_id AND newer.identity = policies.identity
    AND (newer.created_at, newer.id) > (policies.created_at, policies.id)
);

CREATE TABLE policy_changes (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  policy_id TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  before TEXT
) STRICT;
CREATE INDEX policy_changes_policy_id ON policy_changes (policy_id, number);

CREATE TABLE deadlines (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  request_id TEXT REFERENCES requests (id) ON DELETE CASCADE,
  policy_id TEXT REFERENCES policies (id) ON DELETE CASCADE,
  client_id TEXT,
  category TEXT,
  due_on TEXT NOT NULL,
  shown_on TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open',
  closed_by TEXT,
  live INTEGER NOT NULL
) STRICT;
CREATE INDEX deadlines_open ON deadlines (shown_on, id, kind, category, client_id, state)
  WHERE live = 1 AND state <> 'done';
CREATE INDEX deadlines_done ON deadlines (shown_on, id, kind, category, client_id)
  WHERE live = 1 AND state = 'done';
CREATE INDEX deadlines_client_id ON deadlines (client_id);
CREATE INDEX deadlines_request_id ON deadlines (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX deadlines_policy_id ON deadlines (policy_id) WHERE policy_id IS NOT NULL;

CREATE TRIGGER deadline_of_request AFTER UPDATE OF reply_by, status, category, client_id ON requests
WHEN NEW.reply_by IS NOT NULL OR OLD.reply_by IS NOT NULL BEGIN
  INSERT INTO deadlines (id, kind, request_id, client_id, category, due_on, shown_on, live)
  SELECT NEW.id, 'reply', NEW.id, NEW.client_id, NEW.category, NEW.reply_by, NEW.reply_by, NEW.status <> 'archived'
  WHERE NEW.reply_by IS NOT NULL
  ON CONFLICT (id) DO UPDATE SET
    client_id = excluded.client_id,
    category = excluded.category,
    live = excluded.live,
    state = CASE WHEN due_on = excluded.due_on OR closed_by <> 'clerk' THEN state ELSE 'open' END,
    closed_by = CASE WHEN due_on = excluded.due_on OR closed_by <> 'clerk' THEN closed_by END,
    shown_on = CASE WHEN due_on = excluded.due_on THEN shown_on ELSE excluded.due_on END,
    due_on = excluded.due_on;
  UPDATE deadlines SET live = 0 WHERE id = NEW.id AND NEW.reply_by IS NULL;
END;

CREATE TRIGGER deadline_of_new_policy AFTER INSERT ON policies WHEN NEW.expires_on IS NOT NULL BEGIN
  INSERT INTO deadlines (id, kind, policy_id, client_id, category, due_on, shown_on, live)
  VALUES (
    NEW.id, 'renewal', NEW.id, NEW.client_id, NEW.category, NEW.expires_on, NEW.expires_on,
    NEW.removed_at IS NULL AND NEW.withdrawn = 0 AND NEW.superseded = 0
  );
END;

CREATE TRIGGER deadline_of_policy
AFTER UPDATE OF expires_on, client_id, category, removed_at, withdrawn, superseded ON policies BEGIN
  INSERT INTO deadlines (id, kind, policy_id, client_id, category, due_on, shown_on, live)
  SELECT NEW.id, 'renewal', NEW.id, NEW.client_id, NEW.category, NEW.expires_on, NEW.expires_on,
    NEW.removed_at IS NULL AND NEW.withdrawn = 0 AND NEW.superseded = 0
  WHERE NEW.expires_on IS NOT NULL
  ON CONFLICT (id) DO UPDATE SET
    client_id = excluded.client_id,
    category = excluded.category,
    live = excluded.live,
    state = CASE WHEN due_on = excluded.due_on THEN state ELSE 'open' END,
    closed_by = CASE WHEN due_on = excluded.due_on THEN closed_by END,
    shown_on = CASE WHEN due_on = excluded.due_on THEN shown_on ELSE excluded.due_on END,
    due_on = excluded.due_on;
  UPDATE deadlines SET live = 0 WHERE id = NEW.id AND NEW.expires_on IS NULL;
END;

CREATE TRIGGER reply_was_sent AFTER UPDATE OF state ON outbox
WHEN NEW.state = 'sent' AND NEW.purpose IN ('quotation', 'answer') BEGIN
  UPDATE deadlines SET state = 'done', closed_by = 'sent' WHERE id = NEW.request_id AND state <> 'done';
END;
CREATE TRIGGER request_was_answered AFTER INSERT ON history WHEN NEW.event = 'answered' BEGIN
  UPDATE deadlines SET state = 'done', closed_by = 'answered' WHERE id = NEW.request_id AND state <> 'done';
END;

INSERT INTO deadlines (id, kind, request_id, client_id, category, due_on, shown_on, live)
SELECT id, 'reply', id, client_id, category, reply_by, reply_by, status <> 'archived'
FROM requests WHERE reply_by IS NOT NULL;
INSERT INTO deadlines (id, kind, policy_id, client_id, category, due_on, shown_on, live)
SELECT id, 'renewal', id, client_id, category, expires_on, expires_on, superseded = 0
FROM policies WHERE expires_on IS NOT NULL;

CREATE TABLE reminders (
  deadline_id TEXT NOT NULL REFERENCES deadlines (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  days_before INTEGER NOT NULL,
  at TEXT NOT NULL,
  told_at TEXT,
  PRIMARY KEY (deadline_id, day, days_before)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_untold ON reminders (at) WHERE told_at IS NULL;

CREATE TABLE renewal_letters (
  id TEXT PRIMARY KEY,
  deadline_id TEXT NOT NULL UNIQUE REFERENCES deadlines (id) ON DELETE CASCADE,
  expires_on TEXT NOT NULL,
  language TEXT NOT NULL,
  filename TEXT NOT NULL,
  path TEXT NOT NULL,
  recipient TEXT,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  prepared_at TEXT NOT NULL
) STRICT;
`,
};
