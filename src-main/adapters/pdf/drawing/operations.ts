import type { OPS as Operators } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { matrixOf, type Matrix } from '../matrix.ts';
import { addPicture, addScattered, drawPath } from './paint.ts';
import {
  changeState,
  initialState,
  onPage,
  restoreState,
  saveState,
  shared,
  startOfText,
  transformBy,
  type GraphicsState,
  type Pen,
} from './pen.ts';
import { showText } from './show-text.ts';
import { listOf, matrixIn, numberIn, numbersIn, textIn } from './arguments.ts';
import type { Paint } from './drawing.ts';

/** What an operator of the page does to the pen. */
export type Operation = (pen: Pen, args: readonly unknown[]) => void;

/** What every operator that matters for reading does, by pdf.js's number for it; all others do nothing. */
export function operationsOf(
  ops: typeof Operators,
  viewport: Matrix,
  normalize: (text: string) => string,
): ReadonlyMap<number, Operation> {
  return new Map<number, Operation>([
    ...stateOperations(ops),
    ...textOperations(ops, normalize),
    ...paintOperations(ops),
    ...groupOperations(ops, viewport),
  ]);
}

function stateOperations(ops: typeof Operators): [number, Operation][] {
  const set = (change: (args: readonly unknown[]) => Partial<GraphicsState>): Operation => {
    return (pen, args) => changeState(pen, change(args));
  };
  return [
    [ops.save, saveState],
    [ops.restore, restoreState],
    [ops.transform, (pen, args) => transformBy(pen, matrixOf(numbersIn(args)))],
    [ops.setFillRGBColor, set(([colour]) => ({ fill: colourOf(colour) }))],
    [ops.setStrokeRGBColor, set(([colour]) => ({ stroke: colourOf(colour) }))],
    [ops.setFillColorN, set(() => ({ fill: null }))],
    [ops.setStrokeColorN, set(() => ({ stroke: null }))],
    [ops.setGState, (pen, [entries]) => listOf(entries).forEach((entry) => setParameter(pen, listOf(entry)))],
  ];
}

function setParameter(pen: Pen, [key, value]: readonly unknown[]): void {
  if (key === 'ca') changeState(pen, { fillOpacity: numberIn(value, 1) });
  else if (key === 'CA') changeState(pen, { strokeOpacity: numberIn(value, 1) });
  else if (key === 'BM') changeState(pen, { plain: value === 'source-over' });
  else if (key === 'SMask') changeState(pen, { plain: value === false });
  else if (key === 'Font') setFont(pen, listOf(value));
}

function setFont(pen: Pen, [name, size]: readonly unknown[]): void {
  const stated = numberIn(size, 0);
  changeState(pen, {
    font: pen.fonts.get(textIn(name)) ?? null,
    fontSize: Math.abs(stated),
    direction: stated < 0 ? -1 : 1,
  });
}

function textOperations(ops: typeof Operators, normalize: (text: string) => string): [number, Operation][] {
  const set = (change: (value: number) => Partial<GraphicsState>): Operation => {
    return (pen, [value]) => changeState(pen, change(numberIn(value, 0)));
  };
  return [
    [ops.beginText, (pen) => startOfText(pen.cursor)],
    [ops.setFont, setFont],
    [ops.setCharSpacing, set((characterSpacing) => ({ characterSpacing }))],
    [ops.setWordSpacing, set((wordSpacing) => ({ wordSpacing }))],
    [ops.setHScale, set((percent) => ({ horizontalScale: percent / 100 }))],
    [ops.setLeading, set((leading) => ({ leading }))],
    [ops.setTextRise, set((rise) => ({ rise }))],
    [ops.setTextRenderingMode, set((mode) => ({ mode }))],
    [ops.setTextMatrix, (pen, [matrix]) => setTextMatrix(pen, matrix)],
    [ops.moveText, (pen, [x, y]) => moveText(pen, numberIn(x, 0), numberIn(y, 0))],
    [
      ops.setLeadingMoveText,
      (pen, [x, y]) => {
        changeState(pen, { leading: -numberIn(y, 0) });
        moveText(pen, numberIn(x, 0), numberIn(y, 0));
      },
    ],
    [ops.nextLine, (pen) => moveText(pen, 0, -pen.state.leading)],
    [ops.showText, (pen, [glyphs]) => showText(pen, listOf(glyphs), normalize)],
  ];
}

