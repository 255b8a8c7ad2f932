import type { ClientEvent } from '../../../src-preload/contract/clients.ts';
import type { Database } from '../open-database.ts';
import { historyDetail } from './history.ts';

/** Lines of the history that the client page shows. */
const SHOWN = 100;

/** Adds a line to the history of a client. `detail` fills the translated sentence. */
export async function addClientHistory(
  db: Database,
  clientId: string,
  { who, event, detail }: Omit<ClientEvent, 'at'>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('client_history')
    .values({ client_id: clientId, at: now.toISOString(), who, event, detail: JSON.stringify(detail) })
    .execute();
}

/** What the clerk did with a client, newest first. */
export async function loadClientHistory(db: Database, clientId: string): Promise<ClientEvent[]> {
  const rows = await db
    .selectFrom('client_history')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(({ at, who, event, detail }) => ({
    at,
    who,
    event,
    detail: historyDetail(detail),
  }));
}
