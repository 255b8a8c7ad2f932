import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';

/** Writes what answers cost: a fraction of a cent is not nothing. */
export function useCost(): (euro: number) => string {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  return (euro) => (euro > 0 && euro < 0.01 ? t('model.state.underCent') : formats.money(euro));
}
