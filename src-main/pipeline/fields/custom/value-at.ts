import type { CustomFieldType, CustomReading } from '../../../../src-preload/contract/custom-fields.ts';
import { findCustomValue } from '../../../core/custom-value.ts';
import { below, cellsInLine, evidenceOf, joined, rightOf, type Cell, type CellWord } from './cells.ts';
import { bareWord, bareWords, beginsWithLabel, standsAlone, type LabelPlace } from './label-places.ts';
import { upToNextLabel, withoutEnd, withoutLeaders } from './value-words.ts';

/** How sure a value is by where it stands. In a sentence, and below a label that may be a heading, it wants a look. */
const SURENESS = { closed: 0.95, beside: 0.9, below: 0.85, unsure: 0.7 } as const;

/** A value with how sure its place alone makes it. */
export interface Candidate extends CustomReading {
  readonly sureness: number;
}

/** Where a value is looked for, and what it is not. */
export interface Search {
  readonly type: CustomFieldType;
  /** All cells of the document. */
  readonly cells: readonly Cell[];
  /** Labels in their bare words: none of them is a value. */
  readonly labels: ReadonlySet<string>;
}

/** Words of a unit between a label and its cell: "Potenza impianto in kW". */
const LONGEST_UNIT = 3;

/** The value that belongs to a label; null where there is none, or something else stands in its place. */
export function valueAt(place: LabelPlace, search: Search): Candidate | null {
  const { cell, from, to, closed } = place;
  const rest = withoutLeaders(cell.words.slice(to));
  if (closed && rest.length > 0) return read(cell, upToNextLabel(rest), search, SURENESS.closed);
  if (closed) return closedAlone(cell, search);
  if (standsAlone(place)) return inTable(cell, search);
  const said = inSentence(cell, rest, search);
  const mayBeUnit = from === 0 && rest.length <= LONGEST_UNIT && search.type !== 'text';
  return said ?? (mayBeUnit ? inTable(cell, search) : null);
}

/** "CIG:" with nothing after it: beside it, and only where nothing is beside, below. */
function closedAlone(cell: Cell, search: Search): Candidate | null {
  const beside = rightOf(cell, search.cells);
  if (beside) return readCell(beside, search, SURENESS.beside);
  const under = below(cell, search.cells);
  return under && readCell(under, search, SURENESS.below);
}

/** A label in a cell of its own names the cell beside it, or as a heading the column below. */
function inTable(cell: Cell, search: Search): Candidate | null {
  const right = rightOf(cell, search.cells);
  const under = below(cell, search.cells);
  const beside = right && readCell(right, search, SURENESS.beside);
  const underneath = under && readCell(under, search, SURENESS.below);
  if (search.type !== 'text' || !beside || !underneath)
    return beside ?? (underneath && sureOfText(underneath, search.type));
  if (hasDigit(beside) !== hasDigit(underneath)) return hasDigit(beside) ? beside : underneath;
  const line = cellsInLine(cell, search.cells);
  if (line.length <= 2) return beside;
  // Pairs of label and value stand at even places of an even line; anything else is a line of headings.
  const mayBePair = line.length % 2 === 0 && line.indexOf(cell) % 2 === 0;
  return mayBePair ? { ...beside, ...unsure(beside) } : underneath;
}

/** A text below a label may be the next label of a form that was left empty. */
function sureOfText(candidate: Candidate, type: CustomFieldType): Candidate {
  return type !== 'text' || hasDigit(candidate) ? candidate : { ...candidate, ...unsure(candidate) };
}

function unsure({ confidence, sureness }: Candidate): Pick<Candidate, 'confidence' | 'sureness'> {
  return { confidence: (confidence / sureness) * SURENESS.unsure, sureness: SURENESS.unsure };
}

/** How many words of a sentence may part a label from its value: "fine lavori è prevista per il 31/12/2026". */
const FURTHEST_IN_SENTENCE = 6;
const NUMBER_SIGNS = new Set(['', 'n', 'nr', 'num', 'numero', 'no']);

/** After a label without a colon only what has a form of its own is taken, and of text a code: "CIG B4471A09C2 per …". */
function inSentence(cell: Cell, rest: readonly CellWord[], search: Search): Candidate | null {
  if (search.type !== 'text') return read(cell, rest.slice(0, FURTHEST_IN_SENTENCE), search, SURENESS.unsure);
  const code = rest.find(({ text }) => !NUMBER_SIGNS.has(bareWord(text)));
  return code && containsDigit(code.text) ? read(cell, [code], search, SURENESS.unsure) : null;
}

function readCell(cell: Cell, search: Search, sureness: number): Candidate | null {
  return read(cell, withoutLeaders(cell.words), search, sureness);
}

/** A label, or what begins with one, is no value. */
function read(
  cell: Cell,
  words: readonly CellWord[],
  { type, labels }: Search,
  sureness: number,
): Candidate | null {
  if (beginsWithLabel(words) || labels.has(bareWords(words))) return null;
  const said = type === 'text' ? withoutEnd(words) : words;
  const found = findCustomValue(type, joined(said));
  const own = found && wordsBetween(said, found.start, found.end);
  const evidence = own && evidenceOf(cell, own);
  if (!found || !own || !evidence) return null;
  const legible = Math.min(...own.map((word) => word.confidence));
  return { value: found.value, confidence: sureness * legible, evidence: [evidence], sureness };
}

/** The words that the characters [start, end) of their joined text touch. */
function wordsBetween(words: readonly CellWord[], start: number, end: number): readonly CellWord[] {
  let next = 0;
  return words.filter(({ text }) => {
    const from = next;
    next += text.length + 1;
    return from < end && from + text.length > start;
  });
}

function hasDigit({ value }: Candidate): boolean {
  return containsDigit(String(value));
}

function containsDigit(text: string): boolean {
  return [...text].some((character) => character >= '0' && character <= '9');
}
