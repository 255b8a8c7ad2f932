import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { policyDraftSchema } from '../../../src-preload/contract/deadlines.ts';
import type { Database } from '../open-database.ts';
import { findPolicy, type StoredPolicy } from './policies.ts';
import { settlePolicy, settleSame } from './same-policies.ts';

const FORMER = [
  'insurer',
  'number',
  'category',
  'expires_on',
  'expiry_basis',
  'premium_eur',
  'notes',
  'edited',
  'removed_at',
] as const satisfies readonly (keyof StoredPolicy)[];

/** Keeps how a policy stood (null: it was not there), so that a change can be taken back; the id of the change. */
export async function rememberPolicy(
  trx: Database,
  policyId: string,
  before: StoredPolicy | null,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const former = before && Object.fromEntries(FORMER.map((column) => [column, before[column]]));
  await trx
    .insertInto('policy_changes')
    .values({
      id,
      policy_id: policyId,
      at: now.toISOString(),
      before: former === null ? null : JSON.stringify(former),
    })
    .execute();
  return id;
}

/** A change of a policy, when it is the last that was made to it. */
export async function lastPolicyChange(db: Database, changeId: string) {
  const change = await db
    .selectFrom('policy_changes')
    .selectAll()
    .where('id', '=', changeId)
    .executeTakeFirst();
  if (!change) return undefined;
  const later = await db
    .selectFrom('policy_changes')
    .select('id')
    .where('policy_id', '=', change.policy_id)
    .where('number', '>', change.number)
    .executeTakeFirst();
  return later ? undefined : change;
}

const formerSchema = z.object({
  insurer: z.string().nullable(),
  number: z.string().nullable(),
  category: policyDraftSchema.shape.category,
  expires_on: z.string().nullable(),
  expiry_basis: z.enum(['stated', 'start', 'clerk']).nullable(),
  premium_eur: z.number().nullable(),
  notes: z.string(),
  edited: z.string(),
  removed_at: z.string().nullable(),
});

/** Puts a policy back as a change found it. */
export async function revertPolicy(
  trx: Database,
  change: { readonly id: string; readonly policy_id: string; readonly before: string | null },
  now: Date,
): Promise<void> {
  const stored = await findPolicy(trx, change.policy_id);
  if (!stored) return;
  await trx.deleteFrom('policy_changes').where('id', '=', change.id).execute();
  if (change.before === null) {
    await trx.deleteFrom('policies').where('id', '=', stored.id).execute();
  } else {
    const former = formerSchema.parse(JSON.parse(change.before));
    await trx
      .updateTable('policies')
      .set({ ...former, updated_at: now.toISOString() })
      .where('id', '=', stored.id)
      .execute();
    if (stored.removed_at !== null && former.removed_at === null) await restoreSame(trx, stored);
    await settlePolicy(trx, stored.id);
  }
  await settleSame(trx, stored.client_id, stored.identity);
}

/** Rows of the same policy that were taken out together with it. */
async function restoreSame(trx: Database, { client_id, identity, removed_at }: StoredPolicy): Promise<void> {
  await trx
    .updateTable('policies')
    .set({ removed_at: null })
    .where('client_id', 'is', client_id)
    .where('identity', '=', identity)
    .where('removed_at', '=', removed_at)
    .execute();
}
