import {
  Archive,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleX,
  LoaderCircle,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestStatus } from '../../src-preload/contract/vocabulary.ts';
import styles from './status-badge.module.css';

/** The meaning of a status as one of five tones; the shape of the icon says it again without colour. */
const LOOKS = {
  received: { icon: CircleDashed, tone: 'quiet' },
  reading: { icon: LoaderCircle, tone: 'working' },
  classifying: { icon: LoaderCircle, tone: 'working' },
  extracting: { icon: LoaderCircle, tone: 'working' },
  compiling: { icon: LoaderCircle, tone: 'working' },
  ready: { icon: CircleCheck, tone: 'ok' },
  review: { icon: CircleAlert, tone: 'warn' },
  failed: { icon: CircleX, tone: 'bad' },
  archived: { icon: Archive, tone: 'quiet' },
} as const satisfies Record<RequestStatus, { readonly icon: LucideIcon; readonly tone: string }>;

interface StatusProps {
  readonly status: RequestStatus;
}

/** A status as its icon alone, where its words stand elsewhere on the same row. */
export function StatusIcon({ status }: StatusProps): ReactElement {
  const { icon: Icon, tone } = LOOKS[status];
  return <Icon className={`${styles['icon']} ${styles[tone]}`} aria-hidden />;
}

/** A status as icon and words. */
export function StatusBadge({ status }: StatusProps): ReactElement {
  const { t } = useTranslation();
  return (
    <span className={styles['badge']}>
      <StatusIcon status={status} />
      {t(`status.${status}`)}
    </span>
  );
}
