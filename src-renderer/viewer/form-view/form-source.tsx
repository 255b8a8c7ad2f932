import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useDocumentPassword } from '../../api/document-passwords.ts';
import { useRequest } from '../../api/requests.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { DocumentViewer } from '../document-viewer.tsx';
import { viewerFiles } from '../stored-files.ts';
import type { ChosenValue } from './use-chosen-value.ts';
import classes from './form-view.module.css';

interface FormSourceProps {
  readonly requestId: string;
  /** The value of the form whose places on the pages are shown. */
  readonly chosen: Pick<ChosenValue, 'marks' | 'target'>;
}

/** The documents that a form was filled from, with the places of the value that is looked at. */
export function FormSource({ requestId, chosen }: FormSourceProps): ReactElement {
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
      highlights={chosen.marks}
      target={chosen.target}
    />
  );
}
