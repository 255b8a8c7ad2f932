import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ITEM_COLUMN_KINDS, type ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { typedCell } from './cell-text.ts';
import { useEditBox } from '../use-edit-box.ts';
import classes from './items.module.css';

/** Mantine writes what stands under a small box in 10 px. */
const NOTES = { error: { fontSize: 12 } } as const;

interface CellEditorProps {
  readonly column: ItemColumn;
  /** Which cell this is, for those who do not see the table. */
  readonly label: string;
  readonly initial: string;
  /** Stores the value (null empties the cell); resolves to false when the engine refused it. */
  readonly onSave: (value: string | number | null) => Promise<boolean>;
  /** Called when nothing is left to edit: saved, unchanged or given up. */
  readonly onDone: () => void;
}

/** The box in which a cell is corrected. Enter and leaving it save, Escape leaves the cell as it was. */
export function CellEditor({ column, label, initial, onSave, onDone }: CellEditorProps): ReactElement {
  const { t } = useTranslation('items');
  const language = useLanguage();
  const { refused, input } = useEditBox({
    initial,
    read: (typed) => typedCell(column, typed, language),
    onSave,
    onDone,
  });
  return (
    <TextInput
      className={classes['editor']}
      size="xs"
      styles={NOTES}
      autoFocus
      aria-label={label}
      error={refused ? t(`refused.${ITEM_COLUMN_KINDS[column]}`) : null}
      {...input}
      onKeyDown={(event) => {
        event.stopPropagation();
        input.onKeyDown(event);
      }}
    />
  );
}
