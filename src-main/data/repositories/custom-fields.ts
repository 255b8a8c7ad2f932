import * as z from 'zod';
import type { Selectable } from 'kysely';
import type { CustomFieldDefinition } from '../../../src-preload/contract/custom-fields.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import type { CustomFieldsTable } from '../tables/field-tables.ts';

const labelList = z.array(z.string());

/** The office's own data, in its order; those that were removed are left out. */
export async function loadCustomFields(db: Database): Promise<CustomFieldDefinition[]> {
  const rows = await db
    .selectFrom('custom_fields')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(definitionOf);
}

/** Those that concern requests of a category. */
export async function customFieldsFor(db: Database, category: Category): Promise<CustomFieldDefinition[]> {
  const all = await loadCustomFields(db);
  return all.filter((definition) => definition.category === null || definition.category === category);
}

/** One of them; undefined when it was removed or never was. */
export async function findCustomField(db: Database, id: string): Promise<CustomFieldDefinition | undefined> {
  const row = await db
    .selectFrom('custom_fields')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && definitionOf(row);
}

/** Stores a new one after all others, or what was changed of a known one. Its place and its type stay as they are. */
export async function saveCustomField(db: Database, definition: CustomFieldDefinition): Promise<void> {
  const { id, name, type, category, labels, required } = definition;
  const columns = { name, category, labels: JSON.stringify(labels), required: required ? 1 : 0 };
  const last = await db
    .selectFrom('custom_fields')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  await db
    .insertInto('custom_fields')
    .values({ id, type, ...columns, position: (last?.position ?? -1) + 1, removed_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

/** Hides one with all its values, which are kept; `null` brings it back. False when there is no such one. */
export async function setCustomFieldRemoved(
  db: Database,
  id: string,
  removedAt: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('custom_fields')
    .set({ removed_at: removedAt?.toISOString() ?? null })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts them into the order of their ids; those left out come after them as they were. */
export async function orderCustomFields(db: Database, ids: readonly string[]): Promise<void> {
  const known = (await loadCustomFields(db)).map(({ id }) => id);
  const order = [...ids.filter((id) => known.includes(id)), ...known.filter((id) => !ids.includes(id))];
  for (const [position, id] of order.entries()) {
    await db.updateTable('custom_fields').set({ position }).where('id', '=', id).execute();
  }
}

function definitionOf(row: Selectable<CustomFieldsTable>): CustomFieldDefinition {
  const { id, name, type, category } = row;
  return {
    id,
    name,
    type,
    category,
    labels: labelList.parse(JSON.parse(row.labels)),
    required: row.required === 1,
  };
}
