import { CircleX, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REVIEW_REASONS, type ReasonCode } from '../../src-preload/contract/errors.ts';
import styles from './error-message.module.css';

interface ErrorMessageProps {
  readonly code: ReasonCode;
  /** What can be done about it, as buttons. */
  readonly children?: ReactNode;
}

/** A problem in three parts: what happened, what was kept, what to do. */
export function ErrorMessage({ code, children }: ErrorMessageProps): ReactElement {
  const { t } = useTranslation();
  const doubtful = REVIEW_REASONS.some((reason) => reason === code);
  const Icon = doubtful ? TriangleAlert : CircleX;
  return (
    <div className={styles['message']} data-tone={doubtful ? 'warn' : 'bad'} role="note">
      <Icon aria-hidden />
      <div>
        <strong className={styles['title']}>{t(`reasonShort.${code}`)}</strong>
        <p className={styles['text']}>{t(`reason.${code}`)}</p>
        {children !== undefined && <div className={styles['actions']}>{children}</div>}
      </div>
    </div>
  );
}
