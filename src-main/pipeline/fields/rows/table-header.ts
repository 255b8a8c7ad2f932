import type { Category } from '../../../../src-preload/contract/vocabulary.ts';
import type { ItemKind } from '../../../../src-preload/contract/risk-items.ts';
import { meaningOf, type Meaning } from './column-labels.ts';
import { labelsOf, stack } from './header-labels.ts';
import type { LiveLine, LiveWord } from './live-lines.ts';
import type { Piece } from './pieces.ts';
import { tableKind, targetsOf, type Target } from './table-kind.ts';

/** A column as its label places it, left and right edge of the label in points. */
export interface Column {
  readonly label: string;
  readonly left: number;
  readonly right: number;
  /** Where its cells go; null for a column that no form asks for. */
  readonly target: Target | null;
}

/** The labels above a table. */
export interface TableHeader {
  readonly kind: ItemKind;
  readonly columns: readonly Column[];
  /** How many lines the labels take. */
  readonly lines: number;
}

const MOST_LINES = 3;
const LONGEST_LABEL = 45;
/** A longer line is running text, however it is spaced. */
const MOST_HEADER_WORDS = 40;
/** In line heights: labels of one header stand no further apart. */
const LARGEST_STEP = 2.6;

/**
 * The header that begins at a line, if there is one. Labels may take several lines: the reading that knows most of
 * them wins, and what stands in the first line must then be part of labels that are known.
 */
export function headerAt(lines: readonly LiveLine[], at: number, category: Category): TableHeader | null {
  const first = new Set(lines[at]?.words);
  if (first.size > MOST_HEADER_WORDS) return null;
  let pieces: readonly Piece[] = [];
  let best: Candidate | null = null;
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[at + count - 1];
    if (!line || !follows(lines[at + count - 2], line, count)) break;
    const labels = labelsOf(line);
    if (labels.length === 0 || (count === 1 && !namesAColumn(labels))) break;
    pieces = stack(pieces, labels);
    const next = candidate(pieces, first, category, count);
    if (next && isBetter(next, best, line)) best = next;
  }
  return best?.header ?? null;
}

/** Labels begin with a line in which one at least is known as it stands. */
function namesAColumn(labels: readonly Piece[]): boolean {
  return labels.length > 1 && labels.some(({ text }) => meaningOf(text) !== null);
}

interface Candidate {
  readonly header: TableHeader;
  /** How many of its labels are known. */
  readonly known: number;
}

function candidate(
  pieces: readonly Piece[],
  first: ReadonlySet<LiveWord>,
  category: Category,
  lines: number,
): Candidate | null {
  const meanings = pieces.map(({ text }) => meaningOf(text));
  const known = meanings.filter((meaning) => meaning !== null).length;
  const begins = pieces.every(
    ({ words }, index) => meanings[index] !== null || !words.some((word) => first.has(word)),
  );
  if (!isHeader(pieces, known) || (lines > 1 && !begins)) return null;
  const header = headerOf(pieces, meanings, category, lines);
  return header && { header, known };
}

/** Labels hold no figures: a further line of words that leaves all labels known goes on with them. */
function isBetter(next: Candidate, best: Candidate | null, { words }: LiveLine): boolean {
  if (best === null || next.known !== best.known) return next.known > (best?.known ?? 0);
  return words.every(({ text }) => !/\d/u.test(text));
}

function follows(above: LiveLine | undefined, line: LiveLine, count: number): boolean {
  if (count === 1 || !above) return true;
  return (
    above.page === line.page &&
    line.middle - above.middle < LARGEST_STEP * Math.max(line.height, above.height)
  );
}

function isHeader(pieces: readonly Piece[], known: number): boolean {
  return known >= 2 && known * 2 >= pieces.length && pieces.every(({ text }) => text.length <= LONGEST_LABEL);
}

function headerOf(
  pieces: readonly Piece[],
  meanings: readonly (Meaning | null)[],
  category: Category,
  lines: number,
): TableHeader | null {
  const kind = tableKind(meanings, category);
  if (kind === null) return null;
  const targets = targetsOf(kind, onlyInsured(pieces, meanings));
  const columns = pieces.map(({ text, left, right }, index) => ({
    label: text,
    left,
    right,
    target: targets[index] ?? null,
  }));
  return { kind, columns, lines };
}

/** What says of an amount that it is the one to insure. */
const INSURED = /assic|nuovo|ricostr|rimpiazz|somm|insured|replacement|fabbricat|stabil|edific/i;

/** Of several amounts in a row only the one to insure is kept; the same for years. */
function onlyInsured(
  pieces: readonly Piece[],
  meanings: readonly (Meaning | null)[],
): readonly (Meaning | null)[] {
  const amounts = meanings.flatMap((meaning, index) => (meaning === 'money' ? [index] : []));
  const kept = amounts.find((index) => INSURED.test(pieces[index]?.text ?? '')) ?? amounts[0];
  const firstYear = meanings.indexOf('year');
  return meanings.map((meaning, index) => {
    if (meaning === 'money' && index !== kept) return 'other';
    return meaning === 'year' && index !== firstYear ? 'other' : meaning;
  });
}
