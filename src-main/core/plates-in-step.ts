import type { RiskItem } from '../../src-preload/contract/risk-items.ts';

/** The plates of the data that no vehicle's row has. */
export function platesWithoutRow(plates: readonly string[], items: readonly RiskItem[]): readonly string[] {
  const listed = new Set(items.map(plateOf));
  return plates.filter((plate) => !listed.has(plate));
}

/**
 * The rows whose plate was corrected with the data, by their place among the items: a plate that took the place of
 * another is the same vehicle's, if one row alone has the old one and none the new one. Where plates were only added
 * or taken out, or changed places, nobody can say which vehicle is meant: those rows stay as they are.
 */
export function rowsToCorrect<Row extends RiskItem>(
  before: readonly string[],
  after: readonly string[],
  items: readonly Row[],
): readonly { readonly row: Row; readonly plate: string }[] {
  return replacedPlates(before, after).flatMap(([old, plate]) => {
    const [row, ...others] = items.filter((item) => plateOf(item) === old);
    const isFree = items.every((item) => plateOf(item) !== plate);
    return row && others.length === 0 && isFree ? [{ row, plate }] : [];
  });
}

/**
 * The place in the data of the plate that was corrected in a row; null when the data do not have it, have the new one
 * already, or another row has it too.
 */
export function placeToCorrect(
  plates: readonly string[],
  { before, after }: { readonly before: RiskItem; readonly after: RiskItem },
  items: readonly RiskItem[],
): { readonly place: number; readonly plate: string } | null {
  const old = plateOf(before);
  const plate = plateOf(after);
  if (old === null || plate === null || plates.includes(plate)) return null;
  const place = plates.indexOf(old);
  const isShared = items.some((item) => item.id !== before.id && plateOf(item) === old);
  return place < 0 || isShared ? null : { place, plate };
}

function plateOf({ kind, cells }: RiskItem): string | null {
  const plate = kind === 'vehicle' ? cells.plate?.value : undefined;
  return typeof plate === 'string' ? plate : null;
}

function replacedPlates(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [string, string])[] {
  if (before.length !== after.length) return [];
  const pairs = before.map((plate, place) => [plate, after[place] ?? ''] as const);
  return pairs.filter(([old, plate]) => !after.includes(old) && !before.includes(plate));
}
