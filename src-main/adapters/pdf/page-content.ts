import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../src-preload/contract/requests.ts';
import { boxOf, type PageSize } from '../../core/reading-order/placed-word.ts';
import { shownAnnotations, type Annotation } from './annotations.ts';
import type { Drawing, DrawnArea, DrawnPicture, TextRun } from './drawing/drawing.ts';
import { readDrawing } from './drawing/read-drawing.ts';
import { formValues, type Appearances, type FormValue } from './form-values.ts';
import { inkMap, type InkMap } from './ink-map.ts';
import type { PageView } from './pdf-runtime.ts';
import { renderPage } from './render-page.ts';
import { rectangleOf } from './run-rectangle.ts';
import { sortText } from './sort-text.ts';
import { wordsOfRuns, type RunWord } from './words-of-runs.ts';

/** What is on a page before anything is decided. */
export interface PageContent {
  /** The words that a person sees. */
  readonly words: readonly RunWord[];
  /** The invisible text that lies over, or under, a picture. */
  readonly scanned: readonly TextRun[];
  readonly forms: readonly FormValue[];
  readonly drawing: Drawing;
  /** The strokes on the page's picture; drawn when first asked for. */
  readonly ink: () => Promise<InkMap>;
}

/** Fine enough to tell words from the spaces between them, coarse enough to cost little. */
const INK_DPI = 100;
/** pdf.js's word for a picture with an alpha channel. */
const WITH_ALPHA = 3;

/** Gathers what a page shows. */
export async function pageContent(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  view: PageView,
): Promise<PageContent> {
  const size = { widthPt: view.width, heightPt: view.height };
  const drawing = await readDrawing(document, page, view);
  const ink = once(async () => inkMap(await renderPage(page, INK_DPI)));
  const { seen, doubtful, overPicture } = sortText(drawing, await opaquePictures(page, drawing));
  const certain = doubtful.length === 0 ? seen : inOrder(seen, withInk(doubtful, seen, size, await ink()));
  return {
    words: wordsOfRuns(certain.filter(isOwn)),
    scanned: overPicture.filter(isOwn),
    forms: formValues(await shownAnnotations(page), appearances(drawing, certain), view),
    drawing,
    ink,
  };
}

/** Text of the page itself, not of what lies on it. */
const isOwn = (run: TextRun): boolean => run.annotation === null;

/** The text that annotations draw, by annotation: nothing for one that draws text which no one sees. */
function appearances(drawing: Drawing, certain: readonly TextRun[]): Appearances {
  const texts = new Map<string, TextRun[]>();
  for (const { annotation } of drawing.runs) if (annotation !== null) texts.set(annotation, []);
  for (const run of certain) if (run.annotation !== null) texts.get(run.annotation)?.push(run);
  return texts;
}

/** What the annotations of a page hold, without looking at the page itself. */
export async function annotationTexts(page: PDFPageProxy): Promise<readonly Annotation[]> {
  const annotations = await shownAnnotations(page);
  return annotations.filter(({ subtype }) => subtype !== 'Link' && subtype !== 'Popup');
}

/** Pictures that hide what was drawn before them. Asked only when text was: that waits for them to be decoded. */
async function opaquePictures(
  page: PDFPageProxy,
  { runs, pictures }: Drawing,
): Promise<readonly DrawnArea[]> {
  const first = runs[0]?.order ?? Infinity;
  const later = pictures.filter((picture) => picture.opaque && picture.order > first);
  const opaque = await Promise.all(later.map((picture) => isOpaque(page, picture)));
  return later.filter((_, index) => opaque[index]);
}

async function isOpaque(page: PDFPageProxy, { id }: DrawnPicture): Promise<boolean> {
  if (id === null) return false;
  // pdf.js keeps pictures of several pages apart from those of one.
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  const picture = await new Promise<unknown>((resolve) => {
    store.get(id, resolve, () => resolve(null));
  });
  if (typeof picture !== 'object' || picture === null) return false;
  return !('kind' in picture) || picture.kind !== WITH_ALPHA;
}

/** Letters have edges on at least this share of the pixels of their box. */
const FEWEST_EDGES = 0.03;

/**
 * Of text that may have the colour of its background, what has strokes of its own on the picture of the page:
 * those of other words that reach into its box do not count.
 */
function withInk(
  doubtful: readonly TextRun[],
  seen: readonly TextRun[],
  size: PageSize,
  ink: InkMap,
): readonly TextRun[] {
  const boxes = seen.map((run) => boxOf(rectangleOf(run), size));
  return doubtful.filter((run) => {
    const box = boxOf(rectangleOf(run), size);
    const others = boxes.map((other) => sharedBox(box, other)).filter((part) => part !== null);
    const sum = (count: (part: Box) => number): number =>
      count(box) - others.reduce((total, part) => total + count(part), 0);
    const pixels = sum(ink.pixelsIn);
    return pixels > ink.pixelsIn(box) / 2 && sum(ink.edgesIn) >= FEWEST_EDGES * pixels;
  });
}

function sharedBox(one: Box, other: Box): Box | null {
  const box: Box = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
  return box[2] > box[0] && box[3] > box[1] ? box : null;
}

const inOrder = (one: readonly TextRun[], other: readonly TextRun[]): readonly TextRun[] =>
  [...one, ...other].toSorted((a, b) => a.order - b.order);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
