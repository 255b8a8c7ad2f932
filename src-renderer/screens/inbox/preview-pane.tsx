import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useOpenedRequest } from '../../api/opened-request.ts';
import { failureCode } from '../../api/call.ts';
import { needsPassword, shownAs } from '../../api/request-state.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { requestName } from '../../components/request-name.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { FirstPage } from './first-page.tsx';
import { KeyData } from './key-data.tsx';
import styles from './preview-pane.module.css';
import { CategoryOf } from './cells.tsx';
import { PrimaryActions } from './primary-actions.tsx';
import type { RequestActions } from './use-request-actions.ts';

interface PreviewPaneProps {
  readonly id: string;
  readonly actions: RequestActions;
}

/** The active request beside the list: its first page, its key data and what to do next. */
export function PreviewPane({ id, actions }: PreviewPaneProps): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <aside className={styles['pane']} aria-label={t('preview.label')}>
      <Preview key={id} id={id} actions={actions} />
    </aside>
  );
}

function Preview({
  id,
  actions,
}: {
  readonly id: string;
  readonly actions: RequestActions;
}): ReactElement | null {
  const { data: detail, error } = useOpenedRequest(id);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (detail === undefined) return null;
  return <Details detail={detail} actions={actions} />;
}

interface DetailsProps {
  readonly detail: RequestDetail;
  readonly actions: RequestActions;
}

function Details({ detail, actions }: DetailsProps): ReactElement {
  const { t } = useTranslation('inbox');
  const openRequest = useNavigation((state) => state.openRequest);
  const { duplicateOf } = detail;
  const document = detail.documents[0] ?? detail.document;
  const kind = shownAs(document);
  return (
    <>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{requestName(detail)}</h2>
        <div className={styles['tags']}>
          <StatusBadge status={detail.status} />
          <CategoryOf row={detail} />
        </div>
      </header>
      <PrimaryActions row={detail} actions={actions} />
      {detail.reason !== null && <ErrorMessage code={detail.reason} />}
      {duplicateOf !== null && detail.reason !== 'duplicate' && (
        <Button variant="default" onClick={() => openRequest(duplicateOf)}>
          {t('row.openFirst')}
        </Button>
      )}
      {document !== null && kind !== null && !needsPassword(detail) && (
        <FirstPage key={document.id} requestId={detail.id} document={document} kind={kind} />
      )}
      <KeyData detail={detail} />
    </>
  );
}
