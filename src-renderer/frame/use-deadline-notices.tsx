import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../src-preload/contract/days.ts';
import type { DueReminders } from '../../src-preload/contract/deadlines.ts';
import { fetchDueReminders, useToldReminders } from '../api/deadlines.ts';
import { useEvent } from '../api/use-event.ts';
import { visibleText } from '../components/visible-text.ts';
import { whenWords } from '../components/when-words.ts';
import { useDeadlineTarget } from './deadline-target.ts';
import { useNavigation } from './navigation.ts';

/** Long enough to be seen by somebody who looks up from a paper. */
const SHOWN_MS = 20_000;
const NOTICE = 'deadlines-due';

/**
 * Says in the window, too, what reminders say, those also that were given before it opened; and follows a click on a
 * notification to the deadlines.
 */
export function useDeadlineNotices(): void {
  const { t } = useTranslation('deadlines');
  const { t: shared } = useTranslation();
  const { mutate: told } = useToldReminders();
  const last = useRef('');
  const sentence = ({ today, total, reminders }: DueReminders): string => {
    const [only] = reminders;
    if (total !== 1 || only === undefined) return t('reminder.several', { count: total });
    const subject = [only.clientName, only.about].filter((part) => part !== null).map(visibleText);
    const what = [t(`kind.${only.kind}`), ...subject].join(', ');
    return t('reminder.one', { what, when: whenWords(daysBetween(today, only.day), t) });
  };
  const show = (due: DueReminders): void => {
    told({ until: due.until });
    const said = due.reminders.map(({ deadlineId, days }) => `${deadlineId} ${days}`).join();
    if (said === last.current) return; // asked for and told at the same time
    last.current = said;
    const open = (): void => {
      notifications.hide(NOTICE);
      openDeadlines(due.total === 1 ? (due.reminders[0]?.deadlineId ?? null) : null);
    };
    notifications.hide(NOTICE);
    notifications.show({
      id: NOTICE,
      autoClose: SHOWN_MS,
      closeButtonProps: { 'aria-label': shared('action.close') },
      message: (
        <Group gap="sm" justify="space-between" wrap="nowrap">
          <span>{sentence(due)}</span>
          <Button variant="subtle" size="compact-sm" flex="none" onClick={open}>
            {t('reminder.open')}
          </Button>
        </Group>
      ),
    });
  };
  const showPending = useEffectEvent((due: DueReminders | null) => {
    if (due !== null) show(due);
  });
  useEffect(() => {
    // Without the engine there is nothing to remind of, and the window says so itself.
    fetchDueReminders().then(showPending, () => undefined);
  }, []);
  useEvent('deadlines.due', show);
  useEvent('window.openDeadlines', ({ id }) => openDeadlines(id));
}

/** @param id the one to be shown; null: all that is open */
function openDeadlines(id: string | null): void {
  useDeadlineTarget.getState().want(id);
  useNavigation.getState().go('deadlines');
}
