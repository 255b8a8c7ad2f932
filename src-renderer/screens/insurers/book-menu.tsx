import { Button, Menu } from '@mantine/core';
import { Download, FileSpreadsheet, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface BookMenuProps {
  /** There is something to write. */
  readonly filled: boolean;
  readonly onImport: () => void;
  readonly onExport: () => void;
}

/** The address book to and from a table. */
export function BookMenu({ filled, onImport, onExport }: BookMenuProps): ReactElement {
  const { t } = useTranslation('insurers');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<FileSpreadsheet aria-hidden="true" />}>
          {t('table.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Upload aria-hidden="true" />} onClick={onImport}>
          {t('command.import')}
        </Menu.Item>
        <Menu.Item leftSection={<Download aria-hidden="true" />} disabled={!filled} onClick={onExport}>
          {t('command.export')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
