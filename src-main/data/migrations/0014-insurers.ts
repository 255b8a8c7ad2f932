import type { Migration } from '../migrate.ts';

/** The address book of insurers, which of them a request is put to, drafts by purpose, the office's own texts. Frozen. */
export const insurers: Migration = {
  version: 14,
  name: 'insurers',
  sql: `
CREATE TABLE insurers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  notes TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE insurer_categories (
  insurer_id TEXT NOT NULL REFERENCES insurers (id) ON DELETE CASCADE,
  category TEXT NOT NULL,
  PRIMARY KEY (insurer_id, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE insurer_contacts (
  id TEXT PRIMARY KEY,
  insurer_id TEXT NOT NULL REFERENCES insurers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;
CREATE INDEX insurer_contacts_insurer_id ON insurer_contacts (insurer_id, position);
CREATE INDEX insurer_contacts_email ON insurer_contacts (email COLLATE NOCASE);

CREATE TABLE request_insurers (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  insurer_id TEXT REFERENCES insurers (id)
) STRICT;
CREATE UNIQUE INDEX request_insurers_pair ON request_insurers (request_id, insurer_id);
CREATE INDEX request_insurers_insurer_id ON request_insurers (insurer_id) WHERE insurer_id IS NOT NULL;

ALTER TABLE drafts ADD COLUMN purpose TEXT NOT NULL DEFAULT 'quotation';
ALTER TABLE drafts ADD COLUMN insurer_id TEXT REFERENCES insurers (id);
ALTER TABLE drafts ADD COLUMN language TEXT NOT NULL DEFAULT 'it';
ALTER TABLE drafts ADD COLUMN message_id TEXT;
ALTER TABLE drafts ADD COLUMN prepared_at TEXT;
CREATE INDEX drafts_insurer_id ON drafts (insurer_id) WHERE insurer_id IS NOT NULL;
UPDATE drafts SET purpose = CASE
  WHEN (SELECT category FROM requests WHERE requests.id = drafts.request_id) = 'Altro' THEN 'receipt'
  ELSE 'missing-data'
END WHERE kind = 'client';

CREATE TABLE text_templates (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  recipient TEXT NOT NULL,
  category TEXT,
  language TEXT NOT NULL,
  source TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX text_templates_place ON text_templates (purpose, recipient, ifnull(category, ''), language);
`,
};
