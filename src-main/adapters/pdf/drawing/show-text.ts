import type { QuarterTurns } from '../../../core/reading-order/turn-box.ts';
import { apply, multiply, type Matrix } from '../matrix.ts';
import type { TextRun } from './drawing.ts';
import { isOff, type FontFacts, type GraphicsState, type Pen } from './pen.ts';

/** A letter as pdf.js hands it over, its width in units of the font. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A step wider than this, in font sizes, stands for a space; one back further than the next begins anew. */
const SPACE_STEP = 0.16;
const BACK_STEP = 0.35;
/** Less than this is as good as transparent. */
const LEAST_OPACITY = 0.02;
/** In radians from level or plumb; scanned pages that were straightened lean a little. */
const MOST_LEAN = 0.14;

/** Text rendering modes of ISO 32000-1, table 106. */
const STROKED_ONLY = new Set([1, 5]);
const WITHOUT_INK = 3;

/** Letters that follow each other without a space, in text space before horizontal scaling. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly startsWord: boolean;
  /** Width of the white space after it, when nothing else follows. */
  readonly trailing: number;
}

/** Writes letters at the cursor: adds their runs to the page and moves the cursor on. */
export function showText(pen: Pen, glyphs: readonly unknown[], normalize: (text: string) => string): void {
  const { state, cursor } = pen;
  if (!state.font || state.fontSize === 0) return;
  const { pieces, advance, endsInSpace } = piecesOf(glyphs, state, state.font, cursor.afterSpace);
  if (!isOff(pen)) {
    for (const piece of pieces) {
      const run = runOf(piece, pen, state.font, normalize);
      if (run) pen.runs.push(run);
    }
  }
  cursor.afterSpace = endsInSpace;
  if (state.font.vertical) cursor.y -= advance;
  else cursor.x += advance * state.horizontalScale * state.direction;
}

/** Letters being put together, in text space before horizontal scaling. */
interface Writing {
  x: number;
  spaced: boolean;
  open: { -readonly [Key in keyof Piece]: Piece[Key] } | null;
  readonly pieces: Piece[];
}

function piecesOf(
  glyphs: readonly unknown[],
  state: GraphicsState,
  font: FontFacts,
  afterSpace: boolean,
): { pieces: readonly Piece[]; advance: number; endsInSpace: boolean } {
  const writing: Writing = { x: 0, spaced: afterSpace, open: null, pieces: [] };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      writing.x += ((font.vertical ? 1 : -1) * glyph * state.fontSize) / 1000;
    } else if (isGlyph(glyph)) write(writing, glyph, state, font);
  }
  const { pieces, open, x, spaced } = writing;
  const last = pieces.at(-1);
  if (open) pieces.push(open);
  else if (last) pieces[pieces.length - 1] = { ...last, trailing: x - last.to };
  return { pieces, advance: x, endsInSpace: spaced };
}

function write(writing: Writing, glyph: Glyph, state: GraphicsState, font: FontFacts): void {
  const { fontSize, direction, characterSpacing, wordSpacing } = state;
  const width = glyph.width * font.unit * fontSize;
  const extra = (characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * direction;
  const step = writing.open ? writing.x - writing.open.to - characterSpacing * direction : 0;
  const isSpace = glyph.unicode.trim() === '';
  if (isSpace || step > SPACE_STEP * fontSize || step < -BACK_STEP * fontSize) endPiece(writing);
  if (!isSpace) {
    writing.open ??= { text: '', from: writing.x, to: writing.x, startsWord: writing.spaced, trailing: 0 };
    writing.open.text += glyph.unicode;
    writing.open.to = Math.max(writing.open.to, writing.x + width);
    writing.spaced = false;
  }
  writing.x += font.vertical ? width - extra : width + extra;
}

function endPiece(writing: Writing): void {
  if (writing.open) writing.pieces.push(writing.open);
  writing.open = null;
  writing.spaced = true;
}

function runOf(
  piece: Piece,
  { state, cursor, page, smallestText, order, annotation }: Pen,
  font: FontFacts,
  normalize: (text: string) => string,
): TextRun | null {
  const space: Matrix = multiply(state.toPage, cursor.matrix);
  const [a, b, c, d] = space;
  const scale = state.horizontalScale * state.direction;
  const [x, y] = apply(space, cursor.x + piece.from * scale, cursor.y + state.rise);
  const width = Math.abs((piece.to - piece.from) * scale) * Math.hypot(a, b);
  const trailing = Math.max(0, piece.trailing * Math.abs(scale)) * Math.hypot(a, b);
  const size = Math.hypot(c, d) * state.fontSize * font.height;
  if (size < smallestText || width <= 0) return null;
  const angle = Math.atan2(b * scale, a * scale);
  const [middleX, middleY] = middleOf(x, y, width, size, angle);
  if (!holds(page, middleX, middleY) || !holds(state.clip, middleX, middleY)) return null;
  const stroked = STROKED_ONLY.has(state.mode);
  const opacity = stroked ? state.strokeOpacity : state.fillOpacity;
  return {
    text: normalize(piece.text),
    x,
    y,
    width,
    trailing,
    size,
    turn: turnOf(angle),
    angle,
    slanted: leanOf(angle) > MOST_LEAN,
    startsWord: piece.startsWord,
    font: font.name,
    paint: stroked ? state.stroke : state.fill,
    invisible: state.mode === WITHOUT_INK || opacity < LEAST_OPACITY,
    order,
    annotation,
  };
}

function middleOf(x: number, y: number, width: number, size: number, angle: number): [number, number] {
  const [along, up] = [width / 2, size * 0.3];
  return [
    x + along * Math.cos(angle) + up * Math.sin(angle),
    y + along * Math.sin(angle) - up * Math.cos(angle),
  ];
}

function holds(area: { left: number; top: number; right: number; bottom: number }, x: number, y: number) {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/** The page's y axis points down, so a positive angle is a clockwise turn. */
function turnOf(angle: number): QuarterTurns {
  const quarter = Math.round(angle / (Math.PI / 2));
  return ([0, 1, 2, 3] as const)[((quarter % 4) + 4) % 4] ?? 0;
}

function leanOf(angle: number): number {
  const quarter = Math.PI / 2;
  return Math.abs(angle - Math.round(angle / quarter) * quarter);
}

function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}
