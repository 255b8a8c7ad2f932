import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation.ts';
import classes from './request.module.css';

interface ClientLinkProps {
  readonly clientId: string;
  readonly name: string;
}

/** The client's name, which leads to its page. */
export function ClientLink({ clientId, name }: ClientLinkProps): ReactElement {
  const { t } = useTranslation('request');
  const openClient = useNavigation((navigation) => navigation.openClient);
  return (
    <button
      type="button"
      className={classes['clientLink']}
      title={t('openClient')}
      onClick={() => openClient(clientId)}
    >
      {name}
    </button>
  );
}
