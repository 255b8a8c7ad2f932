import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Selectable } from 'kysely';
import type { Database } from '../open-database.ts';
import type { ClientMergesTable } from '../tables/client-tables.ts';
import { familyOf, rootClient } from './client-family.ts';
import { indexClient } from './client-index.ts';
import {
  CLIENT_COLUMNS,
  completeClient,
  editedColumns,
  findClient,
  refreshFigures,
  setClientValues,
  type StoredClient,
} from './clients.ts';
import { moveRisks } from './risks.ts';

export type StoredMerge = Selectable<ClientMergesTable>;

const filledColumns = z.array(z.enum(CLIENT_COLUMNS));

/**
 * Makes two clients one. The absorbed record stays with its names and codes and leads to the kept one,
 * which takes over its requests and what it did not know itself. Returns the id of the merge.
 */
export async function mergeClients(
  db: Database,
  kept: StoredClient,
  absorbed: StoredClient,
  now: Date,
): Promise<string> {
  await db.updateTable('clients').set({ merged_into: kept.id }).where('id', '=', absorbed.id).execute();
  await db.updateTable('requests').set({ client_id: kept.id }).where('client_id', '=', absorbed.id).execute();
  const filled = await completeClient(db, kept.id, absorbed);
  const id = randomUUID();
  await db
    .insertInto('client_merges')
    .values({
      id,
      kept_id: kept.id,
      absorbed_id: absorbed.id,
      at: now.toISOString(),
      filled: JSON.stringify(filled),
    })
    .execute();
  await bringInStep(db, [absorbed.id, kept.id]);
  return id;
}

/**
 * Takes a merge back: the absorbed client gets the requests that named it, and what the kept one had from
 * it alone is taken out again.
 */
export async function splitClients(db: Database, merge: StoredMerge, now: Date): Promise<void> {
  const { kept_id: keptId, absorbed_id: absorbedId } = merge;
  const whole = await rootClient(db, keptId);
  await db.updateTable('clients').set({ merged_into: null }).where('id', '=', absorbedId).execute();
  const family = await familyOf(db, absorbedId);
  await db
    .updateTable('requests')
    .set({ client_id: absorbedId })
    .where('matched_client_id', 'in', family)
    .execute();
  await takeOutFilled(db, merge);
  await db
    .updateTable('client_merges')
    .set({ undone_at: now.toISOString() })
    .where('id', '=', merge.id)
    .execute();
  await bringInStep(db, [absorbedId, keptId, ...(whole ? [whole.id] : [])]);
}

async function takeOutFilled(db: Database, { kept_id, absorbed_id, filled }: StoredMerge): Promise<void> {
  const kept = await findClient(db, kept_id);
  const absorbed = await findClient(db, absorbed_id);
  if (!kept || !absorbed) return;
  const edited = editedColumns(kept);
  const given = filledColumns
    .parse(JSON.parse(filled))
    .filter(
      (column) => column !== 'company' && kept[column] === absorbed[column] && !edited.includes(column),
    );
  if (given.length === 0) return;
  await setClientValues(db, kept_id, Object.fromEntries(given.map((column) => [column, null])));
}

async function bringInStep(db: Database, clientIds: readonly string[]): Promise<void> {
  for (const id of new Set(clientIds)) {
    await moveRisks(db, id);
    await refreshFigures(db, id);
    await indexClient(db, id);
  }
}

export async function findMerge(db: Database, id: string): Promise<StoredMerge | undefined> {
  return db.selectFrom('client_merges').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The merges that made a client what it is, newest first. */
export async function mergesInto(
  db: Database,
  clientId: string,
): Promise<(StoredMerge & { readonly company: string })[]> {
  return db
    .selectFrom('client_merges')
    .innerJoin('clients', 'clients.id', 'client_merges.absorbed_id')
    .selectAll('client_merges')
    .select('clients.company')
    .where('client_merges.kept_id', '=', clientId)
    .where('client_merges.undone_at', 'is', null)
    .orderBy('client_merges.at', 'desc')
    .execute();
}
