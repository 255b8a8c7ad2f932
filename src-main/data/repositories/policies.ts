import * as z from 'zod';
import type { Selectable } from 'kysely';
import { policyDraftSchema, type Policy, type PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import type { Database } from '../open-database.ts';
import type { PoliciesTable } from '../tables/deadline-tables.ts';

export type StoredPolicy = Selectable<PoliciesTable>;

/** Lines on the client page. */
const SHOWN = 200;

const nameList = z.array(policyDraftSchema.keyof());

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

/** What a clerk wrote of a policy: documents do not change it. */
export function editedNames({ edited }: Pick<StoredPolicy, 'edited'>): readonly (keyof PolicyDraft)[] {
  return nameList.parse(JSON.parse(edited));
}
