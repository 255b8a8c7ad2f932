import { VisuallyHidden } from '@mantine/core';
import { CircleHelp, PenLine } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemCell, ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { visibleText } from '../../../components/visible-text.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { shownCell } from './cell-text.ts';
import classes from './items.module.css';

interface CellButtonProps {
  readonly column: ItemColumn;
  readonly cell: ItemCell | undefined;
  /** Below this confidence (0..1) a cell wants a look. */
  readonly threshold: number;
  /** One cell of the table is reached by Tab; the arrows lead to the others. */
  readonly entry: boolean;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
  /** True for a key that the table has taken. */
  readonly onKey: (key: string) => boolean;
  /** Where the cell is in the table, for the arrows. */
  readonly place: string;
}

/** One cell: what was read there, and whether it can be trusted. The first click shows its place, the next one edits. */
export function CellButton(props: CellButtonProps): ReactElement {
  const { column, cell, threshold, entry, onFocus, onEdit, onKey, place } = props;
  const { t } = useTranslation('items');
  const formats = useFormats();
  const text = visibleText(shownCell(column, cell, formats));
  const doubtful = cell !== undefined && cell.source === 'extracted' && cell.confidence < threshold;
  const onKeyDown = (event: KeyboardEvent): void => {
    const edits = event.key === 'Enter' || event.key === 'F2';
    if (edits) onEdit();
    if (!edits && !onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className={classes['cell']}
      data-place={place}
      tabIndex={entry ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.currentTarget.dataset['seen'] === 'true') onEdit();
        event.currentTarget.dataset['seen'] = 'true';
      }}
      onBlur={(event) => delete event.currentTarget.dataset['seen']}
      onKeyDown={onKeyDown}
    >
      {text === '' ? <span className={classes['none']} aria-label={t('empty')} /> : text}
      {doubtful && <Mark icon={CircleHelp} word={t('uncertain')} tone="warn" />}
      {cell?.source === 'clerk' && <Mark icon={PenLine} word={t('clerk')} tone="muted" />}
    </button>
  );
}

interface MarkProps {
  readonly icon: typeof CircleHelp;
  readonly word: string;
  readonly tone: 'warn' | 'muted';
}

/** A sign with its word, which a table this dense has no room to print. */
function Mark({ icon: Icon, word, tone }: MarkProps): ReactElement {
  return (
    <span className={classes['mark']} data-tone={tone} title={word}>
      <Icon aria-hidden="true" />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
