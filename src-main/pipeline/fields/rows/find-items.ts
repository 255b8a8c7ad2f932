import type { DocumentText } from '../../../core/document-text.ts';
import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import { readDocument, type Reading } from '../reading.ts';
import type { FoundItem, FoundItems } from './found-item.ts';
import { findTables } from './find-tables.ts';
import { listedBuildings } from './listed-buildings.ts';
import { listedMachines } from './listed-machines.ts';
import { listedProfessionals } from './listed-professionals.ts';
import { listedVehicles } from './listed-vehicles.ts';
import { liveLines, type LiveLine } from './live-lines.ts';

/**
 * What the live request lists one by one: vehicles, buildings, machines or professionals, each cell with
 * its place. Pure. Nothing is invented: a cell that says nothing certain is left out.
 */
export function findItems(
  document: DocumentText,
  category: Category,
  options: { readonly today: Date },
): FoundItems {
  const reading = readDocument(document, category, options.today);
  const lines = liveLines(document, reading);
  const tables = findTables(lines, category);
  const listed = FINDERS[category]?.(withoutLines(reading, tables.lines)) ?? [];
  return { items: withoutRepeats([...tables.items, ...listed]), totals: tables.totals };
}

/** Who finds what stands in lists and sentences, by line of business; of other things only tables are read. */
const FINDERS: Readonly<Record<Category, ((reading: Reading) => readonly FoundItem[]) | null>> = {
  'Flotta Auto': listedVehicles,
  Fabbricato: listedBuildings,
  'Rischi Tecnologici': listedMachines,
  'RC Professionale': listedProfessionals,
  Altro: null,
};

/** The same reading with the lines of tables blanked: what stands there has been read. */
function withoutLines(reading: Reading, lines: ReadonlySet<LiveLine>): Reading {
  const characters = reading.live.split('');
  for (const { words } of lines) {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) characters.fill(' ', first.start, last.end);
  }
  return { ...reading, live: characters.join('') };
}

/** A vehicle that is listed twice, in the text and in an annex, is one vehicle: the fuller row is kept. */
function withoutRepeats(items: readonly FoundItem[]): readonly FoundItem[] {
  const size = ({ cells }: FoundItem): number => Object.keys(cells).length;
  return items.filter(({ cells }, at) => {
    const plate = cells.plate?.value;
    if (plate === undefined) return true;
    const same = items.filter((other) => other.cells.plate?.value === plate);
    const fullest = same.reduce((best, other) => (size(other) > size(best) ? other : best));
    return items.indexOf(fullest) === at;
  });
}
