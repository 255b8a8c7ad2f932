import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/screen-header.tsx';

/** Everything the clerk can set. */
export function SettingsScreen(): ReactElement {
  const { t } = useTranslation('settings');
  return <ScreenHeader title={t('title')} note={t('saved')} />;
}
