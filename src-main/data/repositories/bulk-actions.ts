import * as z from 'zod';
import { bulkActionSchema, type BulkAction, type Undoable } from '../../../src-preload/contract/review.ts';
import { REVIEW_REASONS, ERROR_CODES } from '../../../src-preload/contract/errors.ts';
import { REQUEST_STATUSES } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';

const formerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accept'),
    reason: z.enum([...ERROR_CODES, ...REVIEW_REASONS]).nullable(),
    reasonDetail: z.string().nullable(),
    acceptedAt: z.string(),
  }),
  z.object({ kind: z.literal('archive') }),
  z.object({ kind: z.literal('restore'), status: z.enum(REQUEST_STATUSES) }),
  z.object({ kind: z.literal('category'), correction: z.number().int() }),
]);

/** How a request stood before an action, and how to tell whether it still stands as the action left it. */
export type FormerState = z.infer<typeof formerSchema>;

/** Begins an action on many requests; what it changes is added request by request. Those made before `keptSince` are forgotten. */
export async function addBulkAction(
  db: Database,
  bulk: { readonly id: string; readonly action: BulkAction },
  now: Date,
  keptSince: Date,
): Promise<void> {
  await db.deleteFrom('bulk_actions').where('at', '<', keptSince.toISOString()).execute();
  await db
    .insertInto('bulk_actions')
    .values({ id: bulk.id, at: now.toISOString(), action: JSON.stringify(bulk.action) })
    .execute();
}

/** Keeps how one request stood. Call in the transaction that changes it. */
export async function addBulkChange(
  trx: Database,
  bulkId: string,
  requestId: string,
  former: FormerState,
): Promise<void> {
  await trx
    .insertInto('bulk_changes')
    .values({ bulk_id: bulkId, request_id: requestId, former: JSON.stringify(former) })
    .execute();
}

/** What was done to one request is taken back, or never will be. Call in the transaction that does so. */
export async function deleteBulkChange(trx: Database, bulkId: string, requestId: string): Promise<void> {
  await trx
    .deleteFrom('bulk_changes')
    .where('bulk_id', '=', bulkId)
    .where('request_id', '=', requestId)
    .execute();
}

/** Forgets an action of which nothing is left to take back. */
export async function deleteEmptyBulkAction(db: Database, bulkId: string): Promise<void> {
  await db
    .deleteFrom('bulk_actions')
    .where('id', '=', bulkId)
    .where('id', 'not in', db.selectFrom('bulk_changes').select('bulk_id').where('bulk_id', '=', bulkId))
    .execute();
}

/** What an action changed and can still be taken back, by request. */
export async function bulkChanges(
  db: Database,
  bulkId: string,
): Promise<{ requestId: string; former: FormerState }[]> {
  const rows = await db.selectFrom('bulk_changes').selectAll().where('bulk_id', '=', bulkId).execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    former: formerSchema.parse(JSON.parse(row.former)),
  }));
}

/** The newest action since a moment (ISO) of which something can still be taken back. */
export async function lastUndoable(db: Database, since: string): Promise<Undoable | null> {
  const row = await db
    .selectFrom('bulk_actions')
    .innerJoin('bulk_changes', 'bulk_changes.bulk_id', 'bulk_actions.id')
    .select(({ fn }) => [
      'bulk_actions.id',
      'bulk_actions.at',
      'bulk_actions.action',
      fn.countAll<number>().as('count'),
    ])
    .where('bulk_actions.at', '>=', since)
    .groupBy('bulk_actions.number')
    .orderBy('bulk_actions.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const action = bulkActionSchema.parse(JSON.parse(row.action));
  return { token: row.id, action, count: row.count, at: row.at };
}
