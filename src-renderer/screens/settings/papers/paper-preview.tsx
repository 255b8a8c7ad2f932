import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../../src-preload/contract/requests.ts';
import { visibleText } from '../../../components/visible-text.ts';
import { DocumentViewer } from '../../../viewer/document-viewer.tsx';
import mailClasses from '../mail-texts/mail-texts.module.css';
import classes from './papers.module.css';

interface PaperPreviewProps {
  /** In base64. */
  readonly pdf: string | null;
  /** The stored request that it is about; null where there is none yet. */
  readonly request: Pick<RequestRow, 'clientName' | 'filename'> | null;
  readonly wrong: boolean;
}

/** The page as it would be, with the data of a stored request, which is said. */
export function PaperPreview({ pdf, request, wrong }: PaperPreviewProps): ReactElement {
  const { t } = useTranslation('papers');
  const name = visibleText(request?.clientName ?? request?.filename ?? '');
  return (
    <section className={mailClasses['preview']} aria-label={t('preview.title')}>
      <p className={mailClasses['quiet']}>
        {request === null ? t('preview.noRequest') : t('preview.with', { name })}
      </p>
      {wrong && <p className={mailClasses['quiet']}>{t('preview.wrong')}</p>}
      {pdf !== null && (
        <div className={classes['pages']}>
          <DocumentViewer
            file={{ url: `data:application/pdf;base64,${pdf}`, kind: 'pdf', name, documentId: null }}
          />
        </div>
      )}
    </section>
  );
}
