import type { CellWord } from './cells.ts';

/** Words of dots and lines, which lead to a value or keep its place, taken from the beginning. */
export function withoutLeaders(words: readonly CellWord[]): readonly CellWord[] {
  const first = words.findIndex(({ text }) => !isLeader(text));
  return first < 0 ? [] : words.slice(first);
}

/** "B4471A09C2, CUP: J81B22…": what follows is of the next label. */
export function upToNextLabel(words: readonly CellWord[]): readonly CellWord[] {
  const next = words.findIndex(({ text }, at) => at > 0 && text.length > 1 && text.endsWith(':'));
  if (next < 0) return words;
  const before = words.slice(0, next);
  const parted = before.findLastIndex(({ text }) => PARTING.some((mark) => text.endsWith(mark)));
  return parted < 0 ? before : before.slice(0, parted + 1);
}

/** A text up to the semicolon, without the punctuation that ends its clause. */
export function withoutEnd(words: readonly CellWord[]): readonly CellWord[] {
  const stop = words.findIndex(({ text }) => text.endsWith(';'));
  const own = stop < 0 ? words : words.slice(0, stop + 1);
  const last = own.at(-1);
  if (!last) return own;
  const text = PARTING.some((mark) => last.text.endsWith(mark)) ? last.text.slice(0, -1) : last.text;
  return text === '' ? withoutEnd(own.slice(0, -1)) : [...own.slice(0, -1), { ...last, text }];
}

const PARTING = [',', ';', '-', '–', '|'] as const;

function isLeader(word: string): boolean {
  return [...word].every((character) => '._…-–=:|'.includes(character));
}
