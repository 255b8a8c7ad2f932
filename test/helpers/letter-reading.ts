import { createCanvas } from '@napi-rs/canvas';
import type { PageText, Word } from '../../src-main/core/document-text.ts';
import { LETTER, SCANNED_LETTER } from './make-documents.ts';

/** A place on a page, as fractions. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The share of the letter's words that were read, each as often as it stands there. */
export function letterRecall(page: PageText | undefined): number {
  const left = (page?.words ?? []).map((word) => word.text);
  const expected = LETTER.join(' ').split(' ');
  const found = expected.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return found.length / expected.length;
}

/** Where the middle of the letters of "Trasporti" lies on the upright scan. */
export function middleOfTrasporti(canvas: { readonly width: number; readonly height: number }): Place {
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `${SCANNED_LETTER.size}px 'Test Sans'`;
  const before = context.measureText('Ragione sociale: ').width;
  const x = SCANNED_LETTER.left + before + context.measureText('Trasporti').width / 2;
  const y = SCANNED_LETTER.top + 3 * SCANNED_LETTER.step - SCANNED_LETTER.size * 0.3;
  return { x: x / canvas.width, y: y / canvas.height };
}

/** How far the box found for "Trasporti" is from a place, in points of A4. */
export function distanceOfTrasporti(page: PageText | undefined, place: Place): number {
  const word = page?.words.find((candidate) => candidate.text === 'Trasporti');
  return page && word ? distance(page, word, place) : Infinity;
}

/** How far the middle of a word's box is from a place, in points. */
export function distance(page: PageText, { box: [x0, y0, x1, y1] }: Word, place: Place): number {
  return Math.hypot(((x0 + x1) / 2 - place.x) * page.widthPt, ((y0 + y1) / 2 - place.y) * page.heightPt);
}
