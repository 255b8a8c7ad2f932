import {
  ITEM_COLUMN_KINDS,
  ITEM_COLUMNS,
  type ItemColumn,
  type ItemKind,
  type RiskItem,
} from '../../src-preload/contract/risk-items.ts';
import { formatAmount } from './field-format.ts';
import { singleLine } from './plain-text.ts';

/** The kinds of rows in words, as an Italian form prints them. */
export const ITEM_KIND_LABELS: Readonly<Record<ItemKind, string>> = {
  vehicle: 'Veicoli',
  building: 'Fabbricati',
  machine: 'Macchinari',
  professional: 'Professionisti',
};

/** The heads of columns, as an Italian table prints them. */
export const ITEM_COLUMN_LABELS: Readonly<Record<ItemColumn, string>> = {
  plate: 'Targa',
  type: 'Tipo',
  make: 'Marca',
  model: 'Modello',
  year: 'Anno',
  value: 'Valore €',
  address: 'Indirizzo',
  use: 'Uso',
  quantity: 'Q.tà',
  area: 'm²',
  sum: 'Somma €',
  description: 'Descrizione',
  serial: 'Matricola',
  name: 'Nome',
  qualification: 'Qualifica',
  register: 'Albo',
  turnover: 'Fatturato €',
};

const COUNT = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 2, useGrouping: 'always' });

/** A cell as it is written into an Italian form, amounts without the euro sign; '' for an empty one. */
export function formatCell({ cells }: Pick<RiskItem, 'cells'>, column: ItemColumn): string {
  const value = cells[column]?.value;
  if (value === undefined) return '';
  if (typeof value === 'string') return singleLine(value);
  if (!Number.isFinite(value)) return '';
  switch (ITEM_COLUMN_KINDS[column]) {
    case 'money':
      return formatAmount(value);
    case 'area':
    case 'count':
      return COUNT.format(value);
    case 'year':
    case 'plate':
    case 'text':
      return String(value);
  }
}

/** A row on one line for running text, with units: `AB123CD – Fiat – Ducato – 2021 – € 18.000,00`. */
export function formatItem(item: RiskItem): string {
  return ITEM_COLUMNS[item.kind]
    .map((column) => [column, formatCell(item, column)] as const)
    .filter(([, text]) => text !== '')
    .map(([column, text]) => withUnit(column, text))
    .join(' – ');
}

function withUnit(column: ItemColumn, text: string): string {
  if (ITEM_COLUMN_KINDS[column] === 'money') return `€ ${text}`;
  if (column === 'quantity') return `n. ${text}`;
  return column === 'area' ? `${text} m²` : text;
}
