import { Notification } from 'electron';
import type { DueReminders, Reminder } from '../../src-preload/contract/deadlines.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { reminderWords } from './reminder-words.ts';

/** Shows reminders of deadlines as notifications of the system. */
export interface Reminders {
  /** Shows one notification for all that is due, several summed up; what was shown in this run is not shown again. */
  readonly show: (due: DueReminders, language: Settings['language']) => void;
}

/** @param onClick the notification was clicked: the deadline that it speaks of, null for several */
export function createReminders(onClick: (deadlineId: string | null) => void): Reminders {
  const told = new Set<string>();
  // A notification that nothing refers to is collected, and a click on it does nothing.
  const shown = new Set<Notification>();
  return {
    show: (due, language) => {
      const keys = due.reminders.map(keyOf);
      if (!Notification.isSupported() || keys.every((key) => told.has(key))) return;
      for (const key of keys) told.add(key);
      const notification = new Notification(reminderWords(due, language));
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        onClick(due.total === 1 ? (due.reminders[0]?.deadlineId ?? null) : null);
      });
      notification.on('close', () => shown.delete(notification));
      notification.show();
    },
  };
}

function keyOf({ deadlineId, day, days }: Reminder): string {
  return `${deadlineId} ${day} ${days}`;
}
