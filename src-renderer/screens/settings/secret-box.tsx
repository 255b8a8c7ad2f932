import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretName, SecretState } from '../../../src-preload/contract/settings.ts';
import { failureCode } from '../../api/call.ts';
import { useForgetSecret, useSecretState, useStoreSecret, useUnlockSecret } from '../../api/settings.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import styles from './settings-screen.module.css';

/** The shortest passphrase the contract takes. */
const SHORTEST_PASSPHRASE = 8;

interface Props {
  readonly name: SecretName;
}

/** A secret: kept, unlocked or forgotten. What is kept is never shown again. */
export function SecretBox({ name }: Props): ReactElement | null {
  const { t } = useTranslation('settings');
  const { data: secret } = useSecretState(name);
  if (secret === undefined) return null;
  return (
    <div role="group" aria-label={t(`secret.${name}.title`)}>
      <div className={styles['label']}>{t(`secret.${name}.title`)}</div>
      <Stack gap="sm">
        <span className={styles['quiet']}>{t(`secret.${name}.${stateSentence(secret)}`)}</span>
        {secret.stored && !secret.unlocked && <UnlockForm name={name} />}
        {secret.stored ? (
          <ForgetButton name={name} />
        ) : (
          <KeepForm name={name} withPassphrase={secret.protection === 'passphrase'} />
        )}
      </Stack>
    </div>
  );
}

function stateSentence({ stored, unlocked, protection }: SecretState) {
  if (!stored) return 'none' as const;
  if (!unlocked) return 'locked' as const;
  return protection === 'system' ? ('stored' as const) : ('storedPassphrase' as const);
}

function KeepForm({ name, withPassphrase }: Props & { readonly withPassphrase: boolean }): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const store = useStoreSecret();
  const [secret, setSecret] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const short = withPassphrase && passphrase !== '' && passphrase.length < SHORTEST_PASSPHRASE;
  const ready = secret !== '' && (!withPassphrase || passphrase.length >= SHORTEST_PASSPHRASE);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    store.mutate(
      { name, secret: secret.trim(), ...(withPassphrase ? { passphrase } : {}) },
      { onSuccess: () => notices.done(t(`secret.${name}.kept`)), onError: notices.failed },
    );
  };
  return (
    <form onSubmit={keep}>
      <Stack gap="sm">
        <PasswordInput
          label={t(`secret.${name}.label`)}
          value={secret}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setSecret(event.currentTarget.value)}
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
            {t(`secret.${name}.keep`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function UnlockForm({ name }: Props): ReactElement {
  const { t } = useTranslation(['settings', 'shared']);
  const notices = useNotices();
  const unlock = useUnlockSecret();
  const [passphrase, setPassphrase] = useState('');
  const open = (event: FormEvent): void => {
    event.preventDefault();
    unlock.mutate({ name, passphrase }, { onSuccess: () => notices.done(t(`secret.${name}.unlocked`)) });
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

function ForgetButton({ name }: Props): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const forget = useForgetSecret();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    forget.mutate(
      { name },
      { onSuccess: () => notices.done(t(`secret.${name}.forgotten`)), onError: notices.failed },
    );
  };
  return (
    <Group>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(`secret.${name}.forget`)}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t(`secret.${name}.forgetTitle`)}
        confirmLabel={t(`secret.${name}.forget`)}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t(`secret.${name}.forgetBody`)}
      </ConfirmDialog>
    </Group>
  );
}
