import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import type { Database } from '../../src-main/data/open-database.ts';
import { insertRequest, updateRequest } from '../../src-main/data/repositories/requests.ts';
import type { RequestsTable } from '../../src-main/data/tables/request-tables.ts';

/** Puts a settled request into the database, without a document, as it would stand after its way. Returns its id. */
export async function storeRequest(
  db: Database,
  filename: string,
  change: Omit<Updateable<RequestsTable>, 'id' | 'number' | 'updated_at'> = {},
): Promise<string> {
  const id = randomUUID();
  await insertRequest(db, {
    id,
    status: 'ready',
    reason: null,
    reason_detail: null,
    filename,
    source: 'drop',
    source_path: `/mail/${filename}`,
    source_released: 1,
    duplicate_of: null,
    created_at: '2026-11-20T08:00:00.000Z',
  });
  await updateRequest(db, id, { category: 'Altro', ...change }, new Date());
  return id;
}
