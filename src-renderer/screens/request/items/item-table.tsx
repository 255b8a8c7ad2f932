import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import {
  ITEM_COLUMNS,
  type ItemColumn,
  type ItemKind,
  type ItemTotal,
  type RiskItem,
} from '../../../../src-preload/contract/risk-items.ts';
import { CellEditor } from './cell-editor.tsx';
import { isFigure } from './cell-text.ts';
import { ItemRow } from './item-row.tsx';
import { ItemTotalRow } from './item-total.tsx';
import type { ItemActions } from './use-item-actions.ts';
import { useTableFocus } from './use-table-focus.ts';
import classes from './items.module.css';

interface ItemTableProps {
  readonly kind: ItemKind;
  readonly items: readonly RiskItem[];
  readonly total: ItemTotal | null;
  readonly actions: ItemActions;
  readonly threshold: number;
  /** A row is being added: its first cell is asked for. */
  readonly adding: boolean;
  readonly onAdded: () => void;
  /** Shows where something stands on the pages; null when it stands nowhere. */
  readonly onShow: (evidence: Evidence | null) => void;
}

/** The rows of one kind. The arrows go from cell to cell, Enter edits, Delete takes the row out. */
export function ItemTable(props: ItemTableProps): ReactElement {
  const { kind, items, total, actions, threshold, adding, onAdded, onShow } = props;
  const { t } = useTranslation('items');
  const columns: readonly ItemColumn[] = ITEM_COLUMNS[kind];
  const { table, focus } = useTableFocus(items, columns.length, actions.remove);
  const row = { focus, actions, threshold, onShow };
  return (
    <table ref={table} className={classes['table']} aria-label={t(`kind.${kind}`)}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-figure={isFigure(column) || undefined}>
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>{t('actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <ItemRow key={item.id} item={item} row={index} {...row} />
        ))}
        {adding && <NewRow kind={kind} column={columns[0] ?? 'name'} actions={actions} onAdded={onAdded} />}
      </tbody>
      {total !== null && total.summed > 0 && <ItemTotalRow total={total} columns={columns} onShow={onShow} />}
    </table>
  );
}

interface NewRowProps extends Pick<ItemTableProps, 'kind' | 'actions' | 'onAdded'> {
  readonly column: ItemColumn;
}

/** The first cell of a row that does not exist yet. */
function NewRow({ kind, column, actions, onAdded }: NewRowProps): ReactElement {
  const { t } = useTranslation('items');
  return (
    <tr>
      <td colSpan={ITEM_COLUMNS[kind].length + 1}>
        <CellEditor
          column={column}
          label={t('newRow', { column: t(`column.${column}`) })}
          initial=""
          onSave={async (value) => value !== null && actions.add(kind, column, value)}
          onDone={onAdded}
        />
      </td>
    </tr>
  );
}
