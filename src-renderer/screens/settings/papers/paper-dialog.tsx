import { Modal, SegmentedControl } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../../src-preload/contract/papers.ts';
import { usePaperText } from '../../../api/papers.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { MAIL_LANGUAGES, type MailLanguage } from '../../../../src-preload/contract/vocabulary.ts';
import classes from '../mail-texts/mail-texts.module.css';
import { PaperEditor } from './paper-editor.tsx';

interface PaperDialogProps {
  readonly paper: Paper;
  readonly onClose: () => void;
}

/** Writes the text of a paper, in one language at a time. Nothing written is lost unasked. */
export function PaperDialog({ paper, onClose }: PaperDialogProps): ReactElement {
  const { t } = useTranslation('papers');
  const { t: shared } = useTranslation();
  const { t: mail } = useTranslation('mailTexts');
  const [language, setLanguage] = useState<MailLanguage>('it');
  const [changed, setChanged] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { data: text } = usePaperText({ paper, language });
  const close = (): void => (changed ? setLeaving(true) : onClose());
  return (
    <>
      <Modal
        opened
        size={1180}
        onClose={close}
        closeOnClickOutside={false}
        title={t(`paper.${paper}`)}
        closeButtonProps={{ 'aria-label': shared('action.close') }}
      >
        <div className={classes['dialog']}>
          <div className={classes['place']}>
            <SegmentedControl
              size="xs"
              aria-label={mail('language')}
              disabled={changed}
              data={MAIL_LANGUAGES.map((value) => ({ value, label: mail(`languages.${value}`) }))}
              value={language}
              onChange={setLanguage}
            />
            {changed && <p className={classes['quiet']}>{t('changeFirst')}</p>}
          </div>
          {text !== undefined && (
            <PaperEditor
              key={`${language} ${text.source}`}
              place={{ paper, language }}
              text={text}
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
