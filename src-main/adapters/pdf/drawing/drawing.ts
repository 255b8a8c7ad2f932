import type { Rectangle } from '../../../core/reading-order/placed-word.ts';
import type { QuarterTurns } from '../../../core/reading-order/turn-box.ts';

/** A colour as `#rrggbb`; null for a pattern or a gradient, which no single colour stands for. */
export type Paint = string | null;

/** A word, or a part of one, as the PDF draws it, in points from the shown page's top left. */
export interface TextRun {
  readonly text: string;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  /** Length along the baseline. */
  readonly width: number;
  /** Length of the white space that is written with it, after its last letter. */
  readonly trailing: number;
  /** Height of its letters' font as shown. */
  readonly size: number;
  /** Which way the text runs on the shown page: quarter turns clockwise from left-to-right, the nearest. */
  readonly turn: QuarterTurns;
  /** In radians, clockwise from left-to-right. */
  readonly angle: number;
  /** It runs neither level nor plumb: a watermark across the page. */
  readonly slanted: boolean;
  /** White space or the start of a line stands before it. */
  readonly startsWord: boolean;
  /** The font, by a name that is the same within the document. */
  readonly font: string;
  readonly paint: Paint;
  /** Drawn without ink (text rendering mode 3, or fully transparent), as recognition programs lay it over a scan. */
  readonly invisible: boolean;
  /** Its place among all that is drawn; what comes later lies on top. */
  readonly order: number;
  /** The annotation whose appearance it belongs to; null for the page's own content. */
  readonly annotation: string | null;
}

/** A rectangle that is filled, or that a shape or a picture lies in. */
export interface DrawnArea extends Rectangle {
  readonly order: number;
  /** Null where the colour is not one and the same: a picture, a gradient, an irregular shape. */
  readonly paint: Paint;
  /** Nothing below shows through, anywhere in the rectangle. */
  readonly opaque: boolean;
}

/** A picture; named in pdf.js's store of decoded objects, or not when it is a stencil or written inline. */
export interface DrawnPicture extends DrawnArea {
  readonly id: string | null;
}

/** What a page draws, in the order of drawing, as far as reading it needs. */
export interface Drawing {
  /** Text that is on the page and not cut away, invisible text among it. */
  readonly runs: readonly TextRun[];
  readonly areas: readonly DrawnArea[];
  readonly pictures: readonly DrawnPicture[];
  /** Small filled shapes that are not rectangles: as many as letters where text is drawn as outlines. */
  readonly shapes: readonly Rectangle[];
}
