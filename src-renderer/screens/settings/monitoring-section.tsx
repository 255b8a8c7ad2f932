import { Button, Group, Switch } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitoringState } from '../../../src-preload/contract/monitoring.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { useMonitoring, useRenewMonitoringToken } from '../../api/monitoring.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useCopy } from '../../components/use-copy.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { NumberSetting } from './number-setting.tsx';
import { Section } from './section.tsx';
import { checkSetting } from './setting-rules.ts';
import styles from './settings-screen.module.css';
import { useSaveSetting } from './use-save-setting.ts';

/** Figures for Prometheus and dashboards on this machine: off, behind a token, never on the network. */
export function MonitoringSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('monitoring');
  const save = useSaveSetting();
  const { data: state } = useMonitoring();
  const { enabled, port } = settings.monitoring;
  return (
    <Section title={t('title')} help={t('help')}>
      <Switch
        label={t('enabled')}
        checked={enabled}
        onChange={(event) => save({ monitoring: { enabled: event.currentTarget.checked } })}
      />
      {enabled && (
        <>
          <NumberSetting
            label={t('port')}
            value={port}
            plain
            check={(value) => checkSetting('monitoring', 'port', value)}
            onSave={(value, onRefused) => save({ monitoring: { port: value } }, onRefused)}
          />
          {state !== undefined && <Endpoint state={state} />}
        </>
      )}
    </Section>
  );
}

function Endpoint({ state }: { readonly state: MonitoringState }): ReactElement {
  const { t } = useTranslation('monitoring');
  const copy = useCopy();
  return (
    <>
      <p role="status" className={styles['quiet']}>
        {state.problem !== null
          ? t(`problem.${state.problem}`)
          : t('answers', { address: state.address ?? t('notYet') })}
      </p>
      <p className={styles['quiet']}>{t('token', { file: state.tokenFile })}</p>
      <Group gap="sm">
        <Button variant="default" onClick={() => void copy(state.tokenFile, t('copied'))}>
          {t('copyFile')}
        </Button>
        <RenewToken />
      </Group>
    </>
  );
}

function RenewToken(): ReactElement {
  const { t } = useTranslation('monitoring');
  const notices = useNotices();
  const renew = useRenewMonitoringToken();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    renew.mutate({}, { onSuccess: () => notices.done(t('renewed')), onError: notices.failed });
  };
  return (
    <>
      <Button variant="default" loading={renew.isPending} onClick={() => setAsking(true)}>
        {t('renew')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('renew')}
        confirmLabel={t('renew')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('renewHelp')}
      </ConfirmDialog>
    </>
  );
}
