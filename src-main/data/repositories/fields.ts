import * as z from 'zod';
import { evidenceSchema, fieldValueSchema, type Field } from '../../../src-preload/contract/requests.ts';
import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';

const evidenceList = z.array(evidenceSchema);

/** The fields of a request, in the order a clerk reads them. */
export async function loadFields(db: Database, requestId: string): Promise<Field[]> {
  const rows = await db.selectFrom('fields').selectAll().where('request_id', '=', requestId).execute();
  return rows
    .map((row) => ({
      name: row.name,
      value: fieldValueSchema.parse(JSON.parse(row.value)),
      confidence: row.confidence,
      valid: row.valid === 1,
      problem: row.problem,
      source: row.source,
      evidence: evidenceList.parse(JSON.parse(row.evidence)),
    }))
    .toSorted((a, b) => FIELD_NAMES.indexOf(a.name) - FIELD_NAMES.indexOf(b.name));
}

/** Stores one field; an older value of the same name is replaced. */
export async function saveField(db: Database, requestId: string, field: Field): Promise<void> {
  await saveFields(db, requestId, [field]);
}

/** Stores fields in one go; older values of the same names are replaced. There are at most as many as names. */
export async function saveFields(db: Database, requestId: string, fields: readonly Field[]): Promise<void> {
  if (fields.length === 0) return;
  await db
    .replaceInto('fields')
    .values(
      fields.map((field) => ({
        request_id: requestId,
        name: field.name,
        value: JSON.stringify(field.value),
        confidence: field.confidence,
        valid: field.valid ? 1 : 0,
        problem: field.problem,
        source: field.source,
        evidence: JSON.stringify(field.evidence),
      })),
    )
    .execute();
}

export async function deleteField(db: Database, requestId: string, name: FieldName): Promise<void> {
  await db.deleteFrom('fields').where('request_id', '=', requestId).where('name', '=', name).execute();
}

/** Removes what was extracted, and keeps what the clerk entered. */
export async function deleteExtractedFields(db: Database, requestId: string): Promise<void> {
  await db.deleteFrom('fields').where('request_id', '=', requestId).where('source', '!=', 'clerk').execute();
}
