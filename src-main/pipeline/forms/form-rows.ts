import { ITEM_KINDS, type ItemKind, type RiskItem } from '../../../src-preload/contract/risk-items.ts';
import { formatItem, ITEM_KIND_LABELS } from '../../core/item-format.ts';
import { platesWithoutRow } from '../../core/plates-in-step.ts';
import { singleLine } from '../../core/plain-text.ts';
import type { FormInput, FormRows } from './form-input.ts';
import type { FormMapping } from './templates/form-mapping.ts';

/** The rows of a request by kind. A plate that is in no row has one of its own: the clerk may have typed it. */
export function rowsOf({ items, fields }: Pick<FormInput, 'items' | 'fields'>): FormRows {
  const ofKind = (kind: ItemKind): readonly RiskItem[] => items.filter((item) => item.kind === kind);
  const vehicles = ofKind('vehicle');
  const others = platesWithoutRow(fields.plates?.value ?? [], vehicles);
  return {
    vehicle: [...vehicles, ...others.map(vehicleOf)],
    building: ofKind('building'),
    machine: ofKind('machine'),
    professional: ofKind('professional'),
  };
}

function vehicleOf(plate: string): RiskItem {
  const cell = { value: singleLine(plate), evidence: null, confidence: 1, source: 'extracted' } as const;
  return { id: '', kind: 'vehicle', cells: { plate: cell } };
}

/** The cells of a form's table, by the name of the field; rows beyond its last are left to the notes. */
export function cellTexts({ table }: FormMapping, rows: FormRows): readonly (readonly [string, string])[] {
  if (!table) return [];
  return rows[table.kind]
    .slice(0, table.rows)
    .flatMap((item, index) =>
      Object.entries(table.cells).map(
        ([column, { text }]) => [`${table.name}_${index + 1}_${column}`, text(item)] as const,
      ),
    );
}

/** What the notes say of rows: all of those that the form's table has no room for, and those it has no table for. */
export function rowNotes(mapping: FormMapping, rows: FormRows): readonly string[] {
  return notedKinds(mapping, rows).flatMap((kind) => {
    const items = rows[kind];
    const label = ITEM_KIND_LABELS[kind];
    const isNew = roomFor(mapping, kind) === null;
    return listed(isNew ? `${label}:` : `Elenco completo dei ${items.length} ${label.toLowerCase()}:`, items);
  });
}

/** The kinds of rows that the notes list. */
export function notedKinds(mapping: FormMapping, rows: FormRows): readonly ItemKind[] {
  if (!mapping.listsRows) return [];
  return ITEM_KINDS.filter((kind) => {
    const items = rows[kind];
    const room = roomFor(mapping, kind);
    if (items.length === 0 || room === null) return items.length > 0;
    return items.length > room.rows || !items.every((item) => isShownWhole(item, room.columns));
  });
}

/** How many rows of a kind the form takes, and which of their columns (null: all); null where it takes none. */
function roomFor({ table, rowRoom }: FormMapping, kind: ItemKind) {
  if (table?.kind === kind) return { rows: table.rows, columns: null };
  return rowRoom?.[kind] ?? null;
}

function isShownWhole({ cells }: RiskItem, columns: ReadonlySet<string> | null): boolean {
  return columns === null || Object.keys(cells).every((column) => columns.has(column));
}

/** Rows of a single cell stand in one line, as plates do; others in one each. */
function listed(heading: string, items: readonly RiskItem[]): readonly string[] {
  const lines = items.map(formatItem);
  if (items.every(({ cells }) => Object.keys(cells).length === 1)) return [`${heading} ${lines.join(', ')}`];
  return [heading, ...lines.map((line, index) => `${index + 1}. ${line}`)];
}
