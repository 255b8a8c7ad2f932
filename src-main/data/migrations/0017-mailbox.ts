import type { Migration } from '../migrate.ts';

/** How far a mailbox was read, what became of each message, and messages that belong to a request. Frozen. */
export const mailbox: Migration = {
  version: 17,
  name: 'mailbox',
  sql: `
CREATE TABLE mailbox_cursors (
  mailbox TEXT NOT NULL,
  folder TEXT NOT NULL,
  uid_validity TEXT NOT NULL,
  next_uid INTEGER NOT NULL,
  since TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;

CREATE TABLE mailbox_messages (
  mailbox TEXT NOT NULL,
  folder TEXT NOT NULL,
  uid_validity TEXT NOT NULL,
  uid INTEGER NOT NULL,
  message_id TEXT,
  sha256 TEXT,
  outcome TEXT NOT NULL,
  request_id TEXT REFERENCES requests (id) ON DELETE SET NULL,
  settled INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (mailbox, folder, uid_validity, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX mailbox_messages_sha256 ON mailbox_messages (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX mailbox_messages_unsettled ON mailbox_messages (mailbox, folder) WHERE settled = 0;
CREATE INDEX mailbox_messages_request_id ON mailbox_messages (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE request_messages (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  message_id TEXT,
  about TEXT,
  certified_id TEXT,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  recipients TEXT NOT NULL,
  automatic INTEGER NOT NULL,
  text TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  seen_at TEXT,
  treated_as TEXT REFERENCES requests (id) ON DELETE SET NULL,
  received_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX request_messages_document ON request_messages (request_id, document_id);
CREATE INDEX request_messages_document_id ON request_messages (document_id);
CREATE INDEX request_messages_about ON request_messages (about) WHERE about IS NOT NULL;
CREATE INDEX request_messages_certified_id ON request_messages (certified_id) WHERE certified_id IS NOT NULL;
CREATE INDEX request_messages_treated_as ON request_messages (treated_as) WHERE treated_as IS NOT NULL;
CREATE INDEX drafts_message_id ON drafts (message_id) WHERE message_id IS NOT NULL;

CREATE TABLE request_message_parts (
  message TEXT NOT NULL REFERENCES request_messages (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  filename TEXT NOT NULL,
  PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_message_parts_document_id ON request_message_parts (document_id);
`,
};
