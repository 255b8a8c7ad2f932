import {
  FIELD_NAMES,
  type FieldName,
  type FormTemplate,
} from '../../../../src-preload/contract/vocabulary.ts';
import { formatField } from '../../../core/field-format.ts';
import type { ItemColumn, ItemKind, RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import { formatCell } from '../../../core/item-format.ts';
import type { FormData } from '../form-input.ts';

/** What goes into one text field of a form. */
export interface Place {
  /** The data it shows, so that data without a place can be put into the notes. */
  readonly shows: readonly FieldName[];
  /** The text, or '' where nothing is known. */
  readonly text: (data: FormData) => string;
}

/** How a form's table takes rows: its cells are fields named `<name>_<row>_<column>`, rows counted from 1. */
export interface RowTable {
  readonly kind: ItemKind;
  readonly name: string;
  readonly rows: number;
  readonly cells: Readonly<Record<string, (item: RiskItem) => string>>;
}

/** How one template is filled. Keys are the names of the form's own fields. */
export interface FormMapping {
  readonly template: FormTemplate;
  /** File in the templates folder. */
  readonly file: string;
  /** How the form is called in file names. */
  readonly title: string;
  readonly places: Readonly<Record<string, Place>>;
  /** Radio groups: the value to choose, or null to leave the question open. */
  readonly choices: Readonly<Record<string, (data: FormData) => string | null>>;
  /** Tables: their names in `<table>_<row>_<column>`, of which only rows in use count as fields. */
  readonly tables: readonly string[];
  /** The table that takes the rows of one kind. */
  readonly table?: RowTable;
  /** What goes into the first row of the table while the request has no rows of that kind. */
  readonly placesWithoutRows?: FormMapping['places'];
  /** Whether rows that the table does not take are listed in the notes. */
  readonly listsRows: boolean;
  /** Whether one of the places shows the office's own data; else they go to the notes. */
  readonly showsCustom: boolean;
  /** The field that takes what has no place of its own. */
  readonly notes: string;
}

/** A place for one datum, written the Italian way. */
export function datum(name: FieldName): Place {
  return { shows: [name], text: ({ values }) => valueText(name, values[name]) };
}

/** A place for several data in one box, joined by a comma. */
export function joined(...names: readonly FieldName[]): Place {
  return {
    shows: names,
    text: ({ values }) =>
      names
        .map((name) => valueText(name, values[name]))
        .filter((text) => text !== '')
        .join(', '),
  };
}

/** A place for something that is not one of the data. */
export function fact(text: (data: FormData) => string): Place {
  return { shows: [], text };
}

function valueText(name: FieldName, value: FormData['values'][FieldName]): string {
  return value === undefined ? '' : formatField(name, value);
}

/** The places of a form: rows of the request stand in its table instead of single data. */
export function placesFor(mapping: FormMapping, { rows }: FormData): FormMapping['places'] {
  const { table, places, placesWithoutRows = {} } = mapping;
  return table && rows[table.kind].length > 0 ? places : { ...places, ...placesWithoutRows };
}

/** A cell for one or more columns of a row. */
export function cells(...columns: readonly ItemColumn[]): (item: RiskItem) => string {
  return (item) =>
    columns
      .map((column) => formatCell(item, column))
      .filter((text) => text !== '')
      .join(' ');
}

/** The data that a form has no field for, in the clerk's order. */
export function dataWithoutPlace(mapping: FormMapping, data: FormData): FieldName[] {
  const placed = new Set(Object.values(placesFor(mapping, data)).flatMap((place) => place.shows));
  // Every plate has a row.
  if (mapping.table?.kind === 'vehicle' || mapping.listsRows) placed.add('plates');
  return FIELD_NAMES.filter((name) => !placed.has(name));
}
