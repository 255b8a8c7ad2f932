import { Button, SegmentedControl } from '@mantine/core';
import { Mail, Send } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline, RenewalLetter } from '../../../src-preload/contract/deadlines.ts';
import { MAIL_LANGUAGES, type MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { useMessagesOfPolicy } from '../../api/outbox.ts';
import { MessageState } from '../../components/message-state.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useCanSend } from '../send/use-can-send.ts';
import { SendRenewal } from './send-renewal.tsx';
import type { DeadlineActions } from './use-deadline-actions.ts';
import classes from './deadlines.module.css';

/** The letter that proposes the renewal: written, read, sent or opened in the mail program, and what became of it. */
export function RenewalSection(props: {
  readonly deadline: Deadline;
  readonly actions: DeadlineActions;
}): ReactElement {
  const { deadline, actions } = props;
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const { letter } = deadline;
  const [language, setLanguage] = useState<MailLanguage>(letter?.language ?? 'it');
  return (
    <section className={classes['letter']} aria-label={t('letter.title')}>
      <h3 className={classes['letterTitle']}>{t('letter.title')}</h3>
      {letter !== null && (
        <ReadyLetter policyId={deadline.id} letter={letter} onOpen={() => actions.openLetter(letter.id)} />
      )}
      <div className={classes['buttons']}>
        <SegmentedControl
          size="xs"
          aria-label={t('letter.language')}
          data={MAIL_LANGUAGES.map((code) => ({ value: code, label: formats.language(code) }))}
          value={language}
          onChange={(value) => setLanguage(value)}
        />
        <Button
          variant="default"
          loading={actions.isWriting}
          onClick={() => actions.write(deadline, language)}
        >
          {t(letter === null ? 'letter.write' : 'letter.again')}
        </Button>
      </div>
    </section>
  );
}

function ReadyLetter(props: {
  readonly policyId: string;
  readonly letter: RenewalLetter;
  readonly onOpen: () => void;
}): ReactElement {
  const { policyId, letter, onOpen } = props;
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const [reading, setReading] = useState(false);
  const [sending, setSending] = useState(false);
  const mailWorks = useCanSend();
  const message = useMessagesOfPolicy(policyId).data?.messages.findLast(
    ({ state, createdAt }) => state !== 'cancelled' && createdAt >= letter.preparedAt,
  );
  const mayGo = mailWorks && (message === undefined || message.state === 'failed');
  const day = formats.date(letter.preparedAt);
  return (
    <>
      <p className={classes['muted']}>
        {letter.to === null
          ? t('letter.noAddress', { day })
          : t('letter.prepared', { day, to: visibleText(letter.to) })}
      </p>
      {message !== undefined && <MessageState message={message} />}
      <div className={classes['buttons']}>
        {mayGo && (
          <Button leftSection={<Send aria-hidden="true" />} onClick={() => setSending(true)}>
            {t('letter.send')}
          </Button>
        )}
        <Button
          variant={mayGo ? 'default' : 'filled'}
          leftSection={<Mail aria-hidden="true" />}
          onClick={onOpen}
        >
          {t('letter.open')}
        </Button>
        <Button variant="subtle" aria-expanded={reading} onClick={() => setReading(!reading)}>
          {t(reading ? 'letter.hide' : 'letter.show')}
        </Button>
      </div>
      {sending && <SendRenewal policyId={policyId} letter={letter} onClose={() => setSending(false)} />}
      {reading && (
        <div className={classes['text']} tabIndex={0} role="region" aria-label={visibleText(letter.subject)}>
          <strong>{visibleText(letter.subject)}</strong>
          {'\n\n'}
          {letter.body}
        </div>
      )}
    </>
  );
}
