import { Button, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useClient } from '../../api/clients.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ClientPage } from './client-page.tsx';
import classes from './clients.module.css';

interface ClientScreenProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The page of one client. */
export function ClientScreen({ id, onClose }: ClientScreenProps): ReactElement {
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  const { data: client, error, refetch } = useClient(id);
  if (client !== undefined) return <ClientPage key={client.id} client={client} onClose={onClose} />;
  if (error !== null) {
    return (
      <div className={classes['centre']}>
        <ErrorMessage code={failureCode(error)}>
          <Button variant="default" onClick={() => void refetch()}>
            {shared('action.retry')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shared('action.back')}
          </Button>
        </ErrorMessage>
      </div>
    );
  }
  return (
    <div className={classes['centre']} role="status">
      <Loader size="sm" />
      {t('loadingOne')}
    </div>
  );
}
