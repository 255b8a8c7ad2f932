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
  const lengths = new Map(boxes.map(({ name, maxLength }) => [name, maxLength]));
  const inRows = [...placed.values()].toSorted(
    (a, b) => a.page - b.page || (Math.abs(a.y0 - b.y0) < 4 ? a.x0 - b.x0 : a.y0 - b.y0),
  );
  return new Map<string, DatePart>(
    inRows.flatMap((day, at) => {
      const [month, year] = inRows.slice(at + 1, at + 3);
      if (!month || !year || !follows(day, month) || !follows(month, year)) return [];
      const three = [day, month, year].map(({ name }) => lengths.get(name) ?? null);
      if (!hasLengthsOfDate(three) && !isNamedAsDate(day, month, year)) return [];
      const first = day.name;
      return [
        [day.name, { first, date: 'dd' }],
        [month.name, { first, date: 'mm' }],
        [year.name, { first, date: three[2] === 2 ? 'yy' : 'yyyy' }],
      ] as const;
    }),
  );
}

function hasLengthsOfDate([day, month, year]: readonly (number | null)[]): boolean {
  return day === 2 && month === 2 && (year === 4 || year === 2);
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
  const shown = texts.map(shownPattern).find((pattern) => pattern !== null);
  if (shown !== undefined) return shown;
  if (box.maxLength === 8) return box.comb ? 'ddmmyyyy' : 'dd/mm/yy';
  if (box.maxLength === 6) return 'ddmmyy';
  return 'dd/mm/yyyy';
}

/** "gg/mm/aaaa" in a label. */
function shownPattern(text: string): string | null {
  const shown = /\b(?:g{2}|d{2})([/.\- ]?)m{2}\1(a{4}|y{4}|a{2}|y{2})\b/iu.exec(text);
  if (!shown) return null;
  const [, separator = '', year = ''] = shown;
  return ['dd', 'mm', year.length === 2 ? 'yy' : 'yyyy'].join(separator);
}
