import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenedRequest } from '../../api/opened-request.ts';
import { Opening } from '../../components/opening.tsx';
import type { RequestTask } from '../../frame/navigation.ts';
import { OpenRequest } from './open-request.tsx';

interface RequestScreenProps {
  readonly id: string;
  readonly task: RequestTask;
  readonly onClose: () => void;
}

/** One request: its pages, the data read from them, and what came of it. */
export function RequestScreen({ id, task, onClose }: RequestScreenProps): ReactElement {
  const { t } = useTranslation('request');
  const { data: detail, error, refetch } = useOpenedRequest(id);
  if (detail !== undefined) return <OpenRequest key={id} detail={detail} task={task} onClose={onClose} />;
  return (
    <Opening
      loading={t('loading')}
      failure={error}
      back={t('back')}
      onRetry={() => void refetch()}
      onBack={onClose}
    />
  );
}
