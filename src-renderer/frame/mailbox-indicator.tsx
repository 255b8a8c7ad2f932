import { Button, Group, Popover } from '@mantine/core';
import { MailCheck, MailWarning, MailX, Mails, type LucideIcon } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailboxProblem, MailboxState } from '../../src-preload/contract/mailbox.ts';
import { useMailboxState, usePauseMailbox, useReadMailboxNow } from '../api/mailbox.ts';
import { useNotices } from '../components/use-notices.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { useNavigation } from './navigation.ts';
import styles from './sidebar.module.css';

/** Troubles that do not pass by themselves. */
const NEED_THE_CLERK: readonly (MailboxProblem | null)[] = [
  'not-configured',
  'no-password',
  'wrong-login',
  'folder-missing',
  'untrusted-certificate',
  'no-tls',
];

type Shown = MailboxState['state'] | 'needsYou';

const ICONS: Readonly<Record<Shown, LucideIcon>> = {
  off: Mails,
  connecting: Mails,
  active: MailCheck,
  paused: Mails,
  unreachable: MailX,
  needsYou: MailWarning,
};

function shownState({ state, problem }: MailboxState): Shown {
  return state === 'unreachable' && NEED_THE_CLERK.includes(problem) ? 'needsYou' : state;
}

/** The state of the mailbox beside that of the watched folder; nothing while it is off. */
export function MailboxIndicator({ narrow }: { readonly narrow: boolean }): ReactElement | null {
  const { t } = useTranslation('mailbox');
  const [opened, setOpened] = useState(false);
  const { data: mailbox } = useMailboxState();
  if (mailbox === undefined || mailbox.state === 'off') return null;
  const shown = shownState(mailbox);
  const Icon = ICONS[shown];
  return (
    <Popover opened={opened} onChange={setOpened} position="right-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles['entry']}
          title={t(`state.${shown}`)}
          onClick={() => setOpened(!opened)}
        >
          <Icon className={styles['dot']} data-state={mailbox.state} aria-hidden />
          <span className={narrow ? 'visually-hidden' : styles['label']}>{t(`state.${shown}`)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('state.label')}>
        <MailboxDetails mailbox={mailbox} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface DetailsProps {
  readonly mailbox: MailboxState;
  readonly onDone: () => void;
}

function MailboxDetails({ mailbox, onDone }: DetailsProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const formats = useFormats();
  const { user, folder, problem, readAt, nextTryAt, waiting, leftAlone } = mailbox;
  return (
    <div className={styles['watch']}>
      <strong>{t(`state.${shownState(mailbox)}`)}</strong>
      <span className={styles['path']}>{t('state.of', { user, folder })}</span>
      {problem !== null && <span>{t(`problem.${problem}`)}</span>}
      {nextTryAt !== null && <span>{t('state.nextTry', { when: formats.dateTime(nextTryAt) })}</span>}
      {readAt !== null && <span>{t('state.readAt', { when: formats.dateTime(readAt) })}</span>}
      {waiting > 0 && <span>{t('state.fetching', { count: waiting })}</span>}
      {leftAlone > 0 && <span>{t('state.leftAlone', { count: leftAlone })}</span>}
      <MailboxActions mailbox={mailbox} onDone={onDone} />
    </div>
  );
}

function MailboxActions({ mailbox, onDone }: DetailsProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const notices = useNotices();
  const pause = usePauseMailbox();
  const read = useReadMailboxNow();
  const go = useNavigation((state) => state.go);
  const paused = mailbox.state === 'paused';
  const refused = { onError: notices.failed };
  return (
    <Group gap="sm">
      <Button
        variant="default"
        loading={pause.isPending}
        onClick={() => pause.mutate({ paused: !paused }, refused)}
      >
        {t(paused ? 'state.resume' : 'state.pause')}
      </Button>
      {!paused && (
        <Button variant="default" loading={read.isPending} onClick={() => read.mutate({}, refused)}>
          {t('state.readNow')}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => {
          go('settings');
          onDone();
        }}
      >
        {t('state.settings')}
      </Button>
    </Group>
  );
}
