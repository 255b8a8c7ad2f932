import { Button, SegmentedControl } from '@mantine/core';
import { ArrowLeft, RotateCw, Send } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxState } from '../../../src-preload/contract/outbox.ts';
import { failureCode } from '../../api/call.ts';
import { useOutbox, useOutboxState, useSendNow } from '../../api/outbox.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { MessageEntry } from './message-entry.tsx';
import classes from './outbox.module.css';

/** What is on its way, what needs the clerk, and what was sent. */
export function OutboxScreen({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('send');
  const { t: shared } = useTranslation();
  const [done, setDone] = useState(false);
  const { data, error } = useOutbox(done);
  const { data: state } = useOutboxState();
  useAppCommands(
    useMemo(
      (): readonly AppCommand[] => [
        { id: 'outbox.close', title: shared('action.back'), group: 'screen', keys: ['Escape'], run: onClose },
      ],
      [shared, onClose],
    ),
  );
  const messages = data?.messages ?? [];
  const rest = (data?.total ?? 0) - messages.length;
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('outbox.title')} note={t('outbox.help')}>
        <IconButton icon={ArrowLeft} label={shared('action.back')} onClick={onClose} />
        <SegmentedControl
          aria-label={t('outbox.which')}
          value={done ? 'done' : 'open'}
          data={[
            { value: 'open', label: t('outbox.open') },
            { value: 'done', label: t('outbox.done') },
          ]}
          onChange={(value) => setDone(value === 'done')}
        />
      </ScreenHeader>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {state !== undefined && !done && <WayTrouble state={state} />}
      {data?.total === 0 && (
        <EmptyState title={t('outbox.empty')} help={t('outbox.emptyHelp')} picture={<Send aria-hidden />} />
      )}
      <ul className={classes['list']} aria-label={t('outbox.list')}>
        {messages.map((message) => (
          <li key={message.id}>
            <MessageEntry message={message} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes['quiet']}>{t('outbox.more', { count: rest })}</p>}
    </div>
  );
}

/** Why nothing leaves at the moment, while something waits to. */
function WayTrouble({ state }: { readonly state: OutboxState }): ReactElement | null {
  const { t } = useTranslation('send');
  const formats = useFormats();
  const notices = useNotices();
  const tryNow = useSendNow();
  const { problem, answer, nextTryAt, counts } = state;
  if (problem === null || counts.waiting === 0) return null;
  return (
    <div className={classes['trouble']} role="status">
      <p>
        {t(`problem.${problem}`)}
        {nextTryAt !== null && ` (${t('nextTry', { time: formats.time(nextTryAt) })})`}
        {answer !== null && (
          <span className={classes['words']} data-selectable>
            {t('serverSays', { answer })}
          </span>
        )}
      </p>
      <Button
        variant="default"
        leftSection={<RotateCw aria-hidden />}
        loading={tryNow.isPending}
        onClick={() => tryNow.mutate({}, { onError: notices.failed })}
      >
        {t('outbox.tryNow')}
      </Button>
    </div>
  );
}
