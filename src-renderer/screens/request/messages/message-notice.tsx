import { Button } from '@mantine/core';
import { MailWarning, Reply } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestMessage } from '../../../../src-preload/contract/mailbox.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { visibleText } from '../../../components/visible-text.ts';
import classes from '../request.module.css';
import { MessageDialog } from './message-dialog.tsx';

/** The newest message that nobody has read and that waits for a person, with the way to read it. */
export function MessageNotice({ messages }: { readonly messages: readonly RequestMessage[] }): ReactElement {
  const { t } = useTranslation('mailbox');
  const formats = useFormats();
  const [read, setRead] = useState<string | null>(null);
  const message = messages.findLast(isWaiting);
  const Icon = message?.kind === 'reply' ? Reply : MailWarning;
  return (
    <>
      {message !== undefined && (
        <div className={classes['notice']}>
          <Icon aria-hidden="true" />
          <span>
            {message.kind === 'reply'
              ? t('message.arrived', { from: visibleText(message.from) })
              : t('message.notDelivered', { to: visibleText(formats.list(message.recipients)) })}
          </span>
          <Button variant="default" onClick={() => setRead(message.id)}>
            {t('message.read')}
          </Button>
        </div>
      )}
      <MessageDialog id={read} onClose={() => setRead(null)} />
    </>
  );
}

function isWaiting({ kind, seenAt, automatic }: RequestMessage): boolean {
  return seenAt === null && !automatic && kind !== 'pec-acceptance' && kind !== 'pec-delivery';
}
