import type { Rectangle } from '../../../core/reading-order/placed-word.ts';
import { apply, IDENTITY, multiply, type Matrix } from '../matrix.ts';
import type { DrawnArea, DrawnPicture, Paint, TextRun } from './drawing.ts';

/** What of a font the positions of its letters depend on. */
export interface FontFacts {
  readonly name: string;
  /** Width units to text space, horizontally. */
  readonly unit: number;
  /** Height of its letters in font sizes. */
  readonly height: number;
  readonly vertical: boolean;
}

/** The graphics state of ISO 32000-1, 8.4, as far as reading needs it. */
export interface GraphicsState {
  /** From the space of the moment to the shown page. */
  readonly toPage: Matrix;
  readonly clip: Rectangle;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Neither blended with what is below nor masked. */
  readonly plain: boolean;
  readonly font: FontFacts | null;
  /** Never negative: a negative size turns `direction`. */
  readonly fontSize: number;
  readonly direction: 1 | -1;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** Where text is written, in text space; changes with every letter. */
export interface TextCursor {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  afterSpace: boolean;
}

/** All that changes while a page's operators are gone through. */
export interface Pen {
  readonly page: Rectangle;
  readonly smallestText: number;
  readonly fonts: ReadonlyMap<string, FontFacts>;
  readonly isShown: (group: unknown) => boolean;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  readonly cursor: TextCursor;
  /** Whether each open marked content is shown. */
  readonly marked: boolean[];
  clipsNext: boolean;
  annotation: string | null;
  order: number;
  readonly runs: TextRun[];
  readonly areas: DrawnArea[];
  readonly pictures: DrawnPicture[];
  readonly shapes: Rectangle[];
}

/** The state at the beginning of a page or of an annotation. */
export function initialState(toPage: Matrix, page: Rectangle): GraphicsState {
  return {
    toPage,
    clip: page,
    fill: '#000000',
    stroke: '#000000',
    fillOpacity: 1,
    strokeOpacity: 1,
    plain: true,
    font: null,
    fontSize: 0,
    direction: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** The cursor at the beginning of a text object. */
export function startOfText(cursor: TextCursor): void {
  Object.assign(cursor, { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0, afterSpace: false });
}

export function saveState(pen: Pen): void {
  pen.saved.push(pen.state);
}

export function restoreState(pen: Pen): void {
  pen.state = pen.saved.pop() ?? pen.state;
}

export function changeState(pen: Pen, change: Partial<GraphicsState>): void {
  pen.state = { ...pen.state, ...change };
}

export function transformBy(pen: Pen, matrix: Matrix): void {
  changeState(pen, { toPage: multiply(pen.state.toPage, matrix) });
}

/** Content that is switched off (an optional layer) is drawn by no viewer. */
export const isOff = (pen: Pen): boolean => pen.marked.includes(false);

/** The rectangle on the page around a rectangle of the present space. */
export function onPage({ toPage }: GraphicsState, [x0, y0, x1, y1]: readonly number[]): Rectangle {
  const corners = [
    apply(toPage, x0 ?? 0, y0 ?? 0),
    apply(toPage, x1 ?? 0, y0 ?? 0),
    apply(toPage, x0 ?? 0, y1 ?? 0),
    apply(toPage, x1 ?? 0, y1 ?? 0),
  ];
  const across = corners.map(([x]) => x);
  const down = corners.map(([, y]) => y);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

/** What two rectangles share; of no size when they share nothing. */
export function shared(a: Rectangle, b: Rectangle): Rectangle {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    right: Math.max(left, Math.min(a.right, b.right)),
    bottom: Math.max(top, Math.min(a.bottom, b.bottom)),
  };
}
