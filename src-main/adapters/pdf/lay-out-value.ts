import { heightOf, widthOf, type Rectangle } from '../../core/reading-order/placed-word.ts';
import type { QuarterTurns } from '../../core/reading-order/turn-box.ts';
import type { Annotation } from './annotations.ts';
import { advanceOf } from './glyph-advance.ts';
import type { RunWord } from './words-of-runs.ts';

const AUTOMATIC_SIZE = { least: 4, most: 12, ofHeight: 0.7 };
const LINE_STEP = 1.15;
/** Between the edge of a field and its text, in points. */
const PADDING = 2;

/** A word in the frame of its field: as if the field stood upright, from its top left. */
interface PlacedPart extends Rectangle {
  readonly text: string;
}

/** How a field's text is set. */
type Setting = Pick<
  Annotation,
  'rotation' | 'multiLine' | 'comb' | 'maxLen' | 'textAlignment' | 'defaultAppearanceData'
>;

/**
 * Lays a field's text out as a viewer would: one line in the middle of its field, several from the top,
 * single letters in the cells of a comb. `pageRotation` in degrees clockwise.
 */
export function layOut(
  text: string,
  field: Rectangle,
  setting: Setting,
  pageRotation: number,
): readonly RunWord[] {
  const turn = turnOf(pageRotation - setting.rotation);
  const upright = turn % 2 === 0;
  const width = upright ? widthOf(field) : heightOf(field);
  const height = upright ? heightOf(field) : widthOf(field);
  const lines = text.split(/\r\n|\r|\n/u);
  const size = fontSize(height, setting, lines.length);
  const step = size * LINE_STEP;
  const top = setting.multiLine ? PADDING : (height - step * lines.length) / 2;
  return lines
    .flatMap((line, index) => {
      const from = top + index * step;
      return setting.comb && setting.maxLen
        ? wordsInCells(line, width / setting.maxLen, from, size)
        : wordsOfLine(line, width, from, size, setting.textAlignment ?? 0);
    })
    .map((part) => ({ text: part.text, turn, slanted: false, font: '', ...turnedInto(field, part, turn) }));
}

function fontSize(height: number, { defaultAppearanceData }: Setting, lines: number): number {
  const stated = defaultAppearanceData?.fontSize ?? 0;
  if (stated > 0) return stated;
  const fitting = (height * AUTOMATIC_SIZE.ofHeight) / lines;
  return Math.min(AUTOMATIC_SIZE.most, Math.max(AUTOMATIC_SIZE.least, fitting));
}

function wordsOfLine(
  line: string,
  width: number,
  top: number,
  size: number,
  alignment: number,
): readonly PlacedPart[] {
  const room = Math.max(1, width - 2 * PADDING);
  const natural = advanceOf(line) * size;
  const scale = natural > room ? (room / natural) * size : size;
  const slack = room - advanceOf(line) * scale;
  let left = PADDING + (slack * alignment) / 2;
  const words: PlacedPart[] = [];
  for (const part of line.split(/(\s+)/u)) {
    const right = left + advanceOf(part) * scale;
    if (part.trim() !== '') words.push({ text: part, left, right, top, bottom: top + size });
    left = right;
  }
  return words;
}

function wordsInCells(line: string, cell: number, top: number, size: number): readonly PlacedPart[] {
  return [...line.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    left: index * cell,
    right: (index + text.length) * cell,
    top,
    bottom: top + size,
  }));
}

function turnOf(degrees: number): QuarterTurns {
  return ([0, 1, 2, 3] as const)[((Math.round(degrees / 90) % 4) + 4) % 4] ?? 0;
}

function turnedInto(field: Rectangle, part: Rectangle, turn: QuarterTurns): Rectangle {
  const { left, top, right, bottom } = part;
  switch (turn) {
    case 0:
      return {
        left: field.left + left,
        right: field.left + right,
        top: field.top + top,
        bottom: field.top + bottom,
      };
    case 1:
      return {
        left: field.right - bottom,
        right: field.right - top,
        top: field.top + left,
        bottom: field.top + right,
      };
    case 2:
      return {
        left: field.right - right,
        right: field.right - left,
        top: field.bottom - bottom,
        bottom: field.bottom - top,
      };
    case 3:
      return {
        left: field.left + top,
        right: field.left + bottom,
        top: field.bottom - right,
        bottom: field.bottom - left,
      };
  }
}
