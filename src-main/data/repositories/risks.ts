import { randomUUID } from 'node:crypto';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import { movePolicies } from './same-policies.ts';

/** Removes the risk of a request; the policy that the request named stays until it is told anew. */
export async function removeRisk(db: Database, requestId: string): Promise<void> {
  await db.deleteFrom('risks').where('request_id', '=', requestId).execute();
}

/** The risk a request asks cover for; one a request. */
export async function addRisk(
  db: Database,
  risk: { requestId: string; clientId: string; category: Category },
  now: Date,
): Promise<void> {
  await db
    .insertInto('risks')
    .values({
      id: randomUUID(),
      client_id: risk.clientId,
      request_id: risk.requestId,
      category: risk.category,
      created_at: now.toISOString(),
    })
    .execute();
}

/** Hands the risks and policies of requests to the client that the requests have now. */
export async function moveRisks(db: Database, clientId: string): Promise<void> {
  const ofClient = db.selectFrom('requests').select('id').where('client_id', '=', clientId);
  await db.updateTable('risks').set({ client_id: clientId }).where('request_id', 'in', ofClient).execute();
  await movePolicies(db, clientId);
}
