import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Selectable } from 'kysely';
import {
  policyDraftSchema,
  type ExpiryBasis,
  type Policy,
  type PolicyDraft,
} from '../../../src-preload/contract/deadlines.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { believedPolicy } from '../../core/believed-policy.ts';
import type { Database } from '../open-database.ts';
import type { PoliciesTable } from '../tables/deadline-tables.ts';
import { familyOf, rootClient } from './client-family.ts';

export type StoredPolicy = Selectable<PoliciesTable>;

/** Lines on the client page. */
const SHOWN = 200;

const COLUMNS = {
  insurer: 'insurer',
  number: 'number',
  category: 'category',
  expiresOn: 'expires_on',
  premiumEur: 'premium_eur',
  notes: 'notes',
} as const satisfies Record<keyof PolicyDraft, keyof StoredPolicy>;
const draftNames = policyDraftSchema.keyof().options;
const nameList = z.array(policyDraftSchema.keyof());

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
  const now_ = await trx
    .selectFrom('policies')
    .select(['client_id', 'identity'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  await settleSame(trx, now_.client_id, now_.identity);
}

function withoutEdited<T extends object>(said: T, edited: readonly (keyof PolicyDraft)[]): Partial<T> {
  const kept = new Set<string>(edited.map((name) => COLUMNS[name]));
  if (edited.includes('expiresOn')) kept.add('expiry_basis');
  return Object.fromEntries(Object.entries(said).filter(([column]) => !kept.has(column))) as Partial<T>;
}

export async function findPolicy(db: Database, id: string): Promise<StoredPolicy | undefined> {
  return db.selectFrom('policies').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The policies of a client, those that expire first before the others; each once. */
export async function policiesOfClient(db: Database, clientId: string): Promise<Policy[]> {
  const rows = await db
    .selectFrom('policies')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('removed_at', 'is', null)
    .where('withdrawn', '=', 0)
    .where('superseded', '=', 0)
    .orderBy((order) => order('expires_on', 'is', null))
    .orderBy('expires_on')
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(policyView);
}

/** Whether a clerk wrote or took out a policy of a client that no other than `requestId` names. */
export async function hasPoliciesByHand(db: Database, clientId: string, requestId: string): Promise<boolean> {
  const found = await db
    .selectFrom('policies')
    .select('id')
    .where((where) => where.or([where('client_id', '=', clientId), where('owner_id', '=', clientId)]))
    .where((where) => where.or([where('request_id', 'is', null), where('request_id', '<>', requestId)]))
    .executeTakeFirst();
  return found !== undefined;
}

/** A stored policy as the window sees it. */
export function policyView(row: StoredPolicy): Policy {
  return {
    id: row.id,
    requestId: row.request_id,
    source: row.source,
    category: row.category,
    insurer: row.insurer,
    number: row.number,
    expiresOn: row.expires_on,
    expiryBasis: row.expiry_basis,
    premiumEur: row.premium_eur,
    notes: row.notes,
    edited: [...editedNames(row)],
  };
}

function editedNames({ edited }: Pick<StoredPolicy, 'edited'>): readonly (keyof PolicyDraft)[] {
  return nameList.parse(JSON.parse(edited));
}

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
  const changed = draftNames.filter((name) => stored[COLUMNS[name]] !== draft[name]);
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

async function settlePolicy(trx: Database, id: string): Promise<void> {
  const stored = await findPolicy(trx, id);
  if (stored) await settleSame(trx, stored.client_id, stored.identity);
}

/** Of the rows of a client that speak of one policy, one is shown. */
async function settleSame(trx: Database, clientId: string | null, identity: string): Promise<void> {
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
