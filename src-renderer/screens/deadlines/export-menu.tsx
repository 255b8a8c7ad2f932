import { Button, Menu } from '@mantine/core';
import { CalendarDays, Download, Table } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Saves all that is open as a calendar or a table. */
export function ExportMenu(props: { readonly onExport: (format: 'ics' | 'csv') => void }): ReactElement {
  const { onExport } = props;
  const { t } = useTranslation('deadlines');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download aria-hidden="true" />}>
          {t('action.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<CalendarDays aria-hidden="true" />} onClick={() => onExport('ics')}>
          {t('command.exportCalendar')}
        </Menu.Item>
        <Menu.Item leftSection={<Table aria-hidden="true" />} onClick={() => onExport('csv')}>
          {t('command.exportTable')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
