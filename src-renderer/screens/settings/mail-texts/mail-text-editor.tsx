import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditedText, LetterText } from '../../../../src-preload/contract/text-templates.ts';
import { useMailTextPreview } from '../../../api/text-templates.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { MailTextPreview } from './mail-text-preview.tsx';
import { TextProblems } from './text-problems.tsx';
import { useMailVariables } from './use-mail-variables.ts';
import { useMailTextSaving } from './use-mail-text-saving.ts';
import { VariableBox } from './variable-box.tsx';
import classes from './mail-texts.module.css';

/** Typing settles before the preview follows. */
const PREVIEW_PAUSE_MS = 250;

interface MailTextEditorProps {
  readonly edited: EditedText;
  readonly onChanged: (changed: boolean) => void;
  readonly onClose: () => void;
}

/** Subject and text of a letter beside what becomes of them. */
export function MailTextEditor({ edited, onChanged, onClose }: MailTextEditorProps): ReactElement {
  const { t } = useTranslation('mailTexts');
  const [text, setText] = useState<LetterText>(edited.text);
  const [requestId, setRequestId] = useState<string | null>(null);
  const [settled] = useDebouncedValue(text, PREVIEW_PAUSE_MS);
  const { place } = edited;
  const variables = useMailVariables(place);
  const { data: preview } = useMailTextPreview({ place, text: settled, requestId });
  const changed = text.subject !== edited.text.subject || text.body !== edited.text.body;
  const change = (part: Partial<LetterText>): void => {
    const next = { ...text, ...part };
    setText(next);
    onChanged(next.subject !== edited.text.subject || next.body !== edited.text.body);
  };
  const problems = preview?.problems ?? [];
  return (
    <div className={classes['editor']}>
      <div className={classes['boxes']}>
        <VariableBox
          label={t('subject')}
          value={text.subject}
          lines={1}
          longest={2000}
          variables={variables}
          wrong={problems.some(({ part }) => part === 'subject')}
          onChange={(subject) => change({ subject })}
        />
        <VariableBox
          label={t('body')}
          value={text.body}
          lines={16}
          longest={30_000}
          variables={variables}
          wrong={problems.some(({ part }) => part === 'body')}
          onChange={(body) => change({ body })}
        />
        <TextProblems problems={problems} />
        <EditorActions
          edited={edited}
          text={text}
          changed={changed}
          canSave={changed && problems.length === 0 && settled === text}
          onSaved={() => onChanged(false)}
          onClose={onClose}
        />
      </div>
      <MailTextPreview place={place} preview={preview} requestId={requestId} onRequest={setRequestId} />
    </div>
  );
}

interface EditorActionsProps {
  readonly edited: EditedText;
  readonly text: LetterText;
  readonly changed: boolean;
  readonly canSave: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

function EditorActions(props: EditorActionsProps): ReactElement {
  const { edited, text, changed, canSave, onSaved, onClose } = props;
  const { t } = useTranslation('mailTexts');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { save, reset, busy } = useMailTextSaving(edited, onSaved);
  const { updatedAt } = edited;
  return (
    <div className={classes['actions']}>
      <span className={classes['quiet']}>
        {updatedAt === null ? t('isOriginal') : t('updatedAt', { date: formats.date(updatedAt) })}
      </span>
      {updatedAt !== null && (
        <Button variant="default" disabled={busy} onClick={reset}>
          {t('reset')}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {shared(changed ? 'action.cancel' : 'action.close')}
      </Button>
      <Button disabled={!canSave} loading={busy} onClick={() => save(text)}>
        {t('save')}
      </Button>
    </div>
  );
}
