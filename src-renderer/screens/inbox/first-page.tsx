import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../src-preload/contract/requests.ts';
import { useDocumentPassword } from '../../api/document-passwords.ts';
import { documentUrl } from '../../api/documents.ts';
import { DrawnPage } from '../../viewer/drawn-page.tsx';
import { usePageSource } from '../../viewer/use-page-source.ts';
import styles from './preview-pane.module.css';

interface FirstPageProps {
  readonly requestId: string;
  readonly document: DocumentSummary;
  readonly kind: 'pdf' | 'image';
}

/** The first page of a document, as wide as the room there is. */
export function FirstPage({ requestId, document, kind }: FirstPageProps): ReactElement {
  const { t } = useTranslation('inbox');
  const { ref, width } = useElementSize();
  const password = useDocumentPassword(requestId);
  const file = { url: documentUrl(document.id), kind, name: document.filename, documentId: document.id };
  const opened = usePageSource([file], password);
  const size = opened.status === 'open' ? opened.source.firstSize : { width: 595, height: 842 };
  return (
    <div ref={ref} className={styles['page']}>
      <div className={styles['sheet']} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        {opened.status === 'failed' && <p className={styles['quiet']}>{t('preview.pageFailed')}</p>}
        {opened.status === 'open' && width > 0 && (
          <DrawnPage
            source={opened.source}
            page={1}
            scale={width / size.width}
            label={t('preview.page', { file: document.filename })}
            problem={t('preview.pageFailed')}
            owner
          />
        )}
      </div>
    </div>
  );
}
