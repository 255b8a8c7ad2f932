import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxMessage } from '../../src-preload/contract/outbox.ts';
import { useFormats } from '../i18n/use-formats.ts';
import styles from './status-badge.module.css';

interface ReceiptBadgeProps {
  readonly receipt: NonNullable<OutboxMessage['receipt']>;
}

/** What came back about a message that was sent, and when: accepted, delivered, or not. */
export function ReceiptBadge({ receipt: { kind, at } }: ReceiptBadgeProps): ReactElement {
  const { t } = useTranslation('mailbox');
  const formats = useFormats();
  const isGood = kind === 'pec-acceptance' || kind === 'pec-delivery';
  const Icon = isGood ? CircleCheck : CircleX;
  const state = t(`message.kind.${kind}`);
  return (
    <span className={styles['badge']}>
      <Icon className={`${styles['icon']} ${styles[isGood ? 'ok' : 'bad']}`} aria-hidden />
      {t('message.stateAt', { state, when: formats.dateTime(at) })}
    </span>
  );
}
