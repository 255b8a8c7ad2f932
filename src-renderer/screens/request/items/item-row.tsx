import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import { ITEM_COLUMNS, type ItemColumn, type RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { CellEditor } from './cell-editor.tsx';
import { editableCell, isFigure } from './cell-text.ts';
import { CellButton } from './item-cell.tsx';
import type { ItemActions } from './use-item-actions.ts';
import classes from './items.module.css';

/** Which cell of a table is looked at and which is corrected, as `row:column`. */
export interface TableFocus {
  /** The cell that Tab leads to from outside. */
  readonly entry: string;
  readonly editing: string | null;
  readonly onFocus: (place: string) => void;
  readonly onEdit: (place: string) => void;
  readonly onDone: (place: string) => void;
  /** True for a key that leads to another cell or takes the row out. */
  readonly onKey: (place: string, key: string) => boolean;
}

interface ItemRowProps {
  readonly item: RiskItem;
  /** From 0. */
  readonly row: number;
  readonly focus: TableFocus;
  readonly actions: ItemActions;
  readonly threshold: number;
  readonly onShow: (evidence: Evidence | null) => void;
}

/** One row, with the button that takes it out. */
export function ItemRow(props: ItemRowProps): ReactElement {
  const { item, row, actions } = props;
  const { t } = useTranslation('items');
  return (
    <tr data-item={item.id}>
      {ITEM_COLUMNS[item.kind].map((column, index) => (
        <td key={column} data-column={column} data-figure={isFigure(column) || undefined}>
          <Cell {...props} column={column} place={`${row}:${index}`} />
        </td>
      ))}
      <td className={classes['rowActions']}>
        <IconButton
          icon={Trash2}
          label={t('remove', { number: row + 1 })}
          onClick={() => actions.remove(item.id)}
          disabled={actions.busy}
        />
      </td>
    </tr>
  );
}

interface CellProps extends ItemRowProps {
  readonly column: ItemColumn;
  readonly place: string;
}

function Cell({ item, row, column, place, focus, actions, threshold, onShow }: CellProps): ReactElement {
  const { t } = useTranslation('items');
  const formats = useFormats();
  const cell = item.cells[column];
  if (focus.editing === place) {
    return (
      <CellEditor
        column={column}
        label={t('editing', { column: t(`column.${column}`), number: row + 1 })}
        initial={editableCell(column, cell, formats)}
        onSave={(value) => actions.setCell(item.id, column, value)}
        onDone={() => focus.onDone(place)}
      />
    );
  }
  return (
    <CellButton
      column={column}
      cell={cell}
      threshold={threshold}
      entry={place === focus.entry}
      place={place}
      onFocus={() => {
        focus.onFocus(place);
        onShow(cell?.evidence ?? null);
      }}
      onEdit={() => focus.onEdit(place)}
      onKey={(key) => focus.onKey(place, key)}
    />
  );
}
