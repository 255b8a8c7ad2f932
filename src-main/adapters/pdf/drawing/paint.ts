import { heightOf, widthOf } from '../../../core/reading-order/placed-word.ts';
import { listOf, numbersIn } from './arguments.ts';
import { changeState, isOff, onPage, shared, type Pen } from './pen.ts';

/** Nothing smaller than this, in points, can lie behind or over a word. */
const SMALLEST_AREA = 3;
/** A page with more filled areas than this is a drawing: further ones are not kept. */
const MOST_AREAS = 4000;
/** Shapes of the size of a letter, in points. */
const LETTER = { least: 2, most: 40 };
/** Corners of a rectangle may be this far, in its own units, from where they should be. */
const CORNER_SLACK = 0.01;

/** Fills or only outlines a path; a path that was announced as a clip narrows what is seen afterwards. */
export function drawPath(pen: Pen, fills: boolean, data: unknown, bounds: unknown): void {
  const limits = numbersIn(listOf(bounds));
  if (limits.length === 4 && limits.every(Number.isFinite)) {
    if (fills) addFill(pen, limits, data);
    if (pen.clipsNext) changeState(pen, { clip: shared(pen.state.clip, onPage(pen.state, limits)) });
  }
  pen.clipsNext = false;
}

function addFill(pen: Pen, limits: readonly number[], data: unknown): void {
  const { state, order } = pen;
  if (isOff(pen) || state.fillOpacity === 0) return;
  const area = shared(onPage(state, limits), state.clip);
  const rectangle = isRectangle(data, limits) && isUpright(pen);
  const [width, height] = [widthOf(area), heightOf(area)];
  if (!rectangle && isLetter(width, height)) pen.shapes.push(area);
  if (Math.min(width, height) < SMALLEST_AREA || pen.areas.length >= MOST_AREAS) return;
  const solid = rectangle && state.plain && state.fillOpacity === 1;
  pen.areas.push({ ...area, order, paint: solid ? state.fill : null, opaque: solid });
}

const isLetter = (width: number, height: number): boolean =>
  Math.max(width, height) >= LETTER.least && Math.max(width, height) <= LETTER.most && width > 0.2;

const isUpright = ({ state: { toPage } }: Pen): boolean =>
  (toPage[1] === 0 && toPage[2] === 0) || (toPage[0] === 0 && toPage[3] === 0);

/** Something of no single colour lies within the clip: a gradient, a pattern of pictures. */
export function addScattered(pen: Pen): void {
  if (isOff(pen) || pen.areas.length >= MOST_AREAS) return;
  pen.areas.push({ ...pen.state.clip, order: pen.order, paint: null, opaque: false });
}

/** A picture fills the unit square; one without a name is a stencil, through which the page shows. */
export function addPicture(pen: Pen, id: string | null): void {
  const { state, order } = pen;
  if (isOff(pen)) return;
  const area = shared(onPage(state, [0, 0, 1, 1]), state.clip);
  const solid = id !== null && state.plain && state.fillOpacity === 1;
  pen.pictures.push({ ...area, order, paint: null, opaque: solid, id });
}

/** pdf.js writes a path as one list: 0 x y (move), 1 x y (line), 2 (curve), 4 (close). */
function isRectangle(data: unknown, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): boolean {
  const path = numbersIn(listOf(listOf(data)[0]));
  if (path.length < 13 || path.length > 17) return false;
  const slack = CORNER_SLACK * Math.max(x1 - x0, y1 - y0);
  const isAt = (value: number, ...limits: readonly number[]): boolean =>
    limits.some((limit) => Math.abs(value - limit) <= slack);
  for (let index = 0; index < path.length; index += 3) {
    const [operator = 0, x = 0, y = 0] = path.slice(index, index + 3);
    if (operator === 4) return index >= 12;
    if (operator > 1 || !isAt(x, x0, x1) || !isAt(y, y0, y1)) return false;
  }
  return true;
}
