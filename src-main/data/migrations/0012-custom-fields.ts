import type { Migration } from '../migrate.ts';

/** Data that the office defines for itself, and what requests give for them. Frozen. */
export const customFields: Migration = {
  version: 12,
  name: 'custom fields',
  sql: `
CREATE TABLE custom_fields (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  category TEXT,
  labels TEXT NOT NULL,
  required INTEGER NOT NULL,
  position INTEGER NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE custom_values (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  field_id TEXT NOT NULL REFERENCES custom_fields (id),
  source TEXT NOT NULL,
  readings TEXT NOT NULL,
  PRIMARY KEY (request_id, field_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_field_id ON custom_values (field_id);
`,
};
