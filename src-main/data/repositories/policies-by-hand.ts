import { randomUUID } from 'node:crypto';
import { policyDraftSchema, type PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import type { Database } from '../open-database.ts';
import { editedNames, type StoredPolicy } from './policies.ts';
import { POLICY_COLUMNS } from './policy-columns.ts';
import { settlePolicy, settleSame } from './same-policies.ts';

const draftNames = policyDraftSchema.keyof().options;

/** Adds a policy that a clerk wrote; its id. */
export async function addPolicy(
  trx: Database,
  clientId: string,
  draft: PolicyDraft,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const at = now.toISOString();
  await trx
    .insertInto('policies')
    .values({
      id,
      client_id: clientId,
      owner_id: clientId,
      request_id: null,
      source: 'clerk',
      ...columnsOf(draft),
      expiry_basis: draft.expiresOn === null ? null : 'clerk',
      edited: JSON.stringify(draftNames),
      removed_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await settlePolicy(trx, id);
  return id;
}

/** Corrects a policy; what changes is the clerk's from now on. Returns what changed. */
export async function changePolicy(
  trx: Database,
  stored: StoredPolicy,
  draft: PolicyDraft,
  now: Date,
): Promise<readonly (keyof PolicyDraft)[]> {
  const changed = draftNames.filter((name) => stored[POLICY_COLUMNS[name]] !== draft[name]);
  // Saving the day as it stands makes it certain: the clerk has looked at it.
  const confirmed = draft.expiresOn !== null && stored.expiry_basis !== 'clerk';
  if (changed.length === 0 && !confirmed) return changed;
  const edited = new Set([...editedNames(stored), ...changed, ...(confirmed ? ['expiresOn'] : [])]);
  await trx
    .updateTable('policies')
    .set({
      ...columnsOf(draft),
      expiry_basis: draft.expiresOn === null ? null : 'clerk',
      edited: JSON.stringify([...edited]),
      updated_at: now.toISOString(),
    })
    .where('id', '=', stored.id)
    .execute();
  await settleSame(trx, stored.client_id, stored.identity);
  await settlePolicy(trx, stored.id);
  return changed;
}

function columnsOf(draft: PolicyDraft) {
  const { insurer, number, category, expiresOn, premiumEur, notes } = draft;
  return { insurer, number, category, expires_on: expiresOn, premium_eur: premiumEur, notes };
}

/** Takes a policy out, with the rows that speak of the same one. */
export async function removePolicy(trx: Database, stored: StoredPolicy, now: Date): Promise<void> {
  await trx
    .updateTable('policies')
    .set({ removed_at: now.toISOString() })
    .where('client_id', 'is', stored.client_id)
    .where('identity', '=', stored.identity)
    .where('removed_at', 'is', null)
    .execute();
}
