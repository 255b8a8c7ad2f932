import type { CustomFieldType, CustomValue } from '../../../src-preload/contract/custom-fields.ts';
import {
  ITEM_COLUMN_KINDS,
  type ItemColumn,
  type ItemKind,
  type RiskItem,
} from '../../../src-preload/contract/risk-items.ts';
import { singleLine } from '../plain-text.ts';
import { englishAmount, englishDay } from './english-values.ts';

export const ENGLISH_KINDS: Readonly<Record<ItemKind, string>> = {
  vehicle: 'Vehicles',
  building: 'Buildings',
  machine: 'Machinery',
  professional: 'Professionals',
};

export const ENGLISH_COLUMNS: Readonly<Record<ItemColumn, string>> = {
  plate: 'Registration',
  type: 'Type',
  make: 'Make',
  model: 'Model',
  year: 'Year',
  value: 'Value, EUR',
  address: 'Address',
  use: 'Use',
  quantity: 'Quantity',
  area: 'm²',
  sum: 'Sum, EUR',
  description: 'Description',
  serial: 'Serial number',
  name: 'Name',
  qualification: 'Qualification',
  register: 'Register',
  turnover: 'Turnover, EUR',
};

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** A cell as an English table prints it; '' for an empty one. */
export function englishCell({ cells }: Pick<RiskItem, 'cells'>, column: ItemColumn): string {
  const value = cells[column]?.value;
  if (value === undefined) return '';
  if (typeof value === 'string') return singleLine(value);
  if (!Number.isFinite(value)) return '';
  const kind = ITEM_COLUMN_KINDS[column];
  if (kind === 'money') return englishAmount(value);
  return kind === 'area' || kind === 'count' ? NUMBER.format(value) : String(value);
}

/** A value of the office's own data: "EUR 1,500.00", "31 December 2026", "yes". */
export function englishCustomValue(type: CustomFieldType, value: CustomValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return type === 'money' ? `EUR ${englishAmount(value)}` : NUMBER.format(value);
  return type === 'date' ? englishDay(value) : singleLine(value);
}
