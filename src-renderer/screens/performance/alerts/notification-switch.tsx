import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeSettings, useSettings } from '../../../api/settings.ts';
import { useNotices } from '../../../components/use-notices.tsx';

/** Whether the desktop tells of alerts that become critical. */
export function NotificationSwitch(): ReactElement {
  const { t } = useTranslation('judging');
  const notices = useNotices();
  const { data: settings } = useSettings();
  const { mutate } = useChangeSettings();
  return (
    <Switch
      label={t('alerts.notifications')}
      checked={settings?.performance.notifications ?? true}
      disabled={settings === undefined}
      onChange={({ currentTarget }) =>
        mutate({ performance: { notifications: currentTarget.checked } }, { onError: notices.failed })
      }
    />
  );
}
