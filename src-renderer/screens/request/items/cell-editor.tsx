import { TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ITEM_COLUMN_KINDS, type ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { typedCell } from './cell-text.ts';
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
  const [typed, setTyped] = useState(initial);
  const [refused, setRefused] = useState(false);
  const settled = useRef(false);

  const finish = (): void => {
    settled.current = true;
    onDone();
  };
  const save = async (): Promise<void> => {
    if (settled.current) return;
    if (typed.trim() === initial.trim()) return finish();
    const value = typedCell(column, typed, language);
    if (value === null && typed.trim() !== '') return setRefused(true);
    settled.current = true;
    if (await onSave(value)) return onDone();
    settled.current = false;
    setRefused(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      finish();
    }
  };
  return (
    <TextInput
      className={classes['editor']}
      size="xs"
      styles={NOTES}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      aria-label={label}
      value={typed}
      error={refused ? t(`refused.${ITEM_COLUMN_KINDS[column]}`) : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setRefused(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  );
}
