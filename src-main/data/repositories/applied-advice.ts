import {
  figuresSchema,
  yardstickSchema,
  type AppliedAdvice,
  type AppliedState,
} from '../../../src-preload/contract/advice.ts';
import type { Database } from '../open-database.ts';
import type { AppliedAdviceTable } from '../tables/advice-tables.ts';

/** Notes a recommendation that is about to be followed: a killed program knows what it began. */
export async function addAppliedAdvice(db: Database, applied: AppliedAdvice): Promise<void> {
  await db
    .insertInto('applied_advice')
    .values({
      id: applied.id,
      advice_id: applied.adviceId,
      kind: applied.kind,
      subject: applied.subject,
      parameters: JSON.stringify(applied.parameters),
      yardstick: JSON.stringify(applied.yardstick),
      state: applied.state,
      before_value: applied.before.value,
      before_count: applied.before.count,
      after_value: applied.after.value,
      after_count: applied.after.count,
      applied_at: applied.appliedAt,
      decided_at: applied.decidedAt,
    })
    .execute();
}

/** Notes what came of it. */
export async function settleAppliedAdvice(
  db: Database,
  id: string,
  change: {
    readonly state: AppliedState;
    readonly after?: { readonly value: number | null; readonly count: number };
    readonly decidedAt: number | null;
  },
): Promise<void> {
  const { state, after, decidedAt } = change;
  await db
    .updateTable('applied_advice')
    .set({ state, decided_at: decidedAt })
    .$if(after !== undefined, (query) =>
      query.set({ after_value: after?.value ?? null, after_count: after?.count ?? 0 }),
    )
    .where('id', '=', id)
    .execute();
}

/** What was followed, the latest first. */
export async function listAppliedAdvice(db: Database, limit: number): Promise<AppliedAdvice[]> {
  const rows = await db
    .selectFrom('applied_advice')
    .selectAll()
    .orderBy('applied_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toApplied);
}

/** One of them, or undefined. */
export async function findAppliedAdvice(db: Database, id: string): Promise<AppliedAdvice | undefined> {
  const row = await db.selectFrom('applied_advice').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toApplied(row);
}

/** Puts a recommendation aside from a moment on. */
export async function dismissAdvice(db: Database, adviceId: string, now: number): Promise<void> {
  await db.replaceInto('dismissed_advice').values({ advice_id: adviceId, dismissed_at: now }).execute();
}

/** The recommendations that were put aside after a moment. */
export async function dismissedAdvice(db: Database, since: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('dismissed_advice')
    .select('advice_id')
    .where('dismissed_at', '>=', since)
    .execute();
  return new Set(rows.map(({ advice_id: id }) => id));
}

function toApplied(row: AppliedAdviceTable): AppliedAdvice {
  return {
    id: row.id,
    adviceId: row.advice_id,
    kind: row.kind,
    subject: row.subject,
    parameters: figuresSchema.parse(JSON.parse(row.parameters)),
    yardstick: yardstickSchema.parse(JSON.parse(row.yardstick)),
    state: row.state,
    before: { value: row.before_value, count: row.before_count },
    after: { value: row.after_value, count: row.after_count },
    appliedAt: row.applied_at,
    decidedAt: row.decided_at,
  };
}
