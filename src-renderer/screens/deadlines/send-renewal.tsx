import { Button, Group, Modal } from '@mantine/core';
import { Send } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenewalLetter } from '../../../src-preload/contract/deadlines.ts';
import { useSendRenewal } from '../../api/outbox.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { AddressBox } from '../send/address-box.tsx';
import classes from './deadlines.module.css';

interface SendRenewalProps {
  readonly policyId: string;
  readonly letter: RenewalLetter;
  readonly onClose: () => void;
}

/** Whom the letter of renewal goes to and what it says, once more before it leaves: what is sent is not taken back. */
export function SendRenewal({ policyId, letter, onClose }: SendRenewalProps): ReactElement {
  const { t } = useTranslation('send');
  const { t: shared } = useTranslation();
  const notices = useNotices();
  const { mutate, isPending } = useSendRenewal();
  const [to, setTo] = useState<readonly string[]>(letter.to === null ? [] : [letter.to]);
  const send = (): void =>
    mutate(
      { policyId, letterId: letter.id, to: [...to] },
      {
        onSuccess: () => {
          notices.done(t('confirm.queued', { count: 1 }));
          onClose();
        },
        onError: notices.failed,
      },
    );
  return (
    <Modal
      opened
      size={640}
      title={t('confirm.title', { count: 1 })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <AddressBox
        label={t('to')}
        value={to}
        known={letter.to === null ? [] : [{ name: '', address: letter.to }]}
        onChange={setTo}
      />
      <div
        className={classes['text']}
        tabIndex={0}
        role="region"
        aria-label={visibleText(letter.subject)}
        lang={letter.language}
      >
        <strong>{visibleText(letter.subject)}</strong>
        {'\n\n'}
        {letter.body}
      </div>
      {to.length === 0 && <p className={classes['muted']}>{t('warning.no-recipient')}</p>}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {shared('action.cancel')}
        </Button>
        <Button
          leftSection={<Send aria-hidden />}
          disabled={to.length === 0}
          loading={isPending}
          onClick={send}
          data-autofocus
        >
          {t('send')}
        </Button>
      </Group>
    </Modal>
  );
}
