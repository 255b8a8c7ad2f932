import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../src-preload/contract/review.ts';
import { useFormats } from '../../i18n/use-formats.ts';

/** By when a reply is due, in words. */
export function DueWords({ urgency, replyBy }: Pick<QueueRow, 'urgency' | 'replyBy'>): ReactElement {
  const { t } = useTranslation('review');
  const formats = useFormats();
  if (urgency === null) return <>{t('due.none')}</>;
  const { days, level } = urgency;
  if (level === 'far') return <>{t('due.far', { date: formats.date(replyBy) })}</>;
  if (level === 'late') return <>{t('due.late', { count: -days })}</>;
  return <>{days === 0 ? t('due.today') : t('due.near', { count: days })}</>;
}
