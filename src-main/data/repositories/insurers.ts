import type { Selectable } from 'kysely';
import type { Insurer, InsurerContact } from '../../../src-preload/contract/insurers.ts';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import type { InsurersTable } from '../tables/insurer-tables.ts';

/** The insurers of the address book, by name; those that were taken out of it are left out. */
export async function listInsurers(db: Database): Promise<Insurer[]> {
  const rows = await db.selectFrom('insurers').selectAll().where('removed_at', 'is', null).execute();
  return withDetails(db, rows);
}

/** One insurer, also one that was taken out of the address book. */
export async function findInsurer(db: Database, id: string): Promise<Insurer | undefined> {
  const rows = await db.selectFrom('insurers').selectAll().where('id', '=', id).execute();
  return (await withDetails(db, rows))[0];
}

/**
 * The insurers that a request is put to, by name: those that the clerk chose for it, else those set for the category.
 * Possibly none.
 */
export async function insurersOfRequest(
  db: Database,
  requestId: string,
  category: Category,
): Promise<Insurer[]> {
  const chosen = await chosenInsurers(db, requestId);
  const all = await listInsurers(db);
  return all.filter(({ id, categories }) => chosen?.includes(id) ?? categories.includes(category));
}

/** The clerk's choice for a request; null where there is none. */
export async function chosenInsurers(db: Database, requestId: string): Promise<string[] | null> {
  const rows = await db
    .selectFrom('request_insurers')
    .select('insurer_id')
    .where('request_id', '=', requestId)
    .execute();
  if (rows.length === 0) return null;
  return rows.flatMap(({ insurer_id: id }) => id ?? []);
}

/** Stores the clerk's choice; null takes it away. Call in a transaction. */
export async function chooseInsurers(
  trx: Database,
  requestId: string,
  insurerIds: readonly string[] | null,
): Promise<void> {
  await trx.deleteFrom('request_insurers').where('request_id', '=', requestId).execute();
  if (insurerIds === null) return;
  const chosen: readonly (string | null)[] = insurerIds.length > 0 ? [...new Set(insurerIds)] : [null];
  await trx
    .insertInto('request_insurers')
    .values(chosen.map((insurer_id) => ({ request_id: requestId, insurer_id })))
    .execute();
}

/** Stores a new insurer, or what was changed of a known one. Call in a transaction. */
export async function saveInsurer(trx: Database, insurer: Insurer, now: Date): Promise<void> {
  const { id, name, language, notes, removedAt } = insurer;
  const columns = { name, language, notes, removed_at: removedAt, updated_at: now.toISOString() };
  await trx
    .insertInto('insurers')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await trx.deleteFrom('insurer_categories').where('insurer_id', '=', id).execute();
  await trx.deleteFrom('insurer_contacts').where('insurer_id', '=', id).execute();
  const categories = insurer.categories.map((category) => ({ insurer_id: id, category }));
  if (categories.length > 0) await trx.insertInto('insurer_categories').values(categories).execute();
  const contacts = insurer.contacts.map((contact, position) => ({ ...contact, insurer_id: id, position }));
  if (contacts.length > 0) await trx.insertInto('insurer_contacts').values(contacts).execute();
}

/** Takes an insurer out of the address book, or with `null` puts it back. False when there is no such one. */
export async function setInsurerRemoved(db: Database, id: string, removedAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('insurers')
    .set({ removed_at: removedAt?.toISOString() ?? null })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function withDetails(db: Database, rows: readonly Selectable<InsurersTable>[]): Promise<Insurer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const categories = await db
    .selectFrom('insurer_categories')
    .selectAll()
    .where('insurer_id', 'in', ids)
    .execute();
  const contacts = await db
    .selectFrom('insurer_contacts')
    .selectAll()
    .where('insurer_id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows
    .map(({ id, name, language, notes, removed_at: removedAt }) => ({
      id,
      name,
      language,
      categories: CATEGORIES.filter((category) =>
        categories.some((row) => row.insurer_id === id && row.category === category),
      ),
      contacts: contacts.filter((row) => row.insurer_id === id).map(contactOf),
      notes,
      removedAt,
    }))
    .toSorted((a, b) => BY_NAME.compare(a.name, b.name));
}

const BY_NAME = new Intl.Collator('it', { sensitivity: 'base', numeric: true });

function contactOf({ id, name, email, role }: InsurerContact): InsurerContact {
  return { id, name, email, role };
}
