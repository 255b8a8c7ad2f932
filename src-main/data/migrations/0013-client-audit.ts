import type { Migration } from '../migrate.ts';

/** What was done to clients stands in the audit log: it is found by its time, and never rewritten. Frozen. */
export const clientAudit: Migration = {
  version: 13,
  name: 'client-audit',
  sql: `
CREATE INDEX client_history_at ON client_history (at);
CREATE TRIGGER client_history_is_not_rewritten BEFORE UPDATE ON client_history BEGIN
  SELECT RAISE(ABORT, 'A line of the history is not rewritten');
END;
`,
};
