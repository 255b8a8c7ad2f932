import {
  ITEM_COLUMN_KINDS,
  type ItemCell,
  type ItemColumn,
} from '../../../../src-preload/contract/risk-items.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/i18n.ts';
import { parseAmount } from '../typed-value.ts';

/** Columns of figures stand to the right. */
export function isFigure(column: ItemColumn): boolean {
  const kind = ITEM_COLUMN_KINDS[column];
  return kind === 'money' || kind === 'area' || kind === 'count' || kind === 'year';
}

/** A cell as it is shown; '' for an empty one. */
export function shownCell(column: ItemColumn, cell: ItemCell | undefined, formats: Formats): string {
  if (cell === undefined) return '';
  if (typeof cell.value === 'string') return cell.value;
  const kind = ITEM_COLUMN_KINDS[column];
  if (kind === 'money') return formats.money(cell.value);
  return kind === 'year' ? String(cell.value) : formats.number(cell.value, 2);
}

/** A cell as it stands in the box where it is corrected: without the euro sign. */
export function editableCell(column: ItemColumn, cell: ItemCell | undefined, formats: Formats): string {
  if (cell === undefined || typeof cell.value === 'string') return cell?.value.toString() ?? '';
  return ITEM_COLUMN_KINDS[column] === 'year' ? String(cell.value) : formats.number(cell.value, 2);
}

/** What was typed, in the way of the language; null where it makes no value of that column. Whether it is right, the engine says. */
export function typedCell(column: ItemColumn, typed: string, language: Language): string | number | null {
  const text = typed.trim();
  switch (ITEM_COLUMN_KINDS[column]) {
    case 'money':
    case 'area':
      return parseAmount(text.replace(/€|eur[o]?|mq|m²/giu, '').trim(), language);
    case 'count':
    case 'year':
      return /^\d{1,5}$/u.test(text) ? Number(text) : null;
    case 'plate':
    case 'text':
      return text === '' ? null : text;
  }
}
