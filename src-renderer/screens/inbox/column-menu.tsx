import { Button, Menu } from '@mantine/core';
import { Check, Columns3, RotateCcw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from './columns.ts';
import { useTableStore } from './table-store.ts';

/** Which columns are shown. */
export function ColumnMenu(): ReactElement {
  const { t } = useTranslation('inbox');
  const { columns, toggleColumn, resetColumns } = useTableStore();
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
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
        {COLUMNS.filter((column) => column.fixed !== true).map(({ id }) => {
          const shown = !columns.hidden.includes(id);
          return (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={shown}
              leftSection={<Check aria-hidden visibility={shown ? 'visible' : 'hidden'} />}
              onClick={() => toggleColumn(id)}
            >
              {t(`columns.${id}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item leftSection={<RotateCcw aria-hidden />} onClick={resetColumns}>
          {t('resetColumns')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