function setTextMatrix({ cursor }: Pen, matrix: unknown): void {
  Object.assign(cursor, { matrix: matrixIn(matrix), x: 0, y: 0, lineX: 0, lineY: 0, afterSpace: false });
}

function moveText({ cursor }: Pen, x: number, y: number): void {
  cursor.x = cursor.lineX += x;
  cursor.y = cursor.lineY += y;
  cursor.afterSpace = false;
}

function paintOperations(ops: typeof Operators): [number, Operation][] {
  const fills = new Set<unknown>([
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const mask: Operation = (pen) => addPicture(pen, null);
  return [
    [ops.clip, (pen) => void (pen.clipsNext = true)],
    [ops.eoClip, (pen) => void (pen.clipsNext = true)],
    [ops.constructPath, (pen, [operator, data, bounds]) => drawPath(pen, fills.has(operator), data, bounds)],
    [ops.shadingFill, addScattered],
    [ops.paintImageXObject, (pen, [id]) => addPicture(pen, textIn(id))],
    [ops.paintInlineImageXObject, mask],
    [ops.paintImageMaskXObject, mask],
    [ops.paintSolidColorImageMask, mask],
    [ops.paintImageXObjectRepeat, addScattered],
    [ops.paintImageMaskXObjectRepeat, addScattered],
    [ops.paintInlineImageXObjectGroup, addScattered],
    [ops.paintImageMaskXObjectGroup, addScattered],
  ];
}

function groupOperations(ops: typeof Operators, viewport: Matrix): [number, Operation][] {
  const endMarked: Operation = (pen) => void pen.marked.pop();
  return [
    [ops.beginMarkedContent, (pen) => void pen.marked.push(true)],
    [
      ops.beginMarkedContentProps,
      (pen, [tag, group]) => void pen.marked.push(tag !== 'OC' || pen.isShown(group)),
    ],
    [ops.endMarkedContent, endMarked],
    [ops.paintFormXObjectBegin, beginForm],
    [ops.paintFormXObjectEnd, restoreState],
    // pdf.js repeats a group's matrix and box in the form that follows.
    [ops.beginGroup, saveState],
    [ops.endGroup, restoreState],
    [ops.beginAnnotation, (pen, args) => beginAnnotation(pen, viewport, args)],
    [
      ops.endAnnotation,
      (pen) => {
        restoreState(pen);
        pen.annotation = null;
      },
    ],
  ];
}

function beginForm(pen: Pen, [matrix, box]: readonly unknown[]): void {
  saveState(pen);
  if (matrix) transformBy(pen, matrixIn(matrix));
  const limits = numbersIn(listOf(box));
  if (limits.length === 4) changeState(pen, { clip: shared(pen.state.clip, onPage(pen.state, limits)) });
}

/** An annotation is drawn as if the page had not been: `[id, rectangle, transform, matrix]`. */
function beginAnnotation(
  pen: Pen,
  viewport: Matrix,
  [id, rectangle, transform, matrix]: readonly unknown[],
): void {
  saveState(pen);
  pen.annotation = textIn(id);
  pen.state = initialState(viewport, pen.page);
  const limits = numbersIn(listOf(rectangle));
  if (limits.length === 4) changeState(pen, { clip: shared(pen.page, onPage(pen.state, limits)) });
  transformBy(pen, matrixIn(transform));
  transformBy(pen, matrixIn(matrix));
}

const colourOf = (value: unknown): Paint =>
  typeof value === 'string' && value.startsWith('#') ? value : null;
