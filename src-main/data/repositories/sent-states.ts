import { sql, type RawBuilder } from 'kysely';
import { SENT_STATES, type SentState } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';

/** What was sent of each of these requests; those of which nothing was are left out. One query for all. */
export async function sentStatesOf(
  db: Database,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, SentState>> {
  if (requestIds.length === 0) return new Map();
  const among = sql`request_id IN (${sql.join(requestIds)})`;
  const { rows } = await sql<{ requestId: string; state: SentState }>`
    SELECT request_id AS requestId, state FROM ${sentStates(among)}`.execute(db);
  return new Map(rows.map(({ requestId, state }) => [requestId, state]));
}

/** States that few requests are in at a time. */
const OPEN: readonly SentState[] = ['waiting', 'failed', 'unsure'];

/** Whether a row of `requests` is in one of these states, as a condition. */
export function isSentState(states: readonly SentState[]): RawBuilder<boolean> {
  const others = SENT_STATES.filter((state) => !states.includes(state));
  if (states.includes('none')) {
    const any = sentStates(sql`true`);
    return sql`requests.id NOT IN (SELECT request_id FROM ${any} WHERE state IN (${sql.join(others)}))`;
  }
  const narrow = states.every((state) => OPEN.includes(state));
  const possible = sentStates(narrow ? IS_PERHAPS_OPEN : sql`true`);
  return sql`requests.id IN (
    ${narrow ? PERHAPS_OPEN : sql``} SELECT request_id FROM ${possible} WHERE state IN (${sql.join(states)})
  )`;
}

/** Found by the index of messages that are not done; nothing else need be looked at. */
const IS_PERHAPS_OPEN = sql`request_id IN (SELECT request_id FROM perhaps_open)`;
const PERHAPS_OPEN = sql`WITH perhaps_open AS MATERIALIZED (
  SELECT request_id FROM outbox WHERE state NOT IN ('sent', 'cancelled') AND request_id IS NOT NULL
  UNION SELECT request_id FROM request_messages WHERE kind IN ('bounce', 'pec-failure')
)`;

/**
 * A table of requests and how their letters stand, as a subquery: what needs the clerk before what is under way, and
 * that before what is done. A message that came back (a bounce, a failed delivery of certified mail) counts as failed
 * until something is sent again; a reply as an answer, for as long as nothing was sent after it.
 */
function sentStates(among: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    SELECT request_id, CASE
        WHEN max(failed) OR max(returned_at) > ifnull(max(sent_at), '') THEN 'failed'
        WHEN max(unsure) THEN 'unsure'
        WHEN max(waiting) THEN 'waiting'
        WHEN max(replied_at) > ifnull(max(sent_at), '') THEN 'answered'
        ELSE 'sent'
      END AS state
    FROM (
      SELECT request_id, state = 'failed' AS failed, state = 'unsure' AS unsure,
        state IN ('waiting', 'sending') AS waiting, iif(state = 'sent', sent_at, NULL) AS sent_at,
        NULL AS returned_at, NULL AS replied_at
      FROM outbox WHERE request_id IS NOT NULL AND state <> 'cancelled' AND ${among}
      UNION ALL
      SELECT request_id, 0, 0, 0, NULL, iif(kind <> 'reply', received_at, NULL), iif(kind = 'reply', received_at, NULL)
      FROM request_messages
      WHERE (kind IN ('bounce', 'pec-failure') OR kind = 'reply' AND automatic = 0) AND ${among}
    )
    GROUP BY request_id
  )`;
}
