import { contestedFieldSchema, type ContestedField } from '../../../src-preload/contract/requests.ts';
import { FIELD_NAMES } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';

const candidateList = contestedFieldSchema.shape.candidates;

/**
 * The fields of a request for which its document gives competing values and that have none yet, in the
 * order a clerk reads them. One that the clerk has decided is left out, and comes back when that is undone.
 */
export async function loadContestedFields(db: Database, requestId: string): Promise<ContestedField[]> {
  const rows = await db
    .selectFrom('contested_fields')
    .select(['name', 'candidates'])
    .where('request_id', '=', requestId)
    .where('name', 'not in', (eb) =>
      eb.selectFrom('fields').select('fields.name').where('fields.request_id', '=', requestId),
    )
    .execute();
  return rows
    .map(({ name, candidates }) => ({ name, candidates: candidateList.parse(JSON.parse(candidates)) }))
    .toSorted((a, b) => FIELD_NAMES.indexOf(a.name) - FIELD_NAMES.indexOf(b.name));
}

/** Stores what was extracted in place of what an earlier run found. */
export async function replaceContestedFields(
  db: Database,
  requestId: string,
  contested: readonly ContestedField[],
): Promise<void> {
  await db.deleteFrom('contested_fields').where('request_id', '=', requestId).execute();
  for (const { name, candidates } of contested) {
    await db
      .insertInto('contested_fields')
      .values({ request_id: requestId, name, candidates: JSON.stringify(candidates) })
      .execute();
  }
}
