import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../api/clients.ts';
import { Opening } from '../../components/opening.tsx';
import { ClientPage } from './client-page.tsx';

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
  return (
    <Opening
      loading={t('loadingOne')}
      failure={error}
      back={shared('action.back')}
      onRetry={() => void refetch()}
      onBack={onClose}
    />
  );
}
