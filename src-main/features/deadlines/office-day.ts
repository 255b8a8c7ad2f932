import { dayIn, type Day } from '../../../src-preload/contract/days.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';

/** What tells the day: the clock and the settings. */
export interface OfficeClock {
  readonly now: () => Date;
  readonly settings: () => Settings;
}

/** The day it is in the office. */
export function officeDay({ now, settings }: OfficeClock): Day {
  const { zone } = settings().deadlines;
  return dayIn(zone === 'system' ? undefined : zone, now());
}
