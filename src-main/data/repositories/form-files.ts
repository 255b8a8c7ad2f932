import { sql } from 'kysely';
import type { FormFilter } from '../../../src-preload/contract/calls/outputs.ts';
import type { Database } from '../open-database.ts';
import { matchExpression } from './request-list.ts';

/** More than these nobody looks through; the list says how many there are. */
export const MOST_FORM_FILES = 2_000;

/** Names and places of the forms that a filter lets through, of the newest request first, at most {@link MOST_FORM_FILES}. */
export async function formFiles(
  db: Database,
  { text, requestId }: FormFilter,
): Promise<{ filename: string; path: string }[]> {
  const match = matchExpression(text);
  let select = db
    .selectFrom('forms')
    .innerJoin('requests', 'requests.id', 'forms.request_id')
    .select(['forms.filename', 'forms.path']);
  if (requestId !== null) select = select.where('forms.request_id', '=', requestId);
  if (match !== null) {
    const found = sql<boolean>`request_search match ${match}`;
    select = select.where(
      'requests.number',
      'in',
      db.selectFrom('request_search').select('rowid').where(found),
    );
  }
  return select
    .orderBy('requests.number', 'desc')
    .orderBy(sql`forms.rowid`)
    .limit(MOST_FORM_FILES)
    .execute();
}
