import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasswordsState } from '../api/passwords.ts';
import { RememberPassword } from '../components/remember-password.tsx';
import classes from './viewer.module.css';

interface PasswordPromptProps {
  readonly wrong: boolean;
  readonly onPassword: (password: string, remember: boolean) => void;
}

/** Asks for the password of a protected file, to show it. */
export function PasswordPrompt({ wrong, onPassword }: PasswordPromptProps): ReactElement {
  const { t } = useTranslation('request');
  const [typed, setTyped] = useState('');
  const [remember, setRemember] = useState(false);
  const available = usePasswordsState().data?.available;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== '') onPassword(typed, remember);
  };
  return (
    <form className={classes['message']} onSubmit={submit}>
      <div className={classes['passwordPrompt']}>
        <PasswordInput
          label={t('viewer.password')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          error={wrong ? t('viewer.wrongPassword') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <RememberPassword available={available} checked={remember} onChange={setRemember} />
        <Button type="submit" variant="default" disabled={typed === ''}>
          {t('viewer.show')}
        </Button>
      </div>
    </form>
  );
}
