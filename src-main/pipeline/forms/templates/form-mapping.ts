import {
  FIELD_NAMES,
  type FieldName,
  type FormTemplate,
} from '../../../../src-preload/contract/vocabulary.ts';
import { formatField } from '../../../core/field-format.ts';
import type { ItemColumn, ItemKind, RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import { formatCell } from '../../../core/item-format.ts';
import type { FormData } from '../form-input.ts';

/**
 * Where the words of a place come from: data of the request, cells of one of its rows (from 1), the office's own data
 * (null: all of them), what the settings say of the office, what the program knows by itself, or words that always are
 * the same.
 */
export type Origin =
  | { readonly kind: 'data'; readonly names: readonly FieldName[] }
  | {
      readonly kind: 'row';
      readonly item: ItemKind;
      readonly row: number;
      readonly columns: readonly ItemColumn[];
    }
  | { readonly kind: 'custom'; readonly ids: readonly string[] | null }
  | { readonly kind: 'office' | 'program' | 'constant' };

/** What goes into one text field of a form. */
export interface Place {
  readonly from: Origin;
  /** The text, or '' where nothing is known. */
  readonly text: (data: FormData) => string;
}

/** What a cell of a form's table says of its row, and the columns of the row that it is made of. */
export interface Cell {
  readonly columns: readonly ItemColumn[];
  readonly text: (item: RiskItem) => string;
}

/** How a form's table takes rows: its cells are fields named `<name>_<row>_<column>`, rows counted from 1. */
export interface RowTable {
  readonly kind: ItemKind;
  readonly name: string;
  readonly rows: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A question of a form, or a list to choose from. */
export interface Choice {
  readonly from: Origin;
  /** The value to choose, or null to leave the question open. */
  readonly choose: (data: FormData) => string | null;
  /** What no option says: it goes to the notes. '' where the choice says it all. */
  readonly unsaid?: (data: FormData) => string;
}

/** The rows that the boxes of a form take: how many of each kind, and which of their columns. */
export type RowRoom = Partial<
  Record<ItemKind, { readonly rows: number; readonly columns: ReadonlySet<string> }>
>;

/** A row of a table of the form, from 1. `key` names it among all rows of the form. */
export interface TableRow {
  readonly key: string;
  readonly number: number;
}

/** How one template is filled. Keys are the names of the form's own fields. */
export interface FormMapping {
  readonly template: FormTemplate;
  /** How the form is called, also in file names. */
  readonly title: string;
  readonly places: Readonly<Record<string, Place>>;
  /** Questions and lists. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** Tables: their names in `<table>_<row>_<column>`, of which only rows in use count as fields. */
  readonly tables: readonly string[];
  /** The table that takes the rows of one kind. */
  readonly table?: RowTable;
  /** Where rows stand in places of their own instead of a table: which row each place is of. */
  readonly rowRoom?: RowRoom;
  readonly rowPlaces?: ReadonlyMap<string, TableRow>;
  /** The fields that ask something of us; all of them where it is left out. */
  readonly asks?: ReadonlySet<string>;
  /** The fields that should not stay empty; those that the PDF says so of where it is left out. */
  readonly required?: ReadonlySet<string>;
  /** What goes into the first row of the table while the request has no rows of that kind. */
  readonly placesWithoutRows?: FormMapping['places'];
  /** Whether rows that the table does not take are listed in the notes. */
  readonly listsRows: boolean;
  /** Whether the places show the office's own data, or which of them; the others go to the notes. */
  readonly showsCustom: boolean | ReadonlySet<string>;
  /** The field that takes what has no place of its own; null in a form without one. */
  readonly notes: string | null;
}

/** A mapping that comes with the program, and its file in the templates folder. */
export interface BuiltInMapping extends FormMapping {
  readonly file: string;
}

/** A place for one datum, written the Italian way. */
export function datum(name: FieldName): Place {
  return { from: { kind: 'data', names: [name] }, text: ({ values }) => valueText(name, values[name]) };
}

/** A place for several data in one box, joined by a comma. */
export function joined(...names: readonly FieldName[]): Place {
  return {
    from: { kind: 'data', names },
    text: ({ values }) =>
      names
        .map((name) => valueText(name, values[name]))
        .filter((text) => text !== '')
        .join(', '),
  };
}

/** A place for something that is not one of the data: what the settings say of the office, or what is said of the request. */
export function fact(kind: 'office' | 'program', text: Place['text']): Place {
  return { from: { kind }, text };
}

function valueText(name: FieldName, value: FormData['values'][FieldName]): string {
  return value === undefined ? '' : formatField(name, value);
}

/** The places of a form: rows of the request stand in its table instead of single data. */
export function placesFor(mapping: FormMapping, { rows }: FormData): FormMapping['places'] {
  const { table, places, placesWithoutRows = {} } = mapping;
  return table && rows[table.kind].length > 0 ? places : { ...places, ...placesWithoutRows };
}

/** A cell for one or more columns of a row, parted by a space. */
export function cells(...columns: readonly ItemColumn[]): Cell {
  return joinedCells(columns, ' ');
}

/** A cell for several columns of a row. */
export function joinedCells(columns: readonly ItemColumn[], separator: string): Cell {
  const text = (item: RiskItem): string =>
    columns
      .map((column) => formatCell(item, column))
      .filter((part) => part !== '')
      .join(separator);
  return { columns, text };
}

/** "34 × Bungalow": a column, and how many there are of it, in a form without a column for that. */
export function counted(column: ItemColumn): Cell {
  const text = (item: RiskItem): string => {
    const quantity = item.cells.quantity?.value;
    const said = formatCell(item, column);
    return quantity === undefined || quantity === 1 ? said : `${formatCell(item, 'quantity')} × ${said}`;
  };
  return { columns: ['quantity', column], text };
}

/** The data that a form has no field for, in the clerk's order. */
export function dataWithoutPlace(mapping: FormMapping, data: FormData): FieldName[] {
  const placed = new Set(
    Object.values(placesFor(mapping, data)).flatMap(({ from }) => (from.kind === 'data' ? from.names : [])),
  );
  // Every plate has a row.
  if (mapping.table?.kind === 'vehicle' || mapping.listsRows) placed.add('plates');
  return FIELD_NAMES.filter((name) => !placed.has(name));
}

/** The row of a table that a field stands in; null for one that stands alone. */
export function rowOfField({ tables, rowPlaces }: FormMapping, name: string): TableRow | null {
  if (rowPlaces) return rowPlaces.get(name) ?? null;
  const [table, row] = name.split('_');
  if (table === undefined || row === undefined || !tables.includes(table)) return null;
  return { key: `${table}_${row}`, number: Number(row) };
}
