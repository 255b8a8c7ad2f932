import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../../src-preload/contract/alerts.ts';
import { useAcknowledgeAlert } from '../../../api/judging.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useNow } from '../../../components/use-now.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useJudgedNames } from '../slos/use-judged-names.ts';
import { AlertHead, AlertRow } from './alert-row.tsx';
import panel from '../performance.module.css';
import slos from '../slos/slos.module.css';

/** The alerts that stand, with a button that says somebody looks into it. */
export function OpenAlerts({ alerts }: { readonly alerts: readonly Alert[] }): ReactElement {
  const { t } = useTranslation('judging');
  const now = useNow();
  return (
    <section className={panel['chart']} aria-labelledby="alerts-open">
      <header className={panel['chartHeader']}>
        <h2 id="alerts-open" className={panel['chartTitle']}>
          {t('alerts.open')}
        </h2>
      </header>
      {alerts.length === 0 ? (
        <p className={panel['muted']}>{t('alerts.none')}</p>
      ) : (
        <div className={slos['scroll']}>
          <table className={panel['table']}>
            <AlertHead last={<span className="visually-hidden">{t('alerts.actions')}</span>} />
            <tbody>
              {alerts.map((alert) => (
                <AlertRow key={alert.id} alert={alert} until={now}>
                  <Acknowledge alert={alert} />
                </AlertRow>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Acknowledge({ alert }: { readonly alert: Alert }): ReactElement {
  const { t } = useTranslation('judging');
  const formats = useFormats();
  const names = useJudgedNames();
  const notices = useNotices();
  const { mutate, mutateAsync, isPending } = useAcknowledgeAlert();
  const { id, acknowledgedAt } = alert;
  if (acknowledgedAt !== null) {
    return <>{t('alerts.acknowledgedAt', { time: formats.time(acknowledgedAt) })}</>;
  }
  const undo = async (): Promise<void> => {
    await mutateAsync({ id, acknowledged: false }).catch(notices.failed);
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={isPending}
      aria-label={t('alerts.acknowledgeNamed', { name: names.rule(alert.rule) })}
      onClick={() =>
        mutate(
          { id, acknowledged: true },
          {
            onSuccess: () => notices.done(t('alerts.acknowledged'), undo),
            onError: notices.failed,
          },
        )
      }
    >
      {t('alerts.acknowledge')}
    </Button>
  );
}
