import { Button, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useOpenedRequest } from '../../api/opened-request.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import type { RequestTask } from '../../frame/navigation.ts';
import { OpenRequest } from './open-request.tsx';
import classes from './request.module.css';

interface RequestScreenProps {
  readonly id: string;
  readonly task: RequestTask;
  readonly onClose: () => void;
}

/** One request: its pages, the data read from them, and what came of it. */
export function RequestScreen({ id, task, onClose }: RequestScreenProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const { data: detail, error, refetch } = useOpenedRequest(id);
  if (detail !== undefined) return <OpenRequest key={id} detail={detail} task={task} onClose={onClose} />;
  if (error !== null) {
    return (
      <div className={classes['centre']}>
        <ErrorMessage code={failureCode(error)}>
          <Button variant="default" onClick={() => void refetch()}>
            {shared('action.retry')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
        </ErrorMessage>
      </div>
    );
  }
  return (
    <div className={classes['centre']} role="status">
      <Loader size="sm" />
      {t('loading')}
    </div>
  );
}
