import { Button } from '@mantine/core';
import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { ClientQuestions } from '../clients/client-questions.tsx';
import { IgnoredNotices } from './ignored-notices.tsx';
import { MessageNotice } from './messages/message-notice.tsx';
import { PasswordForm } from './password-form.tsx';
import { isWorking, needsPassword } from '../../api/request-state.ts';
import type { RequestActions } from './use-request-actions.ts';
import classes from './request.module.css';

interface RequestNoticesProps {
  readonly detail: RequestDetail;
  readonly actions: RequestActions;
  /** False leaves the focus where it is though a password is asked for. */
  readonly takesFocus?: boolean;
}

/** What the clerk should know before the rest: how far it is, what went wrong, that it came twice. */
export function RequestNotices({ detail, actions, takesFocus = true }: RequestNoticesProps): ReactElement {
  const { status, reason, duplicateOf } = detail;
  const reasonCounts =
    (status === 'failed' || status === 'review') && reason !== null && reason !== 'duplicate';
  return (
    <div className={classes['notices']}>
      {isWorking(status) && <WorkNotice detail={detail} />}
      {reasonCounts && (
        <ErrorMessage code={reason}>
          {status === 'failed' ? (
            <FailedActions locked={needsPassword(detail)} focused={takesFocus} actions={actions} />
          ) : undefined}
        </ErrorMessage>
      )}
      <MessageNotice messages={detail.messages} />
      <ClientQuestions requestId={detail.id} clientId={detail.clientId} />
      <IgnoredNotices detail={detail} />
      {duplicateOf !== null && <DuplicateNotice first={duplicateOf} unread={reason === 'duplicate'} />}
    </div>
  );
}

function WorkNotice({ detail }: { readonly detail: RequestDetail }): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const { progress, status } = detail;
  if (progress === null) {
    return (
      <p className={classes['notice']}>
        {status === 'received' ? t('notice.waiting') : shared(`status.${status}`)}
      </p>
    );
  }
  const { stage, done, total } = progress;
  const figures = shared(stage === 'text' ? 'progress.pages' : 'progress.steps', { done, total });
  return (
    <div className={classes['notice']}>
      <span className={classes['workFigures']}>
        {t('notice.working', { stage: shared(`stage.${stage}`), progress: figures })}
      </span>
      <ProgressBar progress={progress} label={shared(`status.${status}`)} />
    </div>
  );
}

function FailedActions(props: {
  readonly locked: boolean;
  readonly focused: boolean;
  readonly actions: RequestActions;
}): ReactElement {
  const { locked, focused, actions } = props;
  const { t } = useTranslation('request');
  if (locked) return <PasswordForm busy={actions.busy} focused={focused} onPassword={actions.retry} />;
  return (
    <Button variant="default" loading={actions.busy} onClick={() => actions.retry()}>
      {t('action.retryFailed')}
    </Button>
  );
}

function DuplicateNotice(props: { readonly first: string; readonly unread: boolean }): ReactElement {
  const { first, unread } = props;
  const { t } = useTranslation('request');
  const openRequest = useNavigation((navigation) => navigation.openRequest);
  return (
    <div className={classes['notice']} data-wraps>
      <Copy aria-hidden="true" />
      <span>{t(unread ? 'notice.duplicate' : 'notice.duplicateRead')}</span>
      <Button variant="default" size="compact-sm" onClick={() => openRequest(first)}>
        {t('action.openFirst')}
      </Button>
    </div>
  );
}
