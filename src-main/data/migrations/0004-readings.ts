import type { Migration } from '../migrate.ts';

/** How well and with what each page was read, what of a file was left alone, and how the clerk wants a page read. Frozen. */
export const readings: Migration = {
  version: 4,
  name: 'readings',
  sql: `
ALTER TABLE pages ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
ALTER TABLE pages ADD COLUMN read_with TEXT;
ALTER TABLE documents ADD COLUMN ignored TEXT NOT NULL DEFAULT '[]';

CREATE TABLE reading_choices (
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;
`,
};
