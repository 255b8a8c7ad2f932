import type { Migration } from '../migrate.ts';

/**
 * What a draft was printed from and which of its attachments is the risk summary; to whom a message and a change of a
 * draft are, where purpose and insurer leave it open (a reminder to the client, and one to an insurer that nobody
 * named); attachments that a clerk added; messages about a policy, which belong to no request. Frozen.
 */
export const letters: Migration = {
  version: 19,
  name: 'letters',
  sql: `
ALTER TABLE drafts ADD COLUMN summary TEXT;
ALTER TABLE drafts ADD COLUMN text_id TEXT;
UPDATE drafts SET
  summary = (
    SELECT forms.filename FROM forms JOIN json_each(drafts.attachments) AS attached ON attached.value = forms.filename
    WHERE forms.request_id = drafts.request_id AND forms.template = 'summary' LIMIT 1
  ),
  text_id = (
    SELECT texts.id FROM text_templates AS texts JOIN requests ON requests.id = drafts.request_id
    WHERE texts.purpose = drafts.purpose AND texts.recipient = drafts.kind AND texts.language = drafts.language
      AND (texts.category IS NULL OR texts.category = requests.category) AND texts.updated_at <= drafts.created_at
    ORDER BY texts.category IS NULL LIMIT 1
  );

CREATE TABLE outbox_now (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT REFERENCES requests (id),
  policy_id TEXT REFERENCES policies (id) ON DELETE SET NULL,
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'insurer',
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
  repeats TEXT UNIQUE REFERENCES outbox_now (id),
  created_at TEXT NOT NULL,
  sent_at TEXT
) STRICT;
INSERT INTO outbox_now
SELECT number, id, request_id, NULL, purpose,
  CASE WHEN insurer_id IS NULL AND purpose <> 'quotation' THEN 'client' ELSE 'insurer' END,
  insurer_id, message_id, path, sender, subject, attachments, size_bytes, state, problem, answer, attempts, next_try_at,
  repeats, created_at, sent_at
FROM outbox ORDER BY number;
CREATE TABLE outbox_recipients_now (
  outbox_id TEXT NOT NULL REFERENCES outbox_now (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT,
  PRIMARY KEY (outbox_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO outbox_recipients_now SELECT outbox_id, position, address, kind, state, answer FROM outbox_recipients;
DROP TABLE outbox_recipients;
DROP TABLE outbox;
ALTER TABLE outbox_now RENAME TO outbox;
ALTER TABLE outbox_recipients_now RENAME TO outbox_recipients;
CREATE INDEX outbox_request_id ON outbox (request_id, number) WHERE request_id IS NOT NULL;
CREATE INDEX outbox_policy_id ON outbox (policy_id, number) WHERE policy_id IS NOT NULL;
CREATE INDEX outbox_open ON outbox (state, number) WHERE state NOT IN ('sent', 'cancelled');
CREATE TRIGGER reply_was_sent AFTER UPDATE OF state ON outbox
WHEN NEW.state = 'sent' AND NEW.purpose IN ('quotation', 'answer') BEGIN
  UPDATE deadlines SET state = 'done', closed_by = 'sent' WHERE id = NEW.request_id AND state <> 'done';
END;

CREATE TABLE draft_edits_now (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL,
  insurer_id TEXT REFERENCES insurers (id),
  recipients TEXT,
  cc TEXT,
  subject TEXT,
  body TEXT,
  left_out TEXT NOT NULL,
  added TEXT NOT NULL,
  base_subject TEXT NOT NULL,
  base_body TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO draft_edits_now
SELECT edits.request_id, edits.purpose,
  CASE
    WHEN edits.insurer_id IS NOT NULL OR edits.purpose = 'quotation' THEN 'insurer'
    WHEN edits.purpose <> 'reminder' THEN 'client'
    ELSE ifnull((
      SELECT min(drafts.kind) FROM drafts
      WHERE drafts.request_id = edits.request_id AND drafts.purpose = 'reminder' AND drafts.insurer_id IS NULL
    ), 'client')
  END,
  edits.insurer_id, edits.recipients, edits.cc, edits.subject, edits.body,
  CASE WHEN EXISTS (
    SELECT 1 FROM json_each(edits.left_out) AS away JOIN forms ON forms.filename = away.value
    WHERE forms.request_id = edits.request_id AND forms.template = 'summary'
  ) THEN json_insert(edits.left_out, '$[#]', 'paper:risk-summary') ELSE edits.left_out END,
  '[]', edits.base_subject, edits.base_body, edits.updated_at
FROM draft_edits AS edits;
DROP TABLE draft_edits;
ALTER TABLE draft_edits_now RENAME TO draft_edits;
CREATE UNIQUE INDEX draft_edits_place ON draft_edits (request_id, purpose, kind, ifnull(insurer_id, ''));
`,
};
