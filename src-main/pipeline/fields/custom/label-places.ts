import type { Cell, CellWord } from './cells.ts';

/** Where a label stands in a cell: the words [from, to). */
export interface LabelPlace {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
  /** Whether a colon, or a row of dots, parts it from what follows. */
  readonly closed: boolean;
}

/** A label as the words that are looked for; none for one of punctuation alone. */
export type LabelWords = readonly string[];

export function labelWords(label: string): LabelWords {
  return label
    .split(/\s+/u)
    .map(bareWord)
    .filter((word) => word !== '');
}

/** Every place of a label. Words are compared whole: "Data" does not stand in "Datario". */
export function labelPlaces(cells: readonly Cell[], label: LabelWords): readonly LabelPlace[] {
  const [first] = label;
  if (first === undefined) return [];
  return cells.flatMap((cell) => {
    const bare = cell.words.map(({ text }) => bareWord(text));
    return bare.flatMap((word, from) => {
      if (word !== first) return [];
      const to = endOfLabel(bare, from, label);
      return to === null ? [] : [placeOf(cell, from, to)];
    });
  });
}

/** Whether the cell holds the label alone, but for a mark of footnotes or a unit in brackets. */
export function standsAlone({ cell, from, to }: LabelPlace): boolean {
  return from === 0 && cell.words.slice(to).every(({ text }) => bareWord(text) === '' || isBracketed(text));
}

/** Whether the words begin with a label of their own ("CUP: …"). */
export function beginsWithLabel(words: readonly CellWord[]): boolean {
  return words.slice(0, LONGEST_LABEL).some(({ text }) => text.length > 1 && text.endsWith(':'));
}

/** Words as labels are compared, a space between them. */
export function bareWords(words: readonly CellWord[]): string {
  return words
    .map(({ text }) => bareWord(text))
    .filter((word) => word !== '')
    .join(' ');
}

/** Letters and digits alone, small, without accents: "P.IVA:" is "piva". */
export function bareWord(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const LONGEST_LABEL = 5;

/** Where the label ends that begins at `from`; words of punctuation alone are passed over. */
function endOfLabel(bare: readonly string[], from: number, label: LabelWords): number | null {
  let at = from;
  for (const word of label) {
    while (bare[at] === '') at += 1;
    if (bare[at] !== word) return null;
    at += 1;
  }
  return at;
}

/** The colon may stand at the word, as a word of its own, or after a unit in brackets: "Potenza (kW):". */
function placeOf(cell: Cell, from: number, to: number): LabelPlace {
  if (isClosing(cell.words[to - 1]?.text)) return { cell, from, to, closed: true };
  let end = to;
  while (end < cell.words.length && isAside(cell.words[end]?.text ?? '')) {
    end += 1;
    if (isClosing(cell.words[end - 1]?.text)) return { cell, from, to: end, closed: true };
  }
  return { cell, from, to, closed: false };
}

function isClosing(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (word.endsWith(':') || word.endsWith('=') || word.startsWith('...') || word.startsWith('…'))
  );
}

function isAside(word: string): boolean {
  return bareWord(word) === '' || isBracketed(word);
}

function isBracketed(word: string): boolean {
  return word.startsWith('(') && word.replace(/:$/u, '').endsWith(')');
}
