import { Button, Group } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../../src-preload/contract/reading.ts';
import type { PageSource } from '../page-source.ts';
import type { AgainRefusal, ReadAgain } from '../page-tools.ts';
import { newDraft, questionOf, type AgainDraft } from './again-draft.ts';
import { ExtentChoice } from './extent-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { RecognizeChoice } from './recognize-choice.tsx';
import { TurnChoice } from './turn-choice.tsx';
import classes from './read-again.module.css';

interface ReadAgainFormProps {
  readonly again: ReadAgain;
  readonly source: PageSource;
  readonly page: number;
  readonly summary: PageSummary | null;
}

/** What the dialog asks, and what is refused at the moment. */
export function ReadAgainForm({ again, source, page, summary }: ReadAgainFormProps): ReactElement {
  const { t } = useTranslation(['reading', 'shared']);
  const [draft, setDraft] = useState(() => newDraft(summary));
  const [refused, setRefused] = useState<AgainRefusal | null>(null);
  const [sending, setSending] = useState(false);
  const change = (part: Partial<AgainDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const question = questionOf(draft, page, source.pageCount);
  const refusal = again.refusal ?? refused;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question === null || again.refusal !== null) return;
    setSending(true);
    void again.send(question.pages, question.choice, summary).then((answer) => {
      setSending(false);
      setRefused(answer);
    });
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      <p className={classes['kept']}>{t('again.kept')}</p>
      <ExtentChoice draft={draft} page={page} pageCount={source.pageCount} onChange={change} />
      <LanguageChoice chosen={draft.languages} onChange={(languages) => change({ languages })} />
      <RecognizeChoice checked={draft.recognize} onChange={(recognize) => change({ recognize })} />
      <TurnChoice turn={draft.turn} source={source} page={page} onChange={(turn) => change({ turn })} />
      {refusal !== null && (
        <p className={classes['refusal']} role="alert">
          {t(`again.${refusal}`)}
        </p>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={again.close}>
          {t('shared:action.cancel')}
        </Button>
        <Button
          type="submit"
          loading={sending}
          disabled={question === null || again.refusal !== null}
          data-autofocus={source.pageCount === 1 || undefined}
        >
          {t('again.submit')}
        </Button>
      </Group>
    </form>
  );
}
