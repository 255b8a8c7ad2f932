import { Button, Menu } from '@mantine/core';
import { Columns3, RotateCcw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from './columns.ts';
import { useTableStore } from './table-store.ts';

/** Which columns are shown. */
export function ColumnMenu(): ReactElement {
  const { t } = useTranslation('inbox');
  const { columns, toggleColumn, resetColumns } = useTableStore();
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          color="var(--bf-muted)"
          leftSection={<Columns3 aria-hidden />}
        >
          {t('columnMenu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.filter((column) => column.fixed !== true).map(({ id }) => (
          <Menu.CheckboxItem
            key={id}
            checked={!columns.hidden.includes(id)}
            onChange={() => toggleColumn(id)}
          >
            {t(`columns.${id}`)}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<RotateCcw aria-hidden />} onClick={resetColumns}>
          {t('resetColumns')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
