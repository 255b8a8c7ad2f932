import {
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  MailCheck,
  Send,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '../../src-preload/contract/outbox.ts';
import type { SentState } from '../../src-preload/contract/vocabulary.ts';
import styles from './status-badge.module.css';

const LOOKS = {
  waiting: { icon: Clock, tone: 'quiet' },
  sending: { icon: Send, tone: 'working' },
  sent: { icon: CircleCheck, tone: 'ok' },
  failed: { icon: CircleX, tone: 'bad' },
  unsure: { icon: CircleHelp, tone: 'warn' },
  cancelled: { icon: Undo2, tone: 'quiet' },
  answered: { icon: MailCheck, tone: 'ok' },
} as const satisfies Record<MessageState | 'answered', { readonly icon: LucideIcon; readonly tone: string }>;

/** The state of a message as icon and words. */
export function MessageBadge({ state }: { readonly state: MessageState }): ReactElement {
  const { t } = useTranslation('send');
  return <Badge look={state} words={t(`state.${state}`)} />;
}

/** How the letters of a request stand, as icon and words. */
export function SentBadge({ state }: { readonly state: Exclude<SentState, 'none'> }): ReactElement {
  const { t } = useTranslation();
  return <Badge look={state} words={t(`sentState.${state}`)} />;
}

function Badge({ look, words }: { readonly look: keyof typeof LOOKS; readonly words: string }): ReactElement {
  const { icon: Icon, tone } = LOOKS[look];
  return (
    <span className={styles['badge']} title={words}>
      <Icon className={`${styles['icon']} ${styles[tone]}`} aria-hidden />
      <span className={styles['words']}>{words}</span>
    </span>
  );
}
