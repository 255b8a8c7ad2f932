import * as z from 'zod';
import {
  customReadingSchema,
  type CustomField,
  type CustomReading,
} from '../../../src-preload/contract/custom-fields.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import { customFieldsFor } from './custom-fields.ts';

const readingList = z.array(customReadingSchema);

/** What a request holds of one of the office's own data: one reading is its value, of several none was chosen. */
export interface StoredCustomValue {
  readonly source: 'extracted' | 'clerk';
  readonly readings: readonly CustomReading[];
}

/** All of the office's own data that concern a request of the category, each with what the request holds of it. */
export async function loadCustomValues(
  db: Database,
  requestId: string,
  category: Category,
): Promise<CustomField[]> {
  const definitions = await customFieldsFor(db, category);
  if (definitions.length === 0) return [];
  const rows = await db
    .selectFrom('custom_values')
    .select(['field_id', 'source', 'readings'])
    .where('request_id', '=', requestId)
    .execute();
  const stored = new Map(rows.map((row) => [row.field_id, valueOf(row)]));
  return definitions.map((definition) => {
    const value = stored.get(definition.id);
    const [first, ...others] = value?.readings ?? [];
    if (!value || !first) return { definition, found: null, candidates: [] };
    return others.length === 0
      ? { definition, found: { ...first, source: value.source }, candidates: [] }
      : { definition, found: null, candidates: [...value.readings] };
  });
}

/** What the request holds of one of them; null for nothing. */
export async function findCustomStored(
  db: Database,
  requestId: string,
  fieldId: string,
): Promise<StoredCustomValue | null> {
  const row = await db
    .selectFrom('custom_values')
    .select(['source', 'readings'])
    .where('request_id', '=', requestId)
    .where('field_id', '=', fieldId)
    .executeTakeFirst();
  return row ? valueOf(row) : null;
}

/** Stores it in place of what the request held; null removes that. */
export async function setCustomStored(
  db: Database,
  requestId: string,
  fieldId: string,
  value: StoredCustomValue | null,
): Promise<void> {
  if (value === null) {
    await db
      .deleteFrom('custom_values')
      .where('request_id', '=', requestId)
      .where('field_id', '=', fieldId)
      .execute();
    return;
  }
  const readings = JSON.stringify(value.readings);
  await db
    .replaceInto('custom_values')
    .values({ request_id: requestId, field_id: fieldId, source: value.source, readings })
    .execute();
}

/** Stores what was found in place of what an earlier run found; what the clerk entered stays. */
export async function replaceExtractedCustomValues(
  db: Database,
  requestId: string,
  found: readonly { readonly fieldId: string; readonly readings: readonly CustomReading[] }[],
): Promise<void> {
  await db
    .deleteFrom('custom_values')
    .where('request_id', '=', requestId)
    .where('source', '=', 'extracted')
    .execute();
  for (const { fieldId, readings } of found) {
    await db
      .insertInto('custom_values')
      .values({
        request_id: requestId,
        field_id: fieldId,
        source: 'extracted',
        readings: JSON.stringify(readings),
      })
      .onConflict((conflict) => conflict.columns(['request_id', 'field_id']).doNothing())
      .execute();
  }
}

function valueOf(row: { source: StoredCustomValue['source']; readings: string }): StoredCustomValue {
  return { source: row.source, readings: readingList.parse(JSON.parse(row.readings)) };
}

/** In how many requests there is something of one of them. */
export async function countCustomValues(db: Database, fieldId: string): Promise<number> {
  const { count } = await db
    .selectFrom('custom_values')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('field_id', '=', fieldId)
    .executeTakeFirstOrThrow();
  return count;
}
