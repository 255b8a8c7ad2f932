import type { Migration } from '../migrate.ts';

/** Finds the duplicates of a request without reading all requests. */
export const duplicates: Migration = {
  version: 2,
  name: 'duplicates',
  sql: `CREATE INDEX requests_duplicate_of ON requests (duplicate_of) WHERE duplicate_of IS NOT NULL`,
};
