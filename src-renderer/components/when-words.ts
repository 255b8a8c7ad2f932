import type { TFunction } from 'i18next';

/** How far a day is from today, in words: "tra 3 giorni". */
export function whenWords(days: number, t: TFunction<'deadlines'>): string {
  if (days === 0) return t('when.today');
  if (days === 1) return t('when.tomorrow');
  if (days === -1) return t('when.yesterday');
  return days > 0 ? t('when.in', { count: days }) : t('when.late', { count: -days });
}
