import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgetPasswords, usePasswordsState } from '../../api/passwords.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { Section } from './section.tsx';
import styles from './settings-screen.module.css';

/** How many passwords of documents are remembered, and forgetting them. None is ever shown. */
export function PasswordsSection(): ReactElement | null {
  const { t } = useTranslation('settings');
  const { data: passwords } = usePasswordsState();
  if (passwords === undefined) return null;
  const { available, count } = passwords;
  return (
    <Section title={t('passwords.title')} help={t('passwords.help')}>
      <span className={styles['quiet']}>
        {count > 0
          ? t('passwords.count', { count })
          : t(available ? 'passwords.none' : 'passwords.unavailable')}
      </span>
      {count > 0 && <ForgetAll />}
    </Section>
  );
}

function ForgetAll(): ReactElement {
  const { t } = useTranslation('settings');
  const notices = useNotices();
  const forget = useForgetPasswords();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    forget.mutate({}, { onSuccess: () => notices.done(t('passwords.forgotten')), onError: notices.failed });
  };
  return (
    <div>
      <Button variant="default" loading={forget.isPending} onClick={() => setAsking(true)}>
        {t('passwords.forget')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('passwords.forgetTitle')}
        confirmLabel={t('passwords.forget')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('passwords.forgetBody')}
      </ConfirmDialog>
    </div>
  );
}
