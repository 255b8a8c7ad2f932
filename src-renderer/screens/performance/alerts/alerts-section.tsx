import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../../api/call.ts';
import { useAlerts } from '../../../api/judging.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { AlertHistory } from './alert-history.tsx';
import { NotificationSwitch } from './notification-switch.tsx';
import { OpenAlerts } from './open-alerts.tsx';
import { ResourceTable } from './resource-table.tsx';
import slos from '../slos/slos.module.css';

/** What stands too high now, what has ended, and from where on resources warn. */
export function AlertsSection(): ReactElement {
  const { t } = useTranslation('judging');
  const { data: list, error } = useAlerts();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (list === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <div className={slos['section']}>
      <OpenAlerts alerts={list.open} />
      <ResourceTable resources={list.resources} />
      <NotificationSwitch />
      <AlertHistory alerts={list.history} />
    </div>
  );
}
