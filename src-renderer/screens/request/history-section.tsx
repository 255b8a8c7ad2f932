import { Anchor } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../src-preload/contract/history.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { HistoryChangeLine } from './history-change-line.tsx';
import { historySentence } from './history-sentence.ts';
import { MessageDialog } from './messages/message-dialog.tsx';
import classes from './request.module.css';

interface HistorySectionProps {
  readonly requestId: string;
  readonly entries: readonly HistoryEntry[];
}

function ReadLink({ onRead }: { readonly onRead: () => void }): ReactElement {
  const { t } = useTranslation('mailbox');
  return (
    <Anchor component="button" type="button" size="sm" style={{ alignSelf: 'flex-start' }} onClick={onRead}>
      {t('message.read')}
    </Anchor>
  );
}

/** What happened to the request, newest first. */
export function HistorySection({ requestId, entries }: HistorySectionProps): ReactElement {
  const { t } = useTranslation(['request', 'review']);
  const openAudit = useNavigation((state) => state.openAudit);
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [read, setRead] = useState<string | null>(null);
  if (entries.length === 0) return <p className={classes['muted']}>{t('outcome.noHistory')}</p>;
  return (
    <>
      <Anchor component="button" type="button" size="sm" mb={4} onClick={() => openAudit(requestId)}>
        {t('review:audit.ofRequest')}
      </Anchor>
      <ol className={classes['history']}>
        {entries.toReversed().map((entry, index) => (
          <li key={entries.length - index} data-actor={entry.actor}>
            <span>{historySentence(entry, { t, shared })}</span>
            <HistoryChangeLine entry={entry} />
            {entry.detail['message'] !== undefined && (
              <ReadLink onRead={() => setRead(entry.detail['message'] ?? null)} />
            )}
            <span className={classes['muted']}>
              {entry.who ?? t(`actor.${entry.actor}`)}, {formats.dateTime(entry.at)}
            </span>
          </li>
        ))}
      </ol>
      <MessageDialog id={read} onClose={() => setRead(null)} />
    </>
  );
}
