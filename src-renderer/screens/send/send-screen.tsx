import { Button } from '@mantine/core';
import { ArrowLeft, Mail, Send } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../src-preload/contract/channels.ts';
import type { Letter } from '../../../src-preload/contract/outbox.ts';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { failureCode } from '../../api/call.ts';
import { useLetters } from '../../api/outbox.ts';
import { useRequest } from '../../api/requests.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { ConfirmSend } from './confirm-send.tsx';
import { EnclosedPane } from './enclosed-pane.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { LetterList } from './letter-list.tsx';
import { isReady } from './ready.ts';
import { useCanSend } from './use-can-send.ts';
import { useCloseCommand, useSendCommands } from './use-send-commands.ts';
import classes from './send.module.css';

interface SendScreenProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The letters of a request before they leave: to whom, with which words, with what, and what speaks against it. */
export function SendScreen({ id, onClose }: SendScreenProps): ReactElement {
  const { t } = useTranslation('send');
  const { data, error } = useLetters(id);
  const { data: detail } = useRequest(id);
  useCloseCommand(onClose);
  if (data !== undefined) return <Letters answer={data} detail={detail} onClose={onClose} />;
  return (
    <div className={classes['screen']}>
      <Header detail={detail} ready={0} onSendAll={() => undefined} onClose={onClose} />
      {error === null ? (
        <p className={classes['loading']} role="status">
          {t('loading')}
        </p>
      ) : (
        <ErrorMessage code={failureCode(error)} />
      )}
    </div>
  );
}

interface LettersProps {
  readonly answer: CallOutput<'outbox.letters'>;
  /** Undefined until it is known. */
  readonly detail: RequestDetail | undefined;
  readonly onClose: () => void;
}

function Letters({ answer, detail, onClose }: LettersProps): ReactElement {
  const { t } = useTranslation('send');
  const { letters, addressees } = answer;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [askedIds, setAskedIds] = useState<readonly string[]>([]);
  const place = Math.max(
    0,
    letters.findIndex(({ draft }) => draft.id === chosenId),
  );
  const letter = letters[place];
  const ready = letters.filter(isReady);
  const asked = letters.filter(({ draft }) => askedIds.includes(draft.id));
  const ask = (wanted: readonly (Letter | undefined)[]): void =>
    setAskedIds(wanted.flatMap((each) => each?.draft.id ?? []));
  const select = (index: number): void => setChosenId(letters[index]?.draft.id ?? null);
  useSendCommands(
    {
      send: () => ask([letter]),
      sendAll: () => ask(ready),
      next: () => select(Math.min(letters.length - 1, place + 1)),
      previous: () => select(Math.max(0, place - 1)),
    },
    { letter, ready: ready.length },
  );
  return (
    <div className={classes['screen']}>
      <Header detail={detail} ready={ready.length} onSendAll={() => ask(ready)} onClose={onClose} />
      {letter === undefined ? (
        <EmptyState title={t('none')} help={t('noneHelp')} picture={<Mail aria-hidden />} />
      ) : (
        <div className={classes['body']}>
          <LetterList letters={letters} chosen={place} onChoose={select} />
          <LetterEditor
            key={letter.draft.id}
            letter={letter}
            addressees={addressees}
            onSend={() => ask([letter])}
          />
          <EnclosedPane letter={letter} detail={detail} />
        </div>
      )}
      {asked.length > 0 && <ConfirmSend letters={asked} onClose={() => ask([])} />}
    </div>
  );
}

interface HeaderProps {
  readonly detail: RequestDetail | undefined;
  /** How many letters may go. */
  readonly ready: number;
  readonly onSendAll: () => void;
  readonly onClose: () => void;
}

function Header({ detail, ready, onSendAll, onClose }: HeaderProps): ReactElement {
  const { t } = useTranslation('send');
  const mailWorks = useCanSend();
  return (
    <header className={classes['header']}>
      <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
      <h1 className={classes['title']}>
        {t('title')}
        {detail !== undefined && (
          <span className={classes['client']}>{visibleText(detail.clientName ?? detail.filename)}</span>
        )}
      </h1>
      {mailWorks && ready > 1 && (
        <Button variant="default" leftSection={<Send aria-hidden />} onClick={onSendAll}>
          {t('sendAll', { count: ready })}
        </Button>
      )}
    </header>
  );
}
