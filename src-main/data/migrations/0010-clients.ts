import type { Migration } from '../migrate.ts';

/** Clients with the names they go by, questions whether two are one, and what became of them. Frozen. */
export const clients: Migration = {
  version: 10,
  name: 'clients',
  sql: `
ALTER TABLE clients ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clients ADD COLUMN street TEXT;
ALTER TABLE clients ADD COLUMN postal_code TEXT;
ALTER TABLE clients ADD COLUMN city TEXT;
ALTER TABLE clients ADD COLUMN province TEXT;
ALTER TABLE clients ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN edited TEXT NOT NULL DEFAULT '[]';
ALTER TABLE clients ADD COLUMN merged_into TEXT REFERENCES clients (id);
ALTER TABLE clients ADD COLUMN request_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clients ADD COLUMN last_request_at TEXT;
ALTER TABLE clients ADD COLUMN indexed_as INTEGER NOT NULL DEFAULT 0;
UPDATE clients SET number = rowid;
CREATE UNIQUE INDEX clients_number ON clients (number);
CREATE INDEX clients_sort_name ON clients (sort_name, number, merged_into) WHERE merged_into IS NULL;
CREATE INDEX clients_last_request_at ON clients (last_request_at, number, merged_into) WHERE merged_into IS NULL;
CREATE INDEX clients_merged_into ON clients (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX clients_indexed_as ON clients (indexed_as);

ALTER TABLE requests ADD COLUMN matched_client_id TEXT REFERENCES clients (id);
UPDATE requests SET matched_client_id = client_id;
CREATE INDEX requests_client_id ON requests (client_id, created_at);
CREATE INDEX requests_matched_client_id ON requests (matched_client_id) WHERE matched_client_id IS NOT NULL;
CREATE INDEX policies_client_id ON policies (client_id);
UPDATE clients SET
  request_count = (SELECT count(*) FROM requests WHERE client_id = clients.id),
  last_request_at = (SELECT max(created_at) FROM requests WHERE client_id = clients.id);

CREATE TABLE client_names (
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (client_id, name_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_keys (
  key TEXT NOT NULL,
  client_number INTEGER NOT NULL REFERENCES clients (number) ON DELETE CASCADE,
  PRIMARY KEY (key, client_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_keys_client_number ON client_keys (client_number);

CREATE TABLE client_questions (
  id TEXT PRIMARY KEY,
  request_id TEXT REFERENCES requests (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  candidate_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  similarity REAL NOT NULL,
  agrees TEXT NOT NULL,
  differs TEXT NOT NULL,
  answer TEXT,
  merge_id TEXT REFERENCES client_merges (id),
  asked_at TEXT NOT NULL,
  answered_at TEXT
) STRICT;
CREATE UNIQUE INDEX client_questions_pair ON client_questions (client_id, candidate_id);
CREATE INDEX client_questions_candidate_id ON client_questions (candidate_id);
CREATE INDEX client_questions_open ON client_questions (asked_at) WHERE answer IS NULL;
CREATE INDEX client_questions_request_id ON client_questions (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE client_merges (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES clients (id),
  absorbed_id TEXT NOT NULL REFERENCES clients (id),
  at TEXT NOT NULL,
  filled TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX client_merges_kept_id ON client_merges (kept_id) WHERE undone_at IS NULL;
CREATE INDEX client_merges_absorbed_id ON client_merges (absorbed_id) WHERE undone_at IS NULL;

CREATE TABLE client_history (
  id INTEGER PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  who TEXT,
  event TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX client_history_client_id ON client_history (client_id, id);

CREATE VIRTUAL TABLE client_search USING fts5 (
  names, codes, contacts, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
`,
};
