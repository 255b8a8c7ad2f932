import type { FormFont } from './form-font.ts';

/** Sizes in points. Below the floor nobody reads a printed form. */
export const PREFERRED_SIZE = 9;
export const FLOOR_SIZE = 7;
/** Space between a box's edge and its text, in points. */
export const PADDING = 2.5;
/** Distance of baselines, as a multiple of the size. */
export const LEADING = 1.2;

export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
  /** False when even the smallest size leaves text over; the last line then ends in an ellipsis. */
  readonly complete: boolean;
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly multiline: boolean;
  /** The size to begin with; {@link PREFERRED_SIZE} when left out. A lower one than the floor is kept to. */
  readonly largestSize?: number;
}

/** Fits printable text into a box: as large as it goes, down to the floor, then cut with an ellipsis. */
export function fitText(text: string, box: TextBox, font: FormFont): FittedText {
  return box.multiline ? fitLines(text, box, font) : fitLine(text, box, font);
}

function fitLine(text: string, box: TextBox, font: FormFont): FittedText {
  const room = box.width - 2 * PADDING;
  const unit = font.widthOf(text, 1);
  // Rounded down to tenths, so that the text never grows over the edge.
  const preferred = box.largestSize ?? PREFERRED_SIZE;
  const largest = unit === 0 ? preferred : Math.floor((room / unit) * 10) / 10;
  const floor = floorOf(box);
  if (largest >= floor) return { size: Math.min(preferred, largest), lines: [text], complete: true };
  return { size: floor, lines: [cutLine(text, room, { font, size: floor })], complete: false };
}

function fitLines(text: string, box: TextBox, font: FormFont): FittedText {
  const floor = floorOf(box);
  for (let size = box.largestSize ?? PREFERRED_SIZE; size >= floor; size -= 0.5) {
    const lines = wrapText(text, size, box.width - 2 * PADDING, font);
    if (lines.length <= linesThatFit(box, size)) return { size, lines, complete: true };
  }
  const room = box.width - 2 * PADDING;
  const kept = wrapText(text, floor, room, font).slice(0, linesThatFit(box, floor));
  const last = cutLine(`${kept.at(-1) ?? ''}…`, room, { font, size: floor });
  return { size: floor, lines: [...kept.slice(0, -1), last], complete: false };
}

function floorOf({ largestSize = PREFERRED_SIZE }: TextBox): number {
  return Math.min(FLOOR_SIZE, largestSize);
}

/** How many lines of a size stand in a box of several lines. */
export function linesThatFit(box: TextBox, size: number): number {
  return Math.max(1, Math.floor((box.height - 2 * PADDING) / (size * LEADING)));
}

/** Breaks text into lines of a width in points, at spaces; a word wider than a line is broken inside. */
export function wrapText(text: string, size: number, width: number, font: FormFont): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width / size, font));
}

function wrapParagraph(paragraph: string, width: number, font: FormFont): string[] {
  const lines: string[] = [];
  const space = font.widthOf(' ', 1);
  let line = '';
  let used = 0;
  for (const piece of paragraph.split(' ').flatMap((word) => breakWord(word, width, font))) {
    const needed = font.widthOf(piece, 1);
    if (line !== '' && used + space + needed > width) {
      lines.push(line);
      line = piece;
      used = needed;
    } else {
      used += needed + (line === '' ? 0 : space);
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, font: FormFont): string[] {
  if (font.widthOf(word, 1) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const advance = font.widthOf(character, 1);
    if (piece !== '' && used + advance > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += advance;
  }
  return [...pieces, piece];
}

function cutLine(text: string, room: number, { font, size }: { font: FormFont; size: number }): string {
  if (font.widthOf(text, size) <= room) return text;
  let used = font.widthOf('…', size);
  let kept = '';
  for (const character of text) {
    used += font.widthOf(character, size);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
