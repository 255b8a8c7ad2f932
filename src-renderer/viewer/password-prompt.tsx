import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './viewer.module.css';

interface PasswordPromptProps {
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of a protected file, only to show it: the password is never stored. */
export function PasswordPrompt({ wrong, onPassword }: PasswordPromptProps): ReactElement {
  const { t } = useTranslation('request');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== '') onPassword(typed);
  };
  return (
    <form className={classes['message']} onSubmit={submit}>
      <PasswordInput
        label={t('viewer.password')}
        value={typed}
        error={wrong ? t('viewer.wrongPassword') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={typed === ''}>
        {t('viewer.show')}
      </Button>
    </form>
  );
}
