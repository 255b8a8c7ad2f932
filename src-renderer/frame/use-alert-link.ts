import { useEvent } from '../api/use-event.ts';
import { usePanel } from '../screens/performance/panel-store.ts';
import { useNavigation } from './navigation.ts';

/** Follows a click on the notification of an alert to the alerts. */
export function useAlertLink(): void {
  useEvent('window.openAlerts', () => {
    usePanel.getState().open('alerts');
    useNavigation.getState().go('performance');
  });
}
