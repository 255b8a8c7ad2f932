import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretState } from '../../../src-preload/contract/settings.ts';
import { failureCode } from '../../api/call.ts';
import { useForgetSecret, useSecretState, useStoreSecret, useUnlockSecret } from '../../api/settings.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import styles from './settings-screen.module.css';

/** The shortest passphrase the contract takes. */
const SHORTEST_PASSPHRASE = 8;

/** The API key: kept, unlocked or forgotten. What is kept is never shown again. */
export function ApiKey(): ReactElement | null {
  const { t } = useTranslation('settings');
  const { data: secret } = useSecretState();
  if (secret === undefined) return null;
  return (
    <div role="group" aria-label={t('secret.title')}>
      <div className={styles['label']}>{t('secret.title')}</div>
      <Stack gap="sm">
        <span className={styles['quiet']}>{t(stateSentence(secret))}</span>
        {secret.stored && !secret.unlocked && <UnlockForm />}
        {secret.stored ? <ForgetButton /> : <KeepForm withPassphrase={secret.protection === 'passphrase'} />}
      </Stack>
    </div>
  );
}

function stateSentence({ stored, unlocked, protection }: SecretState) {
  if (!stored) return 'secret.none' as const;
  if (!unlocked) return 'secret.locked' as const;
  return protection === 'system' ? ('secret.stored' as const) : ('secret.storedPassphrase' as const);
}

function KeepForm({ withPassphrase }: { readonly withPassphrase: boolean }): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const store = useStoreSecret();
  const [apiKey, setApiKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const short = withPassphrase && passphrase !== '' && passphrase.length < SHORTEST_PASSPHRASE;
  const ready = apiKey !== '' && (!withPassphrase || passphrase.length >= SHORTEST_PASSPHRASE);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    store.mutate(
      { apiKey: apiKey.trim(), ...(withPassphrase ? { passphrase } : {}) },
      { onSuccess: () => notices.done(t('secret.kept')), onError: notices.failed },
    );
  };
  return (
    <form onSubmit={keep}>
      <Stack gap="sm">
        <PasswordInput
          label={t('secret.label')}
          value={apiKey}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setApiKey(event.currentTarget.value)}
        />
        {withPassphrase && (
          <PasswordInput
            label={t('secret.passphrase')}
            description={t('secret.passphraseHelp')}
            error={short ? t('secret.passphraseShort') : null}
            value={passphrase}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button type="submit" disabled={!ready} loading={store.isPending}>
            {t('secret.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function UnlockForm(): ReactElement {
  const { t } = useTranslation(['settings', 'shared']);
  const notices = useNotices();
  const unlock = useUnlockSecret();
  const [passphrase, setPassphrase] = useState('');
  const open = (event: FormEvent): void => {
    event.preventDefault();
    unlock.mutate({ passphrase }, { onSuccess: () => notices.done(t('secret.unlocked')) });
  };
  return (
    <form onSubmit={open}>
      <Group gap="sm" align="flex-end">
        <PasswordInput
          flex={1}
          label={t('secret.passphrase')}
          value={passphrase}
          maxLength={200}
          autoComplete="off"
          error={unlock.error === null ? null : t(`shared:reasonShort.${failureCode(unlock.error)}`)}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" disabled={passphrase === ''} loading={unlock.isPending}>
          {t('secret.unlock')}
        </Button>
      </Group>
    </form>
  );
}

function ForgetButton(): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const forget = useForgetSecret();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    forget.mutate({}, { onSuccess: () => notices.done(t('secret.forgotten')), onError: notices.failed });
  };
  return (
    <Group>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('secret.forget')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('secret.forgetTitle')}
        confirmLabel={t('secret.forget')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('secret.forgetBody')}
      </ConfirmDialog>
    </Group>
  );
}
