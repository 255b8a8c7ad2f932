import { sql } from 'kysely';
import { FIELD_NAMES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import type { RunsTable } from '../tables/run-tables.ts';

/** A stretch of time, epoch milliseconds; `to` is not part of it. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** How many requests came in, by category. */
export async function requestsByCategory(
  db: Database,
  between: Between,
): Promise<{ readonly category: Category | null; readonly requests: number }[]> {
  const { from, to } = asIso(between);
  return db
    .selectFrom('requests')
    .select(({ fn }) => ['category', fn.countAll<number>().as('requests')])
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .where('duplicate_of', 'is', null)
    .groupBy('category')
    .orderBy('requests', 'desc')
    .execute();
}

/** How the ways through the stages ended: the last one of each request. */
export async function requestsByOutcome(
  db: Database,
  { from, to }: Between,
): Promise<ReadonlyMap<RunsTable['outcome'], number>> {
  const rows = await db
    .selectFrom('runs')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('requests')])
    .where('finished_at', '>=', from)
    .where('finished_at', '<', to)
    .where('id', 'in', (qb) =>
      qb
        .selectFrom('runs')
        .select(({ fn }) => fn.max('id').as('id'))
        .groupBy('request_id'),
    )
    .groupBy('outcome')
    .execute();
  return new Map(rows.map(({ outcome, requests }) => [outcome, requests]));
}

/** Values that were found in requests that came in, and how many of them the clerk has changed since. */
export async function valuesFound(
  db: Database,
  between: Between,
): Promise<{ readonly found: number; readonly corrected: number }> {
  const { from, to } = asIso(between);
  const { found } = await db
    .selectFrom('fields')
    .innerJoin('requests', 'requests.id', 'fields.request_id')
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .where('requests.created_at', '>=', from)
    .where('requests.created_at', '<', to)
    .executeTakeFirstOrThrow();
  const { corrected } = await db
    .selectFrom('corrections')
    .innerJoin('requests', 'requests.id', 'corrections.request_id')
    .select(sql<number>`count(DISTINCT corrections.request_id || ' ' || corrections.subject)`.as('corrected'))
    .where('corrections.undone', '=', 0)
    .where('corrections.subject', 'in', [...FIELD_NAMES])
    .where('requests.created_at', '>=', from)
    .where('requests.created_at', '<', to)
    .executeTakeFirstOrThrow();
  return { found, corrected };
}

/** E-mails that the server has taken. */
export async function mailsSent(db: Database, between: Between): Promise<number> {
  const { from, to } = asIso(between);
  const { sent } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('sent'))
    .where('sent_at', '>=', from)
    .where('sent_at', '<', to)
    .executeTakeFirstOrThrow();
  return sent;
}

function asIso({ from, to }: Between): { readonly from: string; readonly to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
