import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import type { ItemColumn, ItemKind } from '../../../../src-preload/contract/risk-items.ts';

/** A cell as it was found: always with its place. */
export interface FoundCell {
  readonly value: string | number;
  readonly evidence: Evidence;
  /** 0..1 */
  readonly confidence: number;
}

export type FoundCells = { readonly [C in ItemColumn]?: FoundCell };

/** A row as it was found; it has at least the cell that its kind is known by. */
export interface FoundItem {
  readonly kind: ItemKind;
  readonly cells: FoundCells;
}

/** The total that a document states for the rows of a kind, in euro. */
export interface StatedTotal {
  readonly kind: ItemKind;
  readonly value: number;
  readonly evidence: Evidence;
}

/** What a document lists one by one. */
export interface FoundItems {
  readonly items: readonly FoundItem[];
  readonly totals: readonly StatedTotal[];
}

/** The cells without which a row is of nothing: one of them must be filled. */
const SUBJECTS: Readonly<Record<ItemKind, readonly ItemColumn[]>> = {
  vehicle: ['plate', 'make', 'model'],
  building: ['address', 'use'],
  machine: ['description', 'serial'],
  professional: ['name'],
};

/** Whether the cells say which vehicle, building, machine or person is meant. */
export function namesSomething(kind: ItemKind, cells: FoundCells): boolean {
  return SUBJECTS[kind].some((column) => cells[column] !== undefined);
}
