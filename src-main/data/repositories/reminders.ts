import { daysBetween, type Day } from '../../../src-preload/contract/days.ts';
import type { Reminder } from '../../../src-preload/contract/deadlines.ts';
import type { Database } from '../open-database.ts';
import { deadlinesByIds } from './deadlines.ts';

/** Reminders told at once; whatever is more is only counted. */
const TOLD_AT_ONCE = 50;

/** Keeps that a reminder is given; false when it was given before. */
export async function addReminder(
  db: Database,
  reminder: { readonly deadlineId: string; readonly day: Day; readonly daysBefore: number },
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reminders')
    .values({
      deadline_id: reminder.deadlineId,
      day: reminder.day,
      days_before: reminder.daysBefore,
      at: now.toISOString(),
      told_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The reminders that nobody has been shown yet, the most pressing first, with how many there are in all. */
export async function untoldReminders(
  db: Database,
  today: Day,
): Promise<{ total: number; reminders: Reminder[] }> {
  const untold = db
    .selectFrom('reminders')
    .innerJoin('deadlines', (join) =>
      join
        .onRef('deadlines.id', '=', 'reminders.deadline_id')
        .onRef('deadlines.shown_on', '=', 'reminders.day'),
    )
    .where('reminders.told_at', 'is', null)
    .where('deadlines.live', '=', 1)
    .where('deadlines.state', '<>', 'done');
  const { total } = await untold
    .select(({ fn }) => fn.count<number>('reminders.deadline_id').distinct().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await untold
    .select(['reminders.deadline_id', 'reminders.day'])
    .distinct()
    .orderBy('reminders.day')
    .limit(TOLD_AT_ONCE)
    .execute();
  const deadlines = await deadlinesByIds(
    db,
    rows.map((row) => row.deadline_id),
  );
  const reminders = deadlines.map(({ id, kind, shownOn, client, policy, request }) => ({
    deadlineId: id,
    kind,
    day: shownOn,
    days: daysBetween(today, shownOn),
    clientName: client?.name ?? null,
    about: kind === 'renewal' ? (policy?.number ?? policy?.insurer ?? null) : (request?.filename ?? null),
  }));
  return { total, reminders };
}

/** The reminders given until a moment (ISO) were shown. */
export async function markTold(db: Database, until: string, now: Date): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ told_at: now.toISOString() })
    .where('told_at', 'is', null)
    .where('at', '<=', until)
    .execute();
}
