import { randomUUID } from 'node:crypto';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';

/** Removes the risk of a request with its policies. */
export async function removeRisk(db: Database, requestId: string): Promise<void> {
  await db.deleteFrom('risks').where('request_id', '=', requestId).execute();
}

/** The risk a request asks cover for, and the policy that covers it today; one a request. */
export async function addRisk(
  db: Database,
  risk: {
    requestId: string;
    clientId: string;
    category: Category;
    insurer: string | null;
    number: string | null;
  },
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const created_at = now.toISOString();
  await db
    .insertInto('risks')
    .values({ id, client_id: risk.clientId, request_id: risk.requestId, category: risk.category, created_at })
    .execute();
  if (risk.insurer === null && risk.number === null) return;
  await db
    .insertInto('policies')
    .values({
      id: randomUUID(),
      risk_id: id,
      client_id: risk.clientId,
      insurer: risk.insurer,
      number: risk.number,
      created_at,
    })
    .execute();
}

/** Hands the risks and policies of requests to the client that the requests have now. */
export async function moveRisks(db: Database, clientId: string): Promise<void> {
  const ofClient = db.selectFrom('requests').select('id').where('client_id', '=', clientId);
  await db.updateTable('risks').set({ client_id: clientId }).where('request_id', 'in', ofClient).execute();
  await db
    .updateTable('policies')
    .set({ client_id: clientId })
    .where('risk_id', 'in', db.selectFrom('risks').select('id').where('client_id', '=', clientId))
    .execute();
}
