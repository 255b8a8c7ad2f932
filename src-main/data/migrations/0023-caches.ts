import type { Migration } from '../migrate.ts';

/**
 * What is kept to be used again: compressed, with what it took to make and when it was used last, so that what is needed
 * least makes room. What the outside model answered is taken over: it was made before its end by the days that are set
 * for it, and never later than now. Frozen.
 */
export const caches: Migration = {
  version: 23,
  name: 'caches',
  sql: `
CREATE TABLE kept (
  namespace TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  compressed INTEGER NOT NULL,
  size INTEGER NOT NULL,
  cost_ms REAL NOT NULL,
  tags TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  hits INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;
INSERT INTO kept (namespace, key, value, compressed, size, cost_ms, tags, made_at, used_at, hits)
  SELECT namespace, key, CAST(value AS BLOB), 0, length(CAST(value AS BLOB)), 0, '[]', made_at, made_at, hits FROM (
    SELECT *, min(unixepoch() * 1000, expires_at - 86400000 * coalesce(
      (SELECT json_extract(value, '$.cacheDays') FROM settings WHERE section = 'model'), 30
    )) AS made_at FROM cache
  );
DROP TABLE cache;
ALTER TABLE kept RENAME TO cache;
CREATE INDEX cache_use ON cache (namespace, used_at, size);
CREATE INDEX cache_age ON cache (namespace, made_at);
`,
};
