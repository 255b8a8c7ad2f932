import { addDays, addMonths, type Day } from '../../../src-preload/contract/days.ts';

/** The day that a key moves to from another; null for a key that does not move. */
export function dayAfterKey(key: string, day: Day, today: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    case 'Home':
      return today;
    default:
      return null;
  }
}
