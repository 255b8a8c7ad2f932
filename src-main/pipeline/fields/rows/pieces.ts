import type { LiveLine, LiveWord } from './live-lines.ts';

/** Words of one line with no wide gap between them: a cell, or a part of one. */
export interface Piece {
  readonly words: readonly LiveWord[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** In line heights: wider than a space between words, narrower than what parts two ruled cells. */
const WIDEST_SPACE = 0.6;

/** The pieces of a line, left to right. */
export function piecesOf({ words, height }: LiveLine): readonly Piece[] {
  const groups: LiveWord[][] = [];
  let previous: LiveWord | undefined;
  for (const word of words) {
    if (previous && word.left - previous.right <= WIDEST_SPACE * height) groups.at(-1)?.push(word);
    else groups.push([word]);
    previous = word;
  }
  return groups.map(pieceOf);
}

/** A piece of the given words, of which there is at least one. */
export function pieceOf(words: readonly LiveWord[]): Piece {
  return {
    words,
    text: words.map(({ text }) => text).join(' '),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
  };
}
