import { randomUUID } from 'node:crypto';
import type { ExpiryBasis, PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import { editedNames } from './policies.ts';
import { POLICY_COLUMNS } from './policy-columns.ts';
import { settleSame } from './same-policies.ts';

/** The policy that a request names, as its fields say. */
export interface NamedPolicy {
  readonly category: Category;
  readonly insurer: string | null;
  readonly number: string | null;
  readonly expiry: { readonly on: string; readonly basis: ExpiryBasis } | null;
}

/**
 * Keeps what a request says of the policy in force; null when it names none. The row keeps its id, what a clerk wrote
 * of it stays, and a policy that a clerk wrote something of stays even when its request no longer names it. Call in the
 * transaction that changed the fields.
 */
export async function setPolicyOfRequest(
  trx: Database,
  { requestId, clientId }: { readonly requestId: string; readonly clientId: string | null },
  named: NamedPolicy | null,
  now: Date,
): Promise<void> {
  const known = await trx
    .selectFrom('policies')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (!known && !named) return;
  const updated_at = now.toISOString();
  const said = named && {
    category: named.category,
    insurer: named.insurer,
    number: named.number,
    expires_on: named.expiry?.on ?? null,
    expiry_basis: named.expiry?.basis ?? null,
  };
  if (!known) {
    await trx
      .insertInto('policies')
      .values({
        id: randomUUID(),
        client_id: clientId,
        owner_id: null,
        request_id: requestId,
        source: 'request',
        ...(said ?? { category: null, insurer: null, number: null, expires_on: null, expiry_basis: null }),
        premium_eur: null,
        removed_at: null,
        created_at: updated_at,
        updated_at,
      })
      .execute();
  } else {
    const edited = editedNames(known);
    const withdrawn = said === null && edited.length === 0 ? 1 : 0;
    const change = said === null ? {} : withoutEdited(said, edited);
    await trx
      .updateTable('policies')
      .set({ ...change, client_id: clientId, withdrawn, updated_at })
      .where('id', '=', known.id)
      .execute();
    await settleSame(trx, known.client_id, known.identity);
  }
  const stored = await trx
    .selectFrom('policies')
    .select(['client_id', 'identity'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  await settleSame(trx, stored.client_id, stored.identity);
}

function withoutEdited<T extends object>(said: T, edited: readonly (keyof PolicyDraft)[]): Partial<T> {
  const kept = new Set<string>(edited.map((name) => POLICY_COLUMNS[name]));
  if (edited.includes('expiresOn')) kept.add('expiry_basis');
  return Object.fromEntries(Object.entries(said).filter(([column]) => !kept.has(column))) as Partial<T>;
}
