import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasswordsState } from '../../api/passwords.ts';
import { RememberPassword } from '../../components/remember-password.tsx';
import type { PasswordQuestion } from './use-request-actions.ts';

interface PasswordDialogProps {
  readonly question: PasswordQuestion | null;
  readonly busy: boolean;
  readonly onAnswer: (password: string, remember: boolean) => void;
  readonly onClose: () => void;
}

/** Asks for the password of a protected document, and whether to remember it. */
export function PasswordDialog(props: PasswordDialogProps): ReactElement {
  const { question, busy, onAnswer, onClose } = props;
  const { t } = useTranslation(['inbox', 'shared']);
  return (
    <Modal
      opened={question !== null}
      onClose={onClose}
      title={t('password.title')}
      closeButtonProps={{ 'aria-label': t('shared:action.close') }}
    >
      {question !== null && (
        <PasswordForm
          key={question.row.id}
          question={question}
          busy={busy}
          onAnswer={onAnswer}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface PasswordFormProps extends PasswordDialogProps {
  readonly question: PasswordQuestion;
}

function PasswordForm({ question, busy, onAnswer, onClose }: PasswordFormProps): ReactElement {
  const { t } = useTranslation(['inbox', 'shared']);
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(false);
  const available = usePasswordsState().data?.available;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(password, remember);
      }}
    >
      <Stack gap="md">
        <span>{t('password.explain', { file: question.row.filename })}</span>
        <PasswordInput
          label={t('password.label')}
          value={password}
          maxLength={200}
          data-autofocus
          autoComplete="off"
          error={question.wrong ? t('shared:reason.wrong-password') : null}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <RememberPassword available={available} checked={remember} onChange={setRemember} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('shared:action.cancel')}
          </Button>
          <Button type="submit" disabled={password === ''} loading={busy}>
            {t('password.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
