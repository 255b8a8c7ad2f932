import * as z from 'zod';
import { fieldSchema, type Field } from '../../src-preload/contract/requests.ts';
import { placeToCorrect, rowsToCorrect } from '../core/plates-in-step.ts';
import type { Database } from '../data/open-database.ts';
import { loadFields } from '../data/repositories/fields.ts';
import { loadItems, type PlacedItem } from '../data/repositories/risk-items.ts';
import { normaliseField } from '../pipeline/fields/normalise-field.ts';
import { applyFieldChange, type FieldChange } from './field-changes.ts';
import { applyItemChange, placedItemSchema, type ItemChange } from './item-changes.ts';
import type { Deed } from './request-changes.ts';

/** One side of a change to the plates of the data and to the rows of the same vehicles. */
interface PlateSide {
  readonly field: Field;
  readonly items: readonly PlacedItem[];
}

/** Plates corrected in the data and in the rows of the same vehicles: one correction, undone as one. */
export interface PlateChange {
  readonly before: PlateSide;
  readonly after: PlateSide;
}

/** One side of such a change as a correction keeps it. */
export const storedPlates = z.object({ field: fieldSchema, items: z.array(placedItemSchema) });

/** A change of the plates with the rows it concerns; null for any other, or when no row is known to be meant. */
export async function withRows(
  db: Database,
  requestId: string,
  { before, after }: FieldChange,
): Promise<PlateChange | null> {
  if (before?.name !== 'plates' || after === null) return null;
  const changed = rowsToCorrect(platesOf(before), platesOf(after), await loadItems(db, requestId));
  if (changed.length === 0) return null;
  const corrected = changed.map(({ row, plate }) => withPlate(row, plate));
  return {
    before: { field: before, items: changed.map(({ row }) => row) },
    after: { field: after, items: corrected },
  };
}

/** A change of a row with the plate of the data that it concerns; null when there is none. */
export async function withField(
  db: Database,
  requestId: string,
  { before, after }: ItemChange,
): Promise<PlateChange | null> {
  if (before === null || after === null) return null;
  const field = (await loadFields(db, requestId)).find(({ name }) => name === 'plates');
  if (!field) return null;
  const meant = placeToCorrect(platesOf(field), { before, after }, await loadItems(db, requestId));
  if (meant === null) return null;
  return {
    before: { field, items: [before] },
    after: { field: withPlateAt(field, meant), items: [after] },
  };
}

/** Makes such a change, or takes it back with the sides exchanged. Call in a transaction. */
export async function applyPlateChange(
  trx: Database,
  requestId: string,
  { before, after }: PlateChange,
  deed: Deed,
): Promise<void> {
  const field = { name: 'plates', before: before.field, after: after.field } as const;
  await applyFieldChange(trx, requestId, field, deed);
  for (const [place, item] of after.items.entries()) {
    await applyItemChange(trx, requestId, { before: before.items[place] ?? null, after: item }, deed);
  }
}

function platesOf({ value }: Field): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function withPlate(row: PlacedItem, plate: string): PlacedItem {
  const evidence = row.cells.plate?.evidence ?? null;
  const cell = { value: plate, evidence, confidence: 1, source: 'clerk' } as const;
  return { ...row, cells: { ...row.cells, plate: cell } };
}

/** Places of the plates on the pages stay: there it is still the same vehicle. */
function withPlateAt(field: Field, { place, plate }: { place: number; plate: string }): Field {
  const plates = platesOf(field).with(place, plate);
  const { valid, problem } = normaliseField('plates', plates);
  return { ...field, value: plates, valid, problem, source: 'clerk' };
}
