import type { Migration } from '../migrate.ts';

/**
 * What a draft was printed from and which of its attachments is the risk summary; to whom a message and a change of a
 * draft are, where purpose and insurer leave it open (a reminder to the client, and one to an insurer that nobody
 * named); attachments that a clerk added. Frozen.
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

ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'insurer';
UPDATE outbox SET kind = 'client' WHERE insurer_id IS NULL AND purpose <> 'quotation';

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
