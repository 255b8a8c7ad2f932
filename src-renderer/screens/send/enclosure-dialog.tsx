import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterAttachment } from '../../../src-preload/contract/outbox.ts';
import type { Paper } from '../../../src-preload/contract/papers.ts';
import { failureCode } from '../../api/call.ts';
import { documentUrl, formUrl } from '../../api/documents.ts';
import { useLetterPaper } from '../../api/papers.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { DocumentViewer } from '../../viewer/document-viewer.tsx';
import classes from './send.module.css';

interface EnclosureDialogProps {
  readonly draftId: string;
  readonly enclosure: LetterAttachment;
  readonly onClose: () => void;
}

/** The pages of what goes with a letter, as its reader will see them. */
export function EnclosureDialog({ draftId, enclosure, onClose }: EnclosureDialogProps): ReactElement {
  const { t: shared } = useTranslation();
  return (
    <Modal
      opened
      size="min(1000px, 90vw)"
      title={visibleText(enclosure.filename)}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <div className={classes['formPages']}>
        <Pages draftId={draftId} enclosure={enclosure} />
      </div>
    </Modal>
  );
}

function Pages({ draftId, enclosure }: Omit<EnclosureDialogProps, 'onClose'>): ReactElement {
  const { t } = useTranslation('send');
  const { kind, source, filename: name } = enclosure;
  if (kind === 'cover-letter' || kind === 'risk-summary')
    return <PaperPages draftId={draftId} paper={kind} name={name} />;
  if (source === null) return <p className={classes['quiet']}>{t('noPreview')}</p>;
  if (kind === 'form')
    return <DocumentViewer file={{ url: formUrl(source), kind: 'pdf', name, documentId: null }} />;
  const shown = shownAs(name);
  if (shown === null) return <p className={classes['quiet']}>{t('noPreview')}</p>;
  return <DocumentViewer file={{ url: documentUrl(source), kind: shown, name, documentId: source }} />;
}

function PaperPages(props: {
  readonly draftId: string;
  readonly paper: Paper;
  readonly name: string;
}): ReactElement | null {
  const { draftId, paper, name } = props;
  const { data, error } = useLetterPaper(draftId, paper);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (data === undefined) return null;
  const url = `data:application/pdf;base64,${data.pdf}`;
  return <DocumentViewer file={{ url, kind: 'pdf', name, documentId: null }} />;
}

/** How the viewer shows a file of this name; null: it does not. */
function shownAs(name: string): 'pdf' | 'image' | null {
  if (/\.pdf$/iu.test(name)) return 'pdf';
  return /\.(?:png|jpe?g|webp|gif|bmp)$/iu.test(name) ? 'image' : null;
}
