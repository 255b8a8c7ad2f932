import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMailboxState, usePauseMailbox, useReadMailboxNow } from '../api/mailbox.ts';
import { useNotices } from '../components/use-notices.tsx';
import type { AppCommand } from './commands.ts';

/** What can be done about the mailbox from anywhere; nothing while it is off. */
export function useMailboxCommands(): readonly AppCommand[] {
  const { t } = useTranslation('mailbox');
  const notices = useNotices();
  const { mutate: pause } = usePauseMailbox();
  const { mutate: readNow } = useReadMailboxNow();
  const state = useMailboxState().data?.state ?? 'off';
  return useMemo((): readonly AppCommand[] => {
    const refused = { onError: notices.failed };
    const paused = state === 'paused';
    return [
      {
        id: 'mailbox-pause',
        title: t(paused ? 'command.resume' : 'command.pause'),
        group: 'application',
        enabled: state !== 'off',
        run: () => pause({ paused: !paused }, refused),
      },
      {
        id: 'mailbox-read-now',
        title: t('command.readNow'),
        group: 'application',
        enabled: state !== 'off' && !paused,
        run: () => readNow({}, refused),
      },
    ];
  }, [t, notices, pause, readNow, state]);
}
