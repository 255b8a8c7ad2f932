import { believedPolicy } from '../../core/believed-policy.ts';
import type { Database } from '../open-database.ts';
import { familyOf, rootClient } from './client-family.ts';
import { editedNames, findPolicy } from './policies.ts';

/** Hands policies to the client that their requests have now, or that the record they were written to is now. */
export async function movePolicies(db: Database, clientId: string): Promise<void> {
  const ofClient = db.selectFrom('requests').select('id').where('client_id', '=', clientId);
  await db.updateTable('policies').set({ client_id: clientId }).where('request_id', 'in', ofClient).execute();
  const root = await rootClient(db, clientId);
  if (!root) return;
  await db
    .updateTable('policies')
    .set({ client_id: root.id })
    .where('owner_id', 'in', await familyOf(db, root.id))
    .execute();
  for (const id of new Set([clientId, root.id])) {
    const identities = await db
      .selectFrom('policies')
      .select('identity')
      .distinct()
      .where('client_id', '=', id)
      .execute();
    for (const { identity } of identities) await settleSame(db, id, identity);
  }
}

/** The same for the policy with this id, if there still is one. */
export async function settlePolicy(trx: Database, id: string): Promise<void> {
  const stored = await findPolicy(trx, id);
  if (stored) await settleSame(trx, stored.client_id, stored.identity);
}

/** Of the rows of a client that speak of one policy, one is shown. Call in a transaction. */
export async function settleSame(trx: Database, clientId: string | null, identity: string): Promise<void> {
  const rows = await trx
    .selectFrom('policies')
    .selectAll()
    .where('client_id', 'is', clientId)
    .where('identity', '=', identity)
    .where('removed_at', 'is', null)
    .where('withdrawn', '=', 0)
    .execute();
  const believed = believedPolicy(
    rows.map((row) => ({
      id: row.id,
      byHand: editedNames(row).length > 0,
      expiresOn: row.expires_on,
      createdAt: row.created_at,
    })),
  );
  for (const { id, superseded } of rows) {
    // Without a client nothing says that they are one policy.
    const wanted = clientId === null || id === believed ? 0 : 1;
    if (wanted === superseded) continue;
    await trx.updateTable('policies').set({ superseded: wanted }).where('id', '=', id).execute();
  }
}
