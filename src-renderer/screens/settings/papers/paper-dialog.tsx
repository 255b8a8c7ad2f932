import { Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../../src-preload/contract/papers.ts';
import { usePaperText } from '../../../api/papers.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { PaperEditor } from './paper-editor.tsx';

interface PaperDialogProps {
  readonly paper: Paper;
  readonly onClose: () => void;
}

/** Writes the text of a paper. Nothing written is lost unasked. */
export function PaperDialog({ paper, onClose }: PaperDialogProps): ReactElement {
  const { t } = useTranslation('papers');
  const { t: shared } = useTranslation();
  const [changed, setChanged] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { data: text } = usePaperText(paper);
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
        {text !== undefined && (
          <PaperEditor key={text.source} paper={paper} text={text} onChanged={setChanged} onClose={close} />
        )}
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
