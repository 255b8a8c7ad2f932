import type { Database } from '../open-database.ts';

/** Notes that this version of the program works on the data, if it is the first time. */
export async function noteVersion(db: Database, version: string, now: Date): Promise<void> {
  await db
    .insertInto('program_versions')
    .values({ version, first_started_at: now.getTime() })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}

/** Versions that worked on this data, the latest first; moments in epoch milliseconds. */
export async function programVersions(
  db: Database,
): Promise<readonly { readonly version: string; readonly firstStartedAt: number }[]> {
  const rows = await db
    .selectFrom('program_versions')
    .selectAll()
    .orderBy('first_started_at', 'desc')
    .execute();
  return rows.map(({ version, first_started_at: firstStartedAt }) => ({ version, firstStartedAt }));
}
