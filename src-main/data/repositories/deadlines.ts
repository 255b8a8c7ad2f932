import { sql, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { addDays, type Day } from '../../../src-preload/contract/days.ts';
import type {
  DayCount,
  Deadline,
  DeadlineCounts,
  DeadlineFilter,
  DeadlineQuery,
  DeadlineState,
} from '../../../src-preload/contract/deadlines.ts';
import type { Database } from '../open-database.ts';
import type { Schema } from '../schema.ts';
import type { RenewalLettersTable } from '../tables/deadline-tables.ts';
import { policyView } from './policies.ts';
import { matchExpression } from './request-list.ts';

type Selecting = SelectQueryBuilder<Schema, 'deadlines', Record<never, never>>;

/** Words for word what the partial indexes say: only then they are used. */
const SHOWN: Readonly<Record<DeadlineFilter['show'], ReturnType<typeof sql<SqlBool>>>> = {
  open: sql<SqlBool>`deadlines.live = 1 and deadlines.state <> 'done'`,
  postponed: sql<SqlBool>`deadlines.live = 1 and deadlines.state <> 'done' and deadlines.state = 'postponed'`,
  done: sql<SqlBool>`deadlines.live = 1 and deadlines.state = 'done'`,
};

/** Days from today, today among them, that press. */
const WEEK = 7;

/** One page of the deadlines: what is open by its day, so what is overdue comes first; what is done newest first. */
export async function listDeadlines(
  db: Database,
  query: DeadlineQuery,
  today: Day,
): Promise<{ total: number; overdue: number; rows: Deadline[] }> {
  const { total, overdue } = await filtered(db, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .select(sql<number>`coalesce(sum(deadlines.shown_on < ${today}), 0)`.as('overdue'))
    .executeTakeFirstOrThrow();
  const ids = (await deadlineIds(db, query).execute()).map((row) => row.id);
  return { total, overdue: query.show === 'done' ? 0 : overdue, rows: await deadlinesByIds(db, ids) };
}

/** The ids of one page in order: an index answers that without touching the rows. */
export function deadlineIds(db: Database, query: DeadlineQuery) {
  const direction = query.show === 'done' ? 'desc' : 'asc';
  return filtered(db, query)
    .select('deadlines.id')
    .orderBy('deadlines.shown_on', direction)
    .orderBy('deadlines.id', direction)
    .limit(query.limit)
    .offset(query.offset);
}

function filtered(db: Database, filter: DeadlineFilter & { readonly day?: Day | null }): Selecting {
  let select: Selecting = db.selectFrom('deadlines').where(SHOWN[filter.show]);
  if (filter.kind !== null) select = select.where('deadlines.kind', '=', filter.kind);
  if (filter.category !== null) select = select.where('deadlines.category', '=', filter.category);
  if (filter.clientId !== null) select = select.where('deadlines.client_id', '=', filter.clientId);
  if (filter.day) select = select.where('deadlines.shown_on', '=', filter.day);
  return withText(db, select, filter.text);
}

/** What was typed is looked for in the client's names and codes, the request's text and the policy's number. */
function withText(db: Database, select: Selecting, text: string): Selecting {
  const match = matchExpression(text);
  if (match === null) return select;
  const clients = db
    .selectFrom('client_search')
    .innerJoin('clients', 'clients.number', 'client_search.rowid')
    .select('clients.id')
    .where(sql<SqlBool>`client_search match ${match}`);
  const requests = db
    .selectFrom('request_search')
    .innerJoin('requests', 'requests.number', 'request_search.rowid')
    .select('requests.id')
    .where(sql<SqlBool>`request_search match ${match}`);
  const like = `%${text.trim().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
  const policies = db
    .selectFrom('policies')
    .select('id')
    .where(
      sql<SqlBool>`(number like ${like} escape '\\' or insurer like ${like} escape '\\' or notes like ${like} escape '\\')`,
    );
  return select.where((where) =>
    where.or([
      where('deadlines.client_id', 'in', clients),
      where('deadlines.request_id', 'in', requests),
      where('deadlines.policy_id', 'in', policies),
    ]),
  );
}

/** Deadlines with what they are about, in the order of the ids; those that are gone are left out. */
export async function deadlinesByIds(db: Database, ids: readonly string[]): Promise<Deadline[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('deadlines').selectAll().where('id', 'in', ids).execute();
  const policies = byId(await db.selectFrom('policies').selectAll().where('id', 'in', ids).execute());
  const letters = await db
    .selectFrom('renewal_letters')
    .selectAll()
    .where('deadline_id', 'in', ids)
    .execute();
  const requestIds = rows.flatMap((row) => {
    const id = row.request_id ?? policies.get(row.id)?.request_id ?? null;
    return id === null ? [] : [id];
  });
  const requests = byId(
    await db
      .selectFrom('requests')
      .select(['id', 'filename', 'status', 'client_name'])
      .where('id', 'in', requestIds)
      .execute(),
  );
  const clientIds = rows.flatMap((row) => row.client_id ?? []);
  const clients = byId(
    await db.selectFrom('clients').select(['id', 'company']).where('id', 'in', clientIds).execute(),
  );
  const views = rows.map((row): Deadline => {
    const policy = policies.get(row.id);
    const request = requests.get(row.request_id ?? policy?.request_id ?? '');
    const client = clients.get(row.client_id ?? '');
    const letter = letters.find((one) => one.deadline_id === row.id && one.expires_on === row.due_on);
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      closedBy: row.closed_by,
      dueOn: row.due_on,
      shownOn: row.shown_on,
      category: row.category,
      client: client ? { id: client.id, name: client.company } : null,
      request: request ? { id: request.id, filename: request.filename, status: request.status } : null,
      policy: policy ? policyView(policy) : null,
      letter: letter ? letterView(letter) : null,
    };
  });
  const found = byId(views);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** A stored letter as the window sees it (no path). */
export function letterView(row: RenewalLettersTable) {
  const { id, language, recipient, subject, body } = row;
  return { id, language, to: recipient, subject, body, preparedAt: row.prepared_at };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many are due on each day between two, both included. */
export async function countDays(
  db: Database,
  filter: DeadlineFilter,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<DayCount[]> {
  return filtered(db, filter)
    .select('deadlines.shown_on as day')
    .select(sql<number>`sum(deadlines.kind = 'reply')`.as('replies'))
    .select(sql<number>`sum(deadlines.kind = 'renewal')`.as('renewals'))
    .where('deadlines.shown_on', '>=', from)
    .where('deadlines.shown_on', '<=', to)
    .groupBy('deadlines.shown_on')
    .orderBy('deadlines.shown_on')
    .execute();
}

/** What presses today. */
export async function countPressing(db: Database, today: Day): Promise<DeadlineCounts> {
  const { overdue, week } = await db
    .selectFrom('deadlines')
    .select(sql<number>`coalesce(sum(shown_on < ${today}), 0)`.as('overdue'))
    .select(sql<number>`coalesce(sum(shown_on >= ${today}), 0)`.as('week'))
    .where(SHOWN.open)
    .where('shown_on', '<', addDays(today, WEEK))
    .executeTakeFirstOrThrow();
  return { today, overdue, week };
}

/** The open deadlines of a stretch of days, both included, that have no reminder of this day or a later one yet. */
export async function deadlinesBetween(db: Database, from: Day, to: Day) {
  return db
    .selectFrom('deadlines')
    .select(['id', 'kind', 'state', 'shown_on', 'request_id'])
    .select((select) =>
      select
        .selectFrom('reminders')
        .select(({ fn }) => fn.min<number | null>('days_before').as('least'))
        .whereRef('reminders.deadline_id', '=', 'deadlines.id')
        .whereRef('reminders.day', '=', 'deadlines.shown_on')
        .as('reminded'),
    )
    .where(SHOWN.open)
    .where('shown_on', '>=', from)
    .where('shown_on', '<=', to)
    .orderBy('shown_on')
    .orderBy('id')
    .execute();
}

/** Sets what the clerk decided about a deadline. */
export async function setDeadlineState(
  db: Database,
  id: string,
  state: DeadlineState,
  postponedTo: Day | null,
): Promise<void> {
  await db
    .updateTable('deadlines')
    .set((of) => ({
      state,
      closed_by: state === 'done' ? 'clerk' : null,
      shown_on: postponedTo ?? of.ref('due_on'),
    }))
    .where('id', '=', id)
    .execute();
}
