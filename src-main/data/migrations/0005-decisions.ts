import type { Migration } from '../migrate.ts';

/** Why the likeliest categories were likely, and how many matters a request holds. Frozen. */
export const decisions: Migration = {
  version: 5,
  name: 'decisions',
  sql: `
ALTER TABLE requests ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]';
ALTER TABLE requests ADD COLUMN matters TEXT NOT NULL DEFAULT 'one';
`,
};
