import { Button, Group, Modal, PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateImport } from './use-template-import.ts';
import classes from './templates.module.css';

/** Asks for what opens a protected PDF. It is not kept: the form is stored without its protection. */
export function PasswordDialog({ taking }: { readonly taking: TemplateImport }): ReactElement | null {
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  const [password, setPassword] = useState('');
  if (taking.locked === null) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '') taking.unlock(password);
  };
  return (
    <Modal
      opened
      onClose={taking.giveUp}
      title={t('password.title')}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <form className={classes['form']} onSubmit={submit}>
        <PasswordInput
          label={t('password.label')}
          description={t('password.help')}
          data-autofocus
          value={password}
          error={taking.locked.wrong ? t('password.wrong') : null}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={taking.busy}>
            {shared('action.open')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
