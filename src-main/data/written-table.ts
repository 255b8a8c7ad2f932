/** How a statement that writes begins. */
const WRITE = /^\s*(?:insert(?: or \w+)? into|replace into|update|delete from)\s+"?(\w+)/iu;

/** The table that a statement writes to; null for one that only reads. */
export function writtenTable(sql: string): string | null {
  return WRITE.exec(sql)?.[1]?.toLowerCase() ?? null;
}
