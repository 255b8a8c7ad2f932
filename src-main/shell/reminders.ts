import { Notification } from 'electron';
import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { reminderWords } from './reminder-words.ts';

type Due = EventPayload<'deadlines.due'>;

/** Shows reminders of deadlines as notifications of the system. */
export interface Reminders {
  /** Shows one notification for all that is due; several are summed up. */
  readonly show: (due: Due, language: Settings['language']) => void;
}

/**
 * @param options.onClick the notification was clicked: the deadline that it speaks of, null for several
 * @param options.onShown what was given until this moment was shown
 */
export function createReminders(options: {
  readonly onClick: (deadlineId: string | null) => void;
  readonly onShown: (until: string) => void;
}): Reminders {
  // A notification that nothing refers to is collected, and a click on it does nothing.
  const shown = new Set<Notification>();
  return {
    show: (due, language) => {
      if (Notification.isSupported()) {
        const { title, body } = reminderWords(due, language);
        const notification = new Notification({ title, body });
        const [only, ...others] = due.reminders;
        shown.add(notification);
        notification.on('click', () => {
          shown.delete(notification);
          options.onClick(due.total === 1 && others.length === 0 ? (only?.deadlineId ?? null) : null);
        });
        notification.on('close', () => shown.delete(notification));
        notification.show();
      }
      // Where the system shows none, the window says it.
      options.onShown(due.until);
    },
  };
}
