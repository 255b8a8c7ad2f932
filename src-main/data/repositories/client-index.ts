import { sql } from 'kysely';
import { blockingKeys } from '../../core/clients/blocking-keys.ts';
import { nameKey, NORMAL_FORM, normalName } from '../../core/clients/normal-name.ts';
import { plainWords } from '../../core/clients/plain-name.ts';
import type { Database } from '../open-database.ts';
import { familyOf } from './client-family.ts';

/** Clients whose keys are made in one transaction. */
const BATCH = 500;

interface IndexedRow {
  readonly id: string;
  readonly number: number;
  readonly company: string;
  readonly merged_into: string | null;
}

/**
 * Brings everything a client is found by in step with its row: names, keys of the names, its place in
 * the order of names and the line of the full-text search, which has the names of what was merged into it.
 */
export async function indexClient(db: Database, id: string): Promise<void> {
  await indexClients(db, [id]);
}

async function indexClients(db: Database, ids: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'number', 'company', 'merged_into'])
    .where('id', 'in', ids)
    .execute();
  if (rows.length === 0) return;
  await addNames(db, rows);
  await replaceKeys(db, rows);
  await setPlaces(db, rows);
  await replaceSearchLines(db, rows);
}

async function addNames(db: Database, rows: readonly IndexedRow[]): Promise<void> {
  await db
    .replaceInto('client_names')
    .values(rows.map(({ id, company }) => ({ client_id: id, name_key: keyOf(company), name: company })))
    .execute();
}

function keyOf(name: string): string {
  return nameKey(normalName(name));
}

async function replaceKeys(db: Database, rows: readonly IndexedRow[]): Promise<void> {
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const names = await namesOf(db, [...numbers.keys()]);
  const keys = names.flatMap(({ client_id, name }) => {
    const number = numbers.get(client_id);
    return number === undefined
      ? []
      : blockingKeys(normalName(name)).map((key) => ({ key, client_number: number }));
  });
  await db
    .deleteFrom('client_keys')
    .where('client_number', 'in', [...numbers.values()])
    .execute();
  if (keys.length > 0) await db.replaceInto('client_keys').values(keys).execute();
}

/** One statement for all rows: making it costs more than running it. */
async function setPlaces(db: Database, rows: readonly IndexedRow[]): Promise<void> {
  const places = JSON.stringify(rows.map(({ id, company }) => [id, plainWords(company).join(' ')]));
  await sql`
    update clients set sort_name = place.name, indexed_as = ${NORMAL_FORM}
    from (select value ->> 0 as id, value ->> 1 as name from json_each(${places})) as place
    where clients.id = place.id`.execute(db);
}

async function replaceSearchLines(db: Database, rows: readonly IndexedRow[]): Promise<void> {
  await db
    .deleteFrom('client_search')
    .where(
      'rowid',
      'in',
      rows.map(({ number }) => number),
    )
    .execute();
  const present = rows.filter(({ merged_into }) => merged_into === null);
  if (present.length === 0) return;
  const families = await familiesOf(
    db,
    present.map(({ id }) => id),
  );
  const lines = await searchTexts(db, [...families.values()].flat());
  const textOf = (id: string, column: 'names' | 'codes' | 'contacts'): string =>
    (families.get(id) ?? [id]).flatMap((member) => lines.get(member)?.[column] ?? []).join('\n');
  await db
    .insertInto('client_search')
    .values(
      present.map(({ id, number }) => ({
        rowid: number,
        names: textOf(id, 'names'),
        codes: textOf(id, 'codes'),
        contacts: textOf(id, 'contacts'),
      })),
    )
    .execute();
}

/** Each client with the records that were merged into it; most have none. */
async function familiesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const joined = await db
    .selectFrom('clients')
    .select('merged_into')
    .distinct()
    .where('merged_into', 'in', ids)
    .execute();
  const parents = new Set(joined.map(({ merged_into }) => merged_into));
  const families = new Map<string, readonly string[]>();
  for (const id of ids) families.set(id, parents.has(id) ? await familyOf(db, id) : [id]);
  return families;
}

interface SearchTexts {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly contacts: readonly string[];
}

/** What each record is searched by. */
async function searchTexts(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, SearchTexts>> {
  const records = await db
    .selectFrom('clients')
    .select(['id', 'vat_number', 'tax_code', 'email', 'phone', 'city'])
    .where('id', 'in', ids)
    .execute();
  const names = new Map<string, string[]>();
  for (const { client_id, name } of await namesOf(db, ids)) {
    names.set(client_id, [...(names.get(client_id) ?? []), name]);
  }
  const given = (...values: (string | null)[]) => values.filter((value) => value !== null);
  return new Map(
    records.map((one) => [
      one.id,
      {
        names: names.get(one.id) ?? [],
        codes: given(one.vat_number, one.tax_code),
        contacts: given(one.email, one.phone, one.city),
      },
    ]),
  );
}

/** The names that records of clients go by. */
export async function namesOf(
  db: Database,
  clientIds: readonly string[],
): Promise<readonly { readonly client_id: string; readonly name: string }[]> {
  if (clientIds.length === 0) return [];
  return db
    .selectFrom('client_names')
    .select(['client_id', 'name'])
    .where('client_id', 'in', clientIds)
    .orderBy('client_id')
    .orderBy('name_key')
    .execute();
}

/**
 * Makes the keys of clients that have none, or those of an older normal form: clients of an older
 * version of the program, or all of them when the form has changed. Returns how many.
 */
export async function indexStaleClients(db: Database): Promise<number> {
  let count = 0;
  for (;;) {
    const stale = await db
      .selectFrom('clients')
      .select('id')
      .where('indexed_as', '<', NORMAL_FORM)
      .limit(BATCH)
      .execute();
    if (stale.length === 0) return count;
    const ids = stale.map(({ id }) => id);
    await db.transaction().execute((trx) => indexClients(trx, ids));
    count += ids.length;
  }
}
