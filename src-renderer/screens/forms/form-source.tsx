import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useDocumentPassword } from '../../api/document-passwords.ts';
import { useRequest } from '../../api/requests.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { DocumentViewer } from '../../viewer/document-viewer.tsx';
import { viewerFiles } from '../../viewer/stored-files.ts';
import classes from './forms.module.css';

/** The documents that a form was filled from. */
export function FormSource({ requestId }: { readonly requestId: string }): ReactElement {
  const { t } = useTranslation('forms');
  const { data: detail, error } = useRequest(requestId);
  const password = useDocumentPassword(requestId);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (detail === undefined) {
    return (
      <p className={classes['loading']} role="status">
        {t('loadingSource')}
      </p>
    );
  }
  const files = viewerFiles(detail.documents);
  if (files.length === 0) return <p className={classes['loading']}>{t('noSource')}</p>;
  return (
    <DocumentViewer
      file={files}
      password={password}
      summaries={detail.documents.flatMap(({ pages }) => pages)}
    />
  );
}
