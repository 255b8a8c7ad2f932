import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './request.module.css';

interface PasswordFormProps {
  readonly busy: boolean;
  readonly onPassword: (password: string) => void;
}

/** Reads a protected document again with its password. */
export function PasswordForm({ busy, onPassword }: PasswordFormProps): ReactElement {
  const { t } = useTranslation('request');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== '') onPassword(typed);
  };
  return (
    <form className={classes['password']} onSubmit={submit}>
      <PasswordInput
        size="xs"
        autoFocus
        styles={{ description: { fontSize: 12 } }}
        label={t('password.label')}
        description={t('password.kept')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={typed === ''}>
        {t('password.submit')}
      </Button>
    </form>
  );
}
