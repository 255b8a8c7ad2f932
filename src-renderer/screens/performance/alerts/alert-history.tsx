import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../../src-preload/contract/alerts.ts';
import { AlertHead, AlertRow } from './alert-row.tsx';
import panel from '../performance.module.css';
import slos from '../slos/slos.module.css';

/** The alerts that have ended, the latest first, with how long each stood and why it ended. */
export function AlertHistory({ alerts }: { readonly alerts: readonly Alert[] }): ReactElement {
  const { t } = useTranslation('judging');
  return (
    <section className={panel['chart']} aria-labelledby="alerts-history">
      <header className={panel['chartHeader']}>
        <h2 id="alerts-history" className={panel['chartTitle']}>
          {t('alerts.history')}
        </h2>
        <span className={panel['muted']}>{t('alerts.historySource')}</span>
      </header>
      {alerts.length === 0 ? (
        <p className={panel['muted']}>{t('alerts.noHistory')}</p>
      ) : (
        <div className={slos['scroll']}>
          <table className={panel['table']}>
            <AlertHead last={t('alerts.ending')} />
            <tbody>
              {alerts.map((alert) => (
                <AlertRow key={alert.id} alert={alert} until={alert.clearedAt ?? alert.raisedAt}>
                  {alert.ending !== null && t(`ending.${alert.ending}`)}
                </AlertRow>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
