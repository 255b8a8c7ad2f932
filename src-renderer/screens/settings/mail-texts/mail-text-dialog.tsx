import { Modal } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditedLetter, TextPlace } from '../../../../src-preload/contract/text-templates.ts';
import { useMailText } from '../../../api/text-templates.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { letterKey } from './letter-key.ts';
import { MailTextEditor } from './mail-text-editor.tsx';
import { PlaceBoxes } from './place-boxes.tsx';
import classes from './mail-texts.module.css';

interface MailTextDialogProps {
  readonly letter: EditedLetter;
  readonly onClose: () => void;
}

/** Writes the wordings of one letter: for a category and a language at a time. Nothing written is lost unasked. */
export function MailTextDialog({ letter, onClose }: MailTextDialogProps): ReactElement {
  const { t } = useTranslation('mailTexts');
  const { t: shared } = useTranslation();
  const [place, setPlace] = useState<TextPlace>({ ...letter, category: null, language: 'it' });
  const [changed, setChanged] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { data: text } = useMailText(place);
  const close = (): void => (changed ? setLeaving(true) : onClose());
  const onKeyDown = (event: KeyboardEvent): void => {
    // An open list takes Escape for itself.
    const isList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !event.defaultPrevented && !isList) close();
  };
  return (
    <>
      <Modal
        opened
        size={1180}
        onClose={close}
        onKeyDown={onKeyDown}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title={t(`letter.${letterKey(letter)}`)}
        closeButtonProps={{ 'aria-label': shared('action.close') }}
      >
        <div className={classes['dialog']}>
          <PlaceBoxes place={place} locked={changed} onChange={setPlace} />
          {text !== undefined && (
            <MailTextEditor
              key={`${place.category} ${place.language} ${text.updatedAt}`}
              edited={text}
              onChanged={setChanged}
              onClose={close}
            />
          )}
        </div>
      </Modal>
      <ConfirmDialog
        opened={leaving}
        title={t('discard.title')}
        confirmLabel={t('discard.confirm')}
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      >
        {t('discard.body')}
      </ConfirmDialog>
    </>
  );
}
