import { Button, Textarea, TextInput } from '@mantine/core';
import { Mail, Send } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Addressee, Letter, LetterChange } from '../../../src-preload/contract/outbox.ts';
import { useOpenDraft } from '../../api/forms.ts';
import { useEditLetter } from '../../api/outbox.ts';
import { useSettings } from '../../api/settings.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { AddressBox } from './address-box.tsx';
import { MessageState } from '../../components/message-state.tsx';
import { LetterWarnings } from './letter-warnings.tsx';
import { NewerText } from './newer-text.tsx';
import { SendNote } from './send-note.tsx';
import { canSend } from './ready.ts';
import { useCanSend } from './use-can-send.ts';
import { useTypedText } from './use-typed-text.ts';
import classes from './send.module.css';

interface LetterEditorProps {
  readonly letter: Letter;
  readonly addressees: readonly Addressee[];
  readonly onSend: () => void;
}

/** One letter: whom it goes to and what it says. What is changed is kept as soon as the box is left. */
export function LetterEditor({ letter, addressees, onSend }: LetterEditorProps): ReactElement {
  const { t } = useTranslation('send');
  const notices = useNotices();
  const { mutate } = useEditLetter();
  const draftId = letter.draft.id;
  const change = (part: Omit<LetterChange, 'draftId'>, done?: () => void): void =>
    mutate(
      { draftId, ...part },
      { onError: notices.failed, ...(done === undefined ? {} : { onSuccess: done }) },
    );
  const bcc = useSettings().data?.mail;
  return (
    <section className={classes['editor']} aria-label={t('body')}>
      {letter.message !== null && <MessageState message={letter.message} />}
      <NewerText letter={letter} />
      <AddressBox
        label={t('to')}
        value={letter.to}
        known={addressees}
        onChange={(to) => change({ to: [...to] })}
      />
      <AddressBox
        label={t('cc')}
        value={letter.cc}
        known={addressees}
        onChange={(cc) => change({ cc: [...cc] })}
      />
      {bcc !== undefined && bcc.enabled && bcc.bcc !== '' && !bcc.certified && (
        <p className={classes['quiet']}>{t('bcc', { address: bcc.bcc })}</p>
      )}
      <TextBoxes letter={letter} onChange={change} />
      <LetterWarnings warnings={letter.warnings} />
      <Actions letter={letter} onSend={onSend} onRestore={change} />
    </section>
  );
}

interface TextBoxesProps {
  readonly letter: Letter;
  /** Keeps a change; `done` is told once it is kept. */
  readonly onChange: (change: Omit<LetterChange, 'draftId'>, done?: () => void) => void;
}

function TextBoxes({ letter, onChange }: TextBoxesProps): ReactElement {
  const { t } = useTranslation('send');
  const subject = useTypedText(letter.subject, (typed, done) => onChange({ subject: typed }, done));
  const body = useTypedText(letter.body, (typed, done) => onChange({ body: typed }, done));
  const { language } = letter.draft;
  return (
    <>
      <TextInput label={t('subject')} maxLength={400} lang={language} {...subject} />
      <Textarea
        label={t('body')}
        classNames={{
          root: classes['text'] ?? '',
          wrapper: classes['textBox'] ?? '',
          input: classes['textInput'] ?? '',
        }}
        maxLength={100_000}
        lang={language}
        spellCheck
        {...body}
      />
    </>
  );
}

interface ActionsProps {
  readonly letter: Letter;
  readonly onSend: () => void;
  readonly onRestore: (change: Omit<LetterChange, 'draftId'>) => void;
}

function Actions({ letter, onSend, onRestore }: ActionsProps): ReactElement {
  const { t } = useTranslation('send');
  const notices = useNotices();
  const open = useOpenDraft();
  const mailWorks = useCanSend();
  const { draft, message } = letter;
  const isSent = message?.state === 'sent';
  const textChanged = letter.edited && letter.newer === null && letter.body !== draft.body;
  const restore = (): void => {
    const mine = { subject: letter.subject, body: letter.body };
    onRestore({ subject: draft.subject, body: draft.body });
    notices.done(t('restored'), () => onRestore(mine));
  };
  return (
    <footer className={classes['actions']}>
      <SendNote />
      {mailWorks && (
        <Button
          variant={isSent ? 'default' : 'filled'}
          leftSection={<Send aria-hidden />}
          disabled={!canSend(letter)}
          onClick={onSend}
        >
          {t(isSent ? 'sendAgain' : 'send')}
        </Button>
      )}
      <Button
        variant={mailWorks ? 'default' : 'filled'}
        leftSection={<Mail aria-hidden />}
        onClick={() => open.mutate({ id: draft.id }, { onError: notices.failed })}
      >
        {t('openInMail')}
      </Button>
      {letter.edited && <span className={classes['quiet']}>{t('edited')}</span>}
      {textChanged && (
        <Button variant="subtle" onClick={restore}>
          {t('restore')}
        </Button>
      )}
    </footer>
  );
}
