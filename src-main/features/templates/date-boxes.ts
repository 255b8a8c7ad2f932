import type { UnlabelledBox } from './form-page.ts';
import type { PlacedBox } from './find-tables.ts';
import { plainWords } from './plain-words.ts';

/** A box that takes a part of a day; `first` is the box of the day, whose label says which date it is. */
export interface DatePart {
  readonly first: string;
  readonly date: 'dd' | 'mm' | 'yyyy' | 'yy';
}

const FAR = 22;

/** Three boxes in a row for day, month and year: by their lengths, or by what they are called. */
export function findDateParts(
  boxes: readonly UnlabelledBox[],
  placed: ReadonlyMap<string, PlacedBox>,
): ReadonlyMap<string, DatePart> {
  const parts = new Map<string, DatePart>();
  const lengths = new Map(boxes.map(({ name, maxLength }) => [name, maxLength]));
  const inRows = [...placed.values()].toSorted(
    (a, b) => a.page - b.page || (Math.abs(a.y0 - b.y0) < 4 ? a.x0 - b.x0 : a.y0 - b.y0),
  );
  for (let at = 0; at + 2 < inRows.length; at++) {
    const [day, month, year] = inRows.slice(at, at + 3);
    if (!day || !month || !year || !follows(day, month) || !follows(month, year)) continue;
    const last = lengths.get(year.name) ?? null;
    const byLength =
      lengths.get(day.name) === 2 && lengths.get(month.name) === 2 && (last === 4 || last === 2);
    if (!byLength && !isNamedAsDate(day, month, year)) continue;
    parts.set(day.name, { first: day.name, date: 'dd' });
    parts.set(month.name, { first: day.name, date: 'mm' });
    parts.set(year.name, { first: day.name, date: last === 2 ? 'yy' : 'yyyy' });
  }
  return parts;
}

function follows(before: PlacedBox, after: PlacedBox): boolean {
  const gap = after.x0 - before.x1;
  return before.page === after.page && Math.abs(before.y0 - after.y0) < 4 && gap > -2 && gap < FAR;
}

function isNamedAsDate(day: PlacedBox, month: PlacedBox, year: PlacedBox): boolean {
  const says = (box: PlacedBox, pattern: RegExp): boolean =>
    [box.name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' '), box.nearby.above, box.nearby.below].some((text) =>
      pattern.test(plainWords(text)),
    );
  return (
    says(day, /\b(?:gg|giorno|day|dd)\b/u) &&
    says(month, /\b(?:mm|mese|month)\b/u) &&
    says(year, /\b(?:aaaa|aa|anno|year|yyyy|yy)\b/u)
  );
}

/** How a day is written into one box: as its script or label says, else as its length allows. */
export function datePatternFor(box: UnlabelledBox, texts: readonly string[]): string {
  if (box.dateFormat !== null) return box.dateFormat;
  for (const text of texts) {
    const shown = /\b(?:g{2}|d{2})([/.\- ]?)m{2}\1(a{4}|y{4}|a{2}|y{2})\b/iu.exec(text);
    if (shown)
      return `dd${shown[1] ?? ''}mm${shown[1] ?? ''}${(shown[2] ?? '').length === 2 ? 'yy' : 'yyyy'}`;
  }
  if (box.maxLength === 8) return box.comb ? 'ddmmyyyy' : 'dd/mm/yy';
  if (box.maxLength === 6) return 'ddmmyy';
  return 'dd/mm/yyyy';
}
