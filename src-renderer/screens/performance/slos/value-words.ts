import type { TFunction } from 'i18next';
import type { unitOf } from '../../../../src-preload/contract/alerts.ts';
import type { Formats } from '../../../i18n/formats.ts';

type Unit = ReturnType<typeof unitOf>;

/** A value of an objective or an alert in words; a dash for null. */
export function valueWords(
  value: number | null,
  unit: Unit,
  { t, formats }: { readonly t: TFunction<'judging'>; readonly formats: Formats },
): string {
  if (value === null) return formats.number(null);
  switch (unit) {
    case 'milliseconds':
      return formats.duration(value);
    case 'percent':
      return formats.percent(value / 100);
    case 'share':
      return formats.percent(value, 2);
    case 'rate':
      return t('rate', { value: formats.number(value, 1) });
  }
}
