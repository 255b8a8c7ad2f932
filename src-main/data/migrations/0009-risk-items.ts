import type { Migration } from '../migrate.ts';

/** Vehicles, buildings, machines and professionals of a request, and the totals the document states for them. Frozen. */
export const riskItems: Migration = {
  version: 9,
  name: 'risk items',
  sql: `
CREATE TABLE risk_items (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  cells TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX risk_items_request_id ON risk_items (request_id, position);

CREATE TABLE stated_totals (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  value REAL NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (request_id, kind)
) STRICT, WITHOUT ROWID;
`,
};
