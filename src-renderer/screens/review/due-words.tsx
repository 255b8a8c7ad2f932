import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../../src-preload/contract/urgency.ts';
import { useFormats } from '../../i18n/use-formats.ts';

interface DueWordsProps {
  readonly urgency: Urgency;
  /** yyyy-mm-dd. */
  readonly replyBy: string | null;
}

/** By when a reply is due, in words. */
export function DueWords({ urgency, replyBy }: DueWordsProps): ReactElement {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { days, level } = urgency;
  if (level === 'far') return <>{t('due.far', { date: formats.date(replyBy) })}</>;
  if (level === 'late') return <>{t('due.late', { count: -days })}</>;
  return <>{days === 0 ? t('due.today') : t('due.near', { count: days })}</>;
}
