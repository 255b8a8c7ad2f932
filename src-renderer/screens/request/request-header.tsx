import { Button } from '@mantine/core';
import { Archive, ArchiveRestore, ArrowLeft, Check, Mail, RotateCw, Square } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { requestName } from '../../components/request-name.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { canAccept, isWorking, needsPassword, nextDraft } from '../../api/request-state.ts';
import { ClientLink } from './client-link.tsx';
import { SentBadge } from './sent-section.tsx';
import type { RequestActions } from './use-request-actions.ts';
import classes from './request.module.css';

interface RequestHeaderProps {
  readonly detail: RequestDetail;
  readonly actions: RequestActions;
  readonly onOpenDraft: () => void;
  readonly onClose: () => void;
}

/** Whose request it is, how it stands, and what to do next. */
export function RequestHeader({ detail, actions, onOpenDraft, onClose }: RequestHeaderProps): ReactElement {
  const { t } = useTranslation('request');
  const { status } = detail;
  const working = isWorking(status);
  const title = requestName(detail);
  return (
    <header className={classes['header']}>
      <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
      <div className={classes['titles']}>
        <h1 className={classes['title']} title={title}>
          {detail.clientId === null || detail.clientName === null ? (
            title
          ) : (
            <ClientLink clientId={detail.clientId} name={title} />
          )}
        </h1>
        <Subtitle detail={detail} />
      </div>
      <div className={classes['actions']}>
        {working && <IconButton icon={Square} label={t('action.stop')} onClick={actions.stop} />}
        {!working && (
          <>
            <IconButton
              icon={RotateCw}
              label={t('action.retry')}
              disabled={actions.busy || needsPassword(detail)}
              onClick={() => actions.retry()}
            />
            {status === 'archived' ? (
              <IconButton icon={ArchiveRestore} label={t('action.restore')} onClick={actions.restore} />
            ) : (
              <IconButton icon={Archive} label={t('action.archive')} onClick={actions.archive} />
            )}
          </>
        )}
        {nextDraft(detail) !== null && (
          <Button
            variant={status === 'ready' ? 'filled' : 'default'}
            leftSection={<Mail aria-hidden="true" />}
            onClick={onOpenDraft}
          >
            {t('action.openDraft')}
          </Button>
        )}
        {canAccept(detail) && (
          <Button leftSection={<Check aria-hidden="true" />} disabled={actions.busy} onClick={actions.accept}>
            {t('action.accept')}
          </Button>
        )}
      </div>
    </header>
  );
}

function Subtitle({ detail }: Pick<RequestHeaderProps, 'detail'>): ReactElement {
  const filename = visibleText(detail.filename);
  return (
    <p className={classes['subtitle']}>
      <StatusBadge status={detail.status} />
      <SentBadge requestId={detail.id} />
      {detail.clientName !== null && (
        <span className={classes['filename']} title={filename}>
          {filename}
        </span>
      )}
      <RelativeTime at={detail.createdAt} />
    </p>
  );
}
