import type { Migration } from '../migrate.ts';

/** Why a value is wrong, and the values that a document gives against each other. Frozen. */
export const contestedFields: Migration = {
  version: 6,
  name: 'contested fields',
  sql: `
ALTER TABLE fields ADD COLUMN problem TEXT;
CREATE TABLE contested_fields (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  candidates TEXT NOT NULL,
  PRIMARY KEY (request_id, name)
) STRICT, WITHOUT ROWID;
`,
};
