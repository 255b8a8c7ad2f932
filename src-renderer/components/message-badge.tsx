import { CircleCheck, CircleHelp, CircleX, Clock, Send, Undo2, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '../../src-preload/contract/outbox.ts';
import styles from './status-badge.module.css';

const LOOKS = {
  waiting: { icon: Clock, tone: 'quiet' },
  sending: { icon: Send, tone: 'working' },
  sent: { icon: CircleCheck, tone: 'ok' },
  failed: { icon: CircleX, tone: 'bad' },
  unsure: { icon: CircleHelp, tone: 'warn' },
  cancelled: { icon: Undo2, tone: 'quiet' },
} as const satisfies Record<MessageState, { readonly icon: LucideIcon; readonly tone: string }>;

/** The state of a message as icon and words. */
export function MessageBadge({ state }: { readonly state: MessageState }): ReactElement {
  const { t } = useTranslation('send');
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className={styles['badge']}>
      <Icon className={`${styles['icon']} ${styles[tone]}`} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
