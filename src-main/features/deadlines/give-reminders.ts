import { addDays, daysBetween, type Day } from '../../../src-preload/contract/days.ts';
import type { DueReminders } from '../../../src-preload/contract/deadlines.ts';
import type { Logger } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import { deadlinesBetween } from '../../data/repositories/deadlines.ts';
import { addHistory } from '../../data/repositories/history.ts';
import { addReminder, markTold, untoldReminders } from '../../data/repositories/reminders.ts';
import { officeDay, type OfficeClock } from './office-day.ts';
import { MISSED_DAYS, reminderDays, reminderDue } from './reminder-due.ts';
import type { RenewalLetters } from './renewal-letters.ts';

/**
 * Gives the reminders that are due today: each is kept, so that it comes once whatever happens, and for a renewal the
 * letter to the client is written first. Returns what nobody was shown yet; null for nothing.
 * @param stopped asked before each: the rest is left for the next round
 */
export async function giveReminders(
  parts: OfficeClock & { readonly db: Database; readonly letters: RenewalLetters; readonly log: Logger },
  stopped: () => boolean = () => false,
): Promise<DueReminders | null> {
  const { db, now, settings } = parts;
  const today = officeDay(parts);
  for (const reminder of await findDue(parts, today)) {
    if (stopped()) return null;
    await give(parts, reminder, today);
  }
  if (!settings().deadlines.notifications) await markTold(db, now().toISOString(), now());
  return remindersDue(parts);
}

/** The reminders that were given and nobody has been shown yet; null for none. */
export async function remindersDue(
  parts: OfficeClock & { readonly db: Database },
): Promise<DueReminders | null> {
  const until = parts.now().toISOString();
  const today = officeDay(parts);
  const { total, reminders } = await untoldReminders(parts.db, today);
  return total === 0 ? null : { today, until, total, reminders };
}

type Due = Awaited<ReturnType<typeof deadlinesBetween>>[number] & { readonly daysBefore: number };

async function findDue(
  { db, settings }: OfficeClock & { readonly db: Database },
  today: Day,
): Promise<Due[]> {
  const rules = settings().deadlines;
  const furthest = Math.max(0, ...rules.renewalDays, ...rules.replyDays);
  const near = await deadlinesBetween(db, addDays(today, -MISSED_DAYS), addDays(today, furthest));
  return near.flatMap((deadline) => {
    const left = daysBetween(today, deadline.shown_on);
    const daysBefore = reminderDue(left, reminderDays(deadline, rules), deadline.reminded);
    return daysBefore === null ? [] : [{ ...deadline, daysBefore }];
  });
}

async function give(
  { db, letters, log, now, settings }: Parameters<typeof giveReminders>[0],
  { id, kind, shown_on: day, request_id: requestId, daysBefore }: Due,
  today: Day,
): Promise<void> {
  if (kind === 'renewal' && settings().deadlines.letters && day >= today) {
    // A letter that cannot be written keeps nobody from being reminded.
    await letters.prepare(id, null).catch((error: unknown) => log.error('No letter of renewal', error));
  }
  await db.transaction().execute(async (trx) => {
    const given = await addReminder(trx, { deadlineId: id, day, daysBefore }, now());
    if (!given || requestId === null) return;
    const detail = { day, days: String(daysBetween(today, day)) };
    await addHistory(trx, requestId, { actor: 'engine', event: 'reminded', detail }, now());
  });
}
