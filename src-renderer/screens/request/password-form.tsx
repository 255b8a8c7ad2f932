import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasswordsState } from '../../api/passwords.ts';
import { RememberPassword } from '../../components/remember-password.tsx';
import classes from './request.module.css';

/** The box of the password, for giving it the focus. */
export const PASSWORD_BOX_ID = 'request-password';

interface PasswordFormProps {
  readonly busy: boolean;
  /** The box takes the focus when it appears. */
  readonly focused: boolean;
  readonly onPassword: (password: string, remember: boolean) => void;
}

/** Reads a protected document again with its password. */
export function PasswordForm({ busy, focused, onPassword }: PasswordFormProps): ReactElement {
  const { t } = useTranslation('request');
  const [typed, setTyped] = useState('');
  const [remember, setRemember] = useState(false);
  const available = usePasswordsState().data?.available;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== '') onPassword(typed, remember);
  };
  return (
    <form onSubmit={submit}>
      <div className={classes['password']}>
        <PasswordInput
          size="xs"
          id={PASSWORD_BOX_ID}
          autoFocus={focused}
          autoComplete="off"
          maxLength={200}
          label={t('password.label')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={typed === ''}>
          {t('password.submit')}
        </Button>
      </div>
      <div className={classes['passwordKept']}>
        <RememberPassword available={available} checked={remember} onChange={setRemember} />
      </div>
    </form>
  );
}
