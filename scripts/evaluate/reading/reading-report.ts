import { SCAN_KINDS, type ScanKind } from '../../documents/scans/scan-kind.ts';
import type { PageSource, PageWarning } from '../../../src-preload/contract/vocabulary.ts';
import { alignedTable, share } from '../table.ts';
import { precisionOf, recallOf, sumOfScores, type WordScore } from './word-score.ts';

/** How one sheet was read. */
export interface SheetReading {
  readonly name: string;
  readonly kind: ScanKind;
  readonly source: PageSource;
  readonly confidence: number;
  readonly warnings: readonly PageWarning[];
  readonly ours: WordScore;
  /** Null when native tesseract is not installed. */
  readonly native: WordScore | null;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** A line for each kind of paper. */
export function readingTable(readings: readonly SheetReading[]): string {
  const header = [
    '',
    'sheets',
    'words',
    'recall',
    'precision',
    'worst sheet',
    'tesseract recall',
    'its precision',
  ];
  const rows = SCAN_KINDS.flatMap((kind) => {
    const of = readings.filter((reading) => reading.kind === kind);
    return of.length === 0 ? [] : [kindRow(kind, of)];
  });
  return alignedTable([header, ...rows]);
}

function kindRow(kind: ScanKind, readings: readonly SheetReading[]): string[] {
  const ours = sumOfScores(readings.map((reading) => reading.ours));
  const native = sumOfScores(readings.flatMap((reading) => reading.native ?? []));
  const said = readings.filter((reading) => reading.source === 'blank').length;
  const name =
    kind === 'blank' ? `blank (said so: ${said}; words read: ${ours.read}, tesseract ${native.read})` : kind;
  const worst = Math.min(...readings.map((reading) => recallOf(reading.ours)));
  return [
    name,
    String(readings.length),
    String(ours.printed),
    share(recallOf(ours)),
    share(precisionOf(ours)),
    share(worst),
    share(recallOf(native)),
    share(precisionOf(native)),
  ];
}
