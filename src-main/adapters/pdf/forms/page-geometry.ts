import { PDFRef, type PDFDocument, type PDFPage, type PDFWidgetAnnotation } from '@cantoo/pdf-lib';
import type { Box } from '../../../../src-preload/contract/evidence.ts';

/** A rectangle in a page's own space, points from its bottom left. */
export interface PageRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Turn = 0 | 90 | 180 | 270;

/** The part of a page that is shown and how far it is turned clockwise (ISO 32000-1, 14.11.2 and table 30). */
export interface PageView {
  readonly crop: PageRectangle;
  readonly turn: Turn;
}

export function viewOf(page: PDFPage): PageView {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x = Math.max(media.x, crop.x);
  const y = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  const shown = width > 0 && height > 0 ? { x, y, width, height } : media;
  return { crop: shown, turn: turnOf(page.getRotation().angle) };
}

export function turnOf(angle: number): Turn {
  const turn = (((Math.round(angle / 90) * 90) % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** The size of a page as it is shown, in points. */
export function shownSize({ crop, turn }: PageView): { readonly widthPt: number; readonly heightPt: number } {
  const across = turn === 90 || turn === 270;
  return across
    ? { widthPt: crop.height, heightPt: crop.width }
    : { widthPt: crop.width, heightPt: crop.height };
}

/** A rectangle of the page's own space as fractions of the page as it is shown, from its top left. */
export function shownBox(rectangle: PageRectangle, { crop, turn }: PageView): Box {
  const left = (rectangle.x - crop.x) / crop.width;
  const right = (rectangle.x + rectangle.width - crop.x) / crop.width;
  const bottom = (rectangle.y - crop.y) / crop.height;
  const top = (rectangle.y + rectangle.height - crop.y) / crop.height;
  switch (turn) {
    case 0:
      return [left, 1 - top, right, 1 - bottom];
    case 90:
      return [bottom, left, top, right];
    case 180:
      return [1 - right, bottom, 1 - left, top];
    case 270:
      return [1 - top, 1 - right, 1 - bottom, 1 - left];
  }
}

/** The way back: where in the page's own space a shown box lies. */
export function pageRectangle([x0, y0, x1, y1]: Box, { crop, turn }: PageView): PageRectangle {
  const unit = ((): Box => {
    switch (turn) {
      case 0:
        return [x0, 1 - y1, x1, 1 - y0];
      case 90:
        return [y0, x0, y1, x1];
      case 180:
        return [1 - x1, y0, 1 - x0, y1];
      case 270:
        return [1 - y1, 1 - x1, 1 - y0, 1 - x0];
    }
  })();
  return {
    x: crop.x + unit[0] * crop.width,
    y: crop.y + unit[1] * crop.height,
    width: (unit[2] - unit[0]) * crop.width,
    height: (unit[3] - unit[1]) * crop.height,
  };
}

/** The page (0-based) that each annotation stands on, by its object. */
export function pagesOfAnnotations(document: PDFDocument): ReadonlyMap<unknown, number> {
  const pages = new Map<unknown, number>();
  document.getPages().forEach((page, index) => {
    const annotations = page.node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      const entry = annotations?.get(at);
      const dictionary = entry instanceof PDFRef ? document.context.lookup(entry) : entry;
      if (dictionary !== undefined) pages.set(dictionary, index);
    }
  });
  return pages;
}

/** Annotation flags of ISO 32000-1, 12.5.3: Hidden, NoView. */
const NOT_SHOWN = 2 | 32;

export function isShown(widget: PDFWidgetAnnotation): boolean {
  return (widget.getFlags() & NOT_SHOWN) === 0;
}
