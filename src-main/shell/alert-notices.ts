import { Notification } from 'electron';
import type { AlertRule } from '../../src-preload/contract/alerts.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { alertWords } from './alert-words.ts';

/** Shows alerts that became critical as notifications of the system. */
export interface AlertNotices {
  /** One notification for all that became critical together; none for none. */
  readonly show: (critical: readonly AlertRule[], language: Settings['language']) => void;
}

/** @param onClick a notification was clicked */
export function createAlertNotices(onClick: () => void): AlertNotices {
  // A notification that nothing refers to is collected, and a click on it does nothing.
  const shown = new Set<Notification>();
  return {
    show: (critical, language) => {
      if (critical.length === 0 || !Notification.isSupported()) return;
      const notification = new Notification(alertWords(critical, language));
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        onClick();
      });
      notification.on('close', () => shown.delete(notification));
      notification.show();
    },
  };
}
