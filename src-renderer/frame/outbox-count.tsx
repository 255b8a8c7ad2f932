import { CircleAlert, Send } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxState } from '../../src-preload/contract/outbox.ts';
import styles from './work-indicator.module.css';

/** How many messages need the clerk or, if none does, how many are on their way; nothing while there are none. */
export function OutboxCount({ state }: { readonly state: OutboxState }): ReactElement | null {
  const { t } = useTranslation('send');
  const { waiting, sending, failed, unsure } = state.counts;
  const trouble = failed + unsure;
  if (trouble > 0) {
    return (
      <span className={styles['mail']} data-trouble="true">
        <CircleAlert aria-hidden />
        {t('indicator.trouble', { count: trouble })}
      </span>
    );
  }
  if (waiting + sending === 0) return null;
  return (
    <span className={styles['mail']}>
      <Send aria-hidden />
      {t('indicator.waiting', { count: waiting + sending })}
    </span>
  );
}
