import type { Database } from '../open-database.ts';
import type { RenewalLettersTable } from '../tables/deadline-tables.ts';

/** The letter of a deadline, or the one with an id. */
export async function findRenewalLetter(
  db: Database,
  by: { readonly id: string } | { readonly deadlineId: string },
): Promise<RenewalLettersTable | undefined> {
  const letters = db.selectFrom('renewal_letters').selectAll();
  const wanted =
    'id' in by ? letters.where('id', '=', by.id) : letters.where('deadline_id', '=', by.deadlineId);
  return wanted.executeTakeFirst();
}

/** Keeps a letter in place of the one that its deadline had. */
export async function saveRenewalLetter(db: Database, letter: RenewalLettersTable): Promise<void> {
  await db.replaceInto('renewal_letters').values(letter).execute();
}
