import type { Migration } from '../migrate.ts';

/** The first shape of the database. Frozen: later changes are migrations of their own. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  media_type TEXT,
  size_bytes INTEGER NOT NULL,
  page_count INTEGER,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  company TEXT NOT NULL,
  vat_number TEXT,
  tax_code TEXT,
  email TEXT,
  phone TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX clients_company ON clients (company COLLATE NOCASE);
CREATE INDEX clients_vat_number ON clients (vat_number) WHERE vat_number IS NOT NULL;
CREATE INDEX clients_tax_code ON clients (tax_code) WHERE tax_code IS NOT NULL;

CREATE TABLE requests (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  reason TEXT,
  reason_detail TEXT,
  filename TEXT NOT NULL,
  source TEXT NOT NULL,
  source_path TEXT NOT NULL,
  source_released INTEGER NOT NULL DEFAULT 0,
  category TEXT,
  confidence REAL,
  classifier TEXT,
  probabilities TEXT NOT NULL DEFAULT '{}',
  client_id TEXT REFERENCES clients (id),
  client_name TEXT,
  amount_eur REAL,
  effective_date TEXT,
  reply_by TEXT,
  form_count INTEGER NOT NULL DEFAULT 0,
  page_count INTEGER,
  duplicate_of TEXT REFERENCES requests (id),
  accepted_at TEXT,
  archived_from TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX requests_status_created_at ON requests (status, created_at);
CREATE INDEX requests_created_at ON requests (created_at, status);
CREATE INDEX requests_category_created_at ON requests (category, created_at);
CREATE INDEX requests_filename ON requests (filename COLLATE NOCASE, status);
CREATE INDEX requests_client_name ON requests (client_name COLLATE NOCASE, status);
CREATE INDEX requests_confidence ON requests (confidence, status);
CREATE INDEX requests_amount_eur ON requests (amount_eur, status);
CREATE INDEX requests_reply_by ON requests (reply_by, status);
CREATE INDEX requests_source_path ON requests (source_path) WHERE source_released = 0;

CREATE TABLE request_documents (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (request_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_documents_document_id ON request_documents (document_id);

CREATE TABLE pages (
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence REAL NOT NULL,
  width_pt REAL NOT NULL,
  height_pt REAL NOT NULL,
  words BLOB NOT NULL,
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE fields (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  confidence REAL NOT NULL,
  valid INTEGER NOT NULL,
  source TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (request_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE risks (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id) ON DELETE CASCADE,
  category TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX risks_client_id ON risks (client_id);

CREATE TABLE policies (
  id TEXT PRIMARY KEY,
  risk_id TEXT NOT NULL REFERENCES risks (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id),
  insurer TEXT,
  number TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX policies_risk_id_client_id ON policies (risk_id, client_id);
CREATE INDEX policies_number ON policies (number);

CREATE TABLE forms (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  template TEXT NOT NULL,
  filename TEXT NOT NULL,
  path TEXT NOT NULL,
  filled_fields INTEGER NOT NULL,
  total_fields INTEGER NOT NULL,
  missing TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX forms_request_id ON forms (request_id);
CREATE INDEX forms_created_at ON forms (created_at);

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  filename TEXT NOT NULL,
  path TEXT NOT NULL,
  recipients TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  attachments TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_request_id ON drafts (request_id);

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  event TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX history_request_id ON history (request_id, id);

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX corrections_request_id ON corrections (request_id, id);

CREATE TABLE settings (
  section TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  finished_at INTEGER NOT NULL,
  total_ms REAL NOT NULL,
  outcome TEXT NOT NULL,
  stages TEXT NOT NULL
) STRICT;
CREATE INDEX runs_finished_at ON runs (finished_at);
CREATE INDEX runs_request_id ON runs (request_id);

CREATE TABLE measurements (
  at INTEGER PRIMARY KEY,
  cpu_percent REAL NOT NULL,
  memory_mb REAL NOT NULL,
  engine_delay_ms REAL NOT NULL,
  shell_delay_ms REAL,
  queue_length INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE request_search USING fts5 (
  filename, client, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
`,
};
