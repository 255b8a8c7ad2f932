import type { Migration } from '../migrate.ts';

/** A mail, an archive or a portfolio brings several documents into one request. Frozen. */
export const requestParts: Migration = {
  version: 3,
  name: 'request-parts',
  sql: `
ALTER TABLE request_documents ADD COLUMN filename TEXT;
ALTER TABLE request_documents ADD COLUMN role TEXT NOT NULL DEFAULT 'read';
ALTER TABLE request_documents ADD COLUMN problem TEXT;
`,
};
