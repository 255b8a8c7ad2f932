import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './slos.module.css';

interface ChangeDialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly saving: boolean;
  /** False keeps the button that brings the default back away: it is the default. */
  readonly canReset: boolean;
  readonly onSave: () => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog is gone as soon as it is closed: the focus goes back to the button that opened it. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}

/** What is set of one objective, budget or resource: saved with Enter, given up with Escape. */
export function ChangeDialog(props: ChangeDialogProps): ReactElement {
  const { title, opened, saving, canReset, onSave, onReset, onClose, children } = props;
  const { t } = useTranslation('judging');
  const { t: shared } = useTranslation();
  useFocusReturn();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes['fields']}>{children}</div>
        <div className={classes['actions']}>
          <Button type="button" variant="subtle" disabled={!canReset} onClick={onReset}>
            {t('dialog.reset')}
          </Button>
          <Group gap="sm">
            <Button type="button" variant="default" onClick={onClose}>
              {shared('action.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {shared('action.save')}
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  );
}
