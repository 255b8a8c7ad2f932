import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import type { Logger } from '../../core/stage.ts';
import type { Database } from '../../data/open-database.ts';
import { countPressing } from '../../data/repositories/deadlines.ts';
import { giveReminders } from './give-reminders.ts';
import { officeDay, type OfficeClock } from './office-day.ts';
import type { RenewalLetters } from './renewal-letters.ts';

/**
 * Looking every minute whether it is another day costs nothing and is right after a night asleep, a changed clock and
 * summer time, where a timer set for midnight is not.
 */
const LOOK_MS = 60_000;
/** What came in during the day is reminded of within the hour. */
const ROUND_MS = 60 * 60_000;
/** The window is there by then to be told. */
const FIRST_MS = 3_000;

export interface DailyRounds {
  /** Does a round now, after the one that is at work. */
  readonly round: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Gives the reminders that are due: soon after the start, on every new day, and each hour. */
export function startDailyRounds(
  parts: OfficeClock & {
    readonly db: Database;
    readonly letters: RenewalLetters;
    readonly log: Logger;
    readonly publish: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
    /** Milliseconds until the first round and between two looks. */
    readonly firstMs?: number | undefined;
    readonly lookMs?: number | undefined;
  },
): DailyRounds {
  const { db, log, now, publish } = parts;
  let last: { readonly day: string; readonly at: number } | null = null;
  let working: Promise<void> = Promise.resolve();
  let closed = false;

  const round = async (): Promise<void> => {
    if (closed) return;
    const day = officeDay(parts);
    const due = await giveReminders(parts, () => closed);
    if (closed) return;
    const isNew = last !== null && last.day !== day;
    last = { day, at: now().getTime() };
    if (due) publish('deadlines.due', due);
    if (due || isNew) publish('deadlines.changed', await countPressing(db, day));
  };
  const inTurn = (): Promise<void> => {
    working = working.then(round).catch((error: unknown) => log.error('Reminders could not be given', error));
    return working;
  };
  const look = (): void => {
    const isDue =
      last === null || last.day !== officeDay(parts) || Math.abs(now().getTime() - last.at) >= ROUND_MS;
    if (isDue) void inTurn();
  };
  const first = setTimeout(look, parts.firstMs ?? FIRST_MS);
  const timer = setInterval(look, parts.lookMs ?? LOOK_MS);
  first.unref();
  timer.unref();
  return {
    round: inTurn,
    close: async () => {
      closed = true;
      clearTimeout(first);
      clearInterval(timer);
      await working;
    },
  };
}
