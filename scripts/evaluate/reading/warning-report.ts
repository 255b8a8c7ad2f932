import { PAGE_WARNINGS, type PageWarning } from '../../../src-preload/contract/vocabulary.ts';
import { isPoorReading } from '../../../src-main/core/review-reason.ts';
import { alignedTable } from '../table.ts';
import type { SheetReading } from './reading-report.ts';
import { precisionOf, recallOf } from './word-score.ts';

/** A sheet that kept fewer words than this was read badly. */
const BADLY = 0.95;
/** One that kept this many, and made up hardly any, was read well: a warning is a false alarm. */
const WELL = 0.98;
const WELL_PRECISION = 0.97;

/** How many sheets of a kind of outcome were warned of. */
export function warningTable(readings: readonly SheetReading[]): string {
  const printed = readings.filter((reading) => reading.ours.printed > 0);
  const groups: readonly (readonly [string, readonly SheetReading[]])[] = [
    [`recall < ${BADLY}`, printed.filter((reading) => recallOf(reading.ours) < BADLY)],
    [
      'a figure wrong or missed',
      printed.filter((reading) => reading.missed.some((word) => /\d/u.test(word))),
    ],
    [`recall >= ${WELL}, precision >= ${WELL_PRECISION}`, printed.filter(isReadWell)],
    ['office scans read well', printed.filter((reading) => reading.kind === 'office' && isReadWell(reading))],
  ];
  const count = (group: readonly SheetReading[], is: (reading: SheetReading) => boolean): string =>
    String(group.filter(is).length);
  const says = (warning: PageWarning) => (reading: SheetReading) => reading.warnings.includes(warning);
  return alignedTable([
    ['', 'sheets', 'for review', 'any warning', 'mean confidence < 0.7', ...PAGE_WARNINGS],
    ...groups.map(([name, group]) => [
      name,
      String(group.length),
      count(group, isPoorReading),
      count(group, (reading) => reading.warnings.length > 0),
      count(group, (reading) => reading.confidence < 0.7),
      ...PAGE_WARNINGS.map((warning) => count(group, says(warning))),
    ]),
  ]);
}

function isReadWell({ ours }: SheetReading): boolean {
  return recallOf(ours) >= WELL && precisionOf(ours) >= WELL_PRECISION;
}
