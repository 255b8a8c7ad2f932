import type { FormBox, TemplateDetail } from '../../../src-preload/contract/form-templates.ts';

/** A distance or a place as fractions of the page. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

type PageSize = TemplateDetail['pageSizes'][number];

/** What a placed text begins with, in points. */
const FIRST_SIZE = 9;
const FIRST_WIDTH = 180;
/** The box is higher than its letters by this factor. */
const LINE = 1.6;
const STEP = 0.001;
const LONG_STEP = 0.01;

/** A text box whose first letter stands where the page was clicked. */
export function newBox(parts: {
  readonly page: number;
  readonly at: Shift;
  readonly size: PageSize;
  readonly taken: readonly FormBox[];
  readonly label: string;
}): FormBox {
  const { page, at, size, taken, label } = parts;
  const numbers = taken.flatMap(({ name }) => /^testo_(\d+)$/u.exec(name)?.[1] ?? []).map(Number);
  const number = Math.max(0, ...numbers) + 1;
  const height = (FIRST_SIZE * LINE) / size.heightPt;
  const width = Math.min(FIRST_WIDTH / size.widthPt, Math.max(0.05, 1 - at.x));
  const top = Math.min(1 - height, Math.max(0, at.y - height / 2));
  return {
    name: `testo_${number}`,
    kind: 'text',
    label: `${label} ${number}`,
    places: [{ page, box: [at.x, top, at.x + width, top + height], option: null }],
    options: [],
    multiline: false,
    comb: false,
    maxLength: null,
    dateFormat: null,
    required: false,
    drawn: { size: FIRST_SIZE },
  };
}

/** The box somewhere else, wholly on its page. */
export function movedBox(box: FormBox, { x, y }: Shift): FormBox {
  return changed(box, ([x0, y0, x1, y1]) => {
    const left = Math.min(1 - (x1 - x0), Math.max(0, x0 + x));
    const top = Math.min(1 - (y1 - y0), Math.max(0, y0 + y));
    return [left, top, left + (x1 - x0), top + (y1 - y0)];
  });
}

/** The box with other measures, in points; its upper left corner stays. */
export function resizedBox(
  box: FormBox,
  page: PageSize,
  { width, height, size }: { readonly width: number; readonly height: number; readonly size: number },
): FormBox {
  const resized = changed(box, ([x0, y0]) => [
    x0,
    y0,
    Math.min(1, x0 + width / page.widthPt),
    Math.min(1, y0 + height / page.heightPt),
  ]);
  return { ...resized, drawn: { size }, multiline: height > size * LINE * 1.9 };
}

/** What an arrow key moves a box by; null for another key. */
export function arrowShift(key: string, far: boolean): Shift | null {
  const by = far ? LONG_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
      return { x: -by, y: 0 };
    case 'ArrowRight':
      return { x: by, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -by };
    case 'ArrowDown':
      return { x: 0, y: by };
    default:
      return null;
  }
}

type Box = FormBox['places'][number]['box'];

function changed(box: FormBox, change: (box: Box) => Box): FormBox {
  return { ...box, places: box.places.map((place) => ({ ...place, box: change(place.box) })) };
}
