import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useDocumentPassword, useDocumentPasswords } from '../../api/document-passwords.ts';
import { DocumentViewer } from '../../viewer/document-viewer.tsx';
import type { PageTools } from '../../viewer/page-tools.ts';
import { viewerFiles } from '../../viewer/stored-files.ts';
import type { WordUse } from '../../viewer/word-choice.ts';
import { customMarks } from './custom/custom-marks.ts';
import { DocumentMenu } from './document-menu.tsx';
import { evidenceMarks, placeMark } from './evidence-marks.ts';
import { hasPages, needsPassword } from '../../api/request-state.ts';
import type { RequestFocus } from './use-request-focus.ts';
import classes from './request.module.css';

export interface PagesPaneProps {
  readonly detail: RequestDetail;
  readonly view: Pick<RequestFocus, 'focused' | 'place' | 'target'>;
  readonly tools: PageTools;
  /** What words chosen on a page can be taken as. */
  readonly uses: readonly WordUse[];
  readonly onSaveOriginal: () => void;
}

/** The pages of the documents, or why there are none. */
export function PagesPane({ detail, view, tools, uses, onSaveOriginal }: PagesPaneProps): ReactElement {
  const { focused, place, target } = view;
  const { fields, contested, customFields } = detail;
  const marks = useMemo(
    () => [
      ...evidenceMarks({ fields, contested }, focused),
      ...customMarks(customFields),
      ...placeMark(place),
    ],
    [fields, contested, customFields, focused, place],
  );
  const password = useDocumentPassword(detail.id);
  const remember = useDocumentPasswords((passwords) => passwords.remember);
  const { documents } = detail;

  if (!hasPages(detail)) {
    return <NoPages detail={detail} onSaveOriginal={onSaveOriginal} />;
  }
  return (
    <DocumentViewer
      file={viewerFiles(documents)}
      summaries={documents.flatMap((document) => document.pages)}
      highlights={marks}
      target={target}
      password={password}
      onPassword={(typed) => remember(detail.id, typed)}
      words={{ documents, uses }}
      tools={tools}
      renderActions={(page) => (
        <DocumentMenu
          document={documents.findLast((each) => each.firstPage <= page) ?? null}
          onSaveOriginal={onSaveOriginal}
        />
      )}
    />
  );
}

interface NoPagesProps {
  readonly detail: RequestDetail;
  readonly onSaveOriginal: () => void;
}

/** Why there is nothing to see, and the original to be had all the same. */
function NoPages({ detail, onSaveOriginal }: NoPagesProps): ReactElement {
  const { t } = useTranslation('request');
  const why = detail.document === null ? 'noFile' : needsPassword(detail) ? 'locked' : 'nothing';
  return (
    <div className={classes['noPages']}>
      <p>{t(`viewer.${why}`)}</p>
      {detail.document !== null && (
        <Button variant="default" onClick={onSaveOriginal} leftSection={<Download aria-hidden="true" />}>
          {t('action.saveOriginal')}
        </Button>
      )}
    </div>
  );
}
