import type { Database } from '../open-database.ts';

/** The names under which requests came in, by their ids. */
export async function filenamesOfRequests(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('requests')
    .select(['id', 'filename'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, filename }) => [id, filename]));
}
