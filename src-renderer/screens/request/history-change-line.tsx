import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../src-preload/contract/history.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { historyChange } from './history-change.ts';
import classes from './history-change-line.module.css';

/** What something was before and what it is since; nothing for an event that changed nothing. */
export function HistoryChangeLine({
  entry,
}: {
  readonly entry: Pick<HistoryEntry, 'before' | 'after' | 'detail'>;
}): ReactElement | null {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const change = historyChange(entry, { shared, formats });
  if (change === null) return null;
  const written = (value: string | null): string =>
    value === null ? t('outcome.noValue') : visibleText(value);
  return (
    <span className={classes['change']}>
      <span className="visually-hidden">{t('outcome.before')}</span>
      <span className={classes['value']} title={written(change.before)} data-former>
        {written(change.before)}
      </span>
      <ArrowRight aria-hidden="true" />
      <span className="visually-hidden">{t('outcome.after')}</span>
      <span className={classes['value']} title={written(change.after)}>
        {written(change.after)}
      </span>
    </span>
  );
}
