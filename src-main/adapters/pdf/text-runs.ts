import type { QuarterTurns } from '../../core/reading-order/turn-box.ts';
import { matrixOf, multiply } from './matrix.ts';
import type { PageView } from './pdf-runtime.ts';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as the PDF draws it, in points from the shown page's top left. */
export interface TextRun {
  readonly text: string;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  /** Length along the baseline. */
  readonly width: number;
  /** Font size as shown. */
  readonly size: number;
  /** Parts of the size above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Which way the text runs on the shown page: quarter turns clockwise from left-to-right. */
  readonly turn: QuarterTurns;
}

/** Smaller than this is not meant to be seen. */
const SMALLEST_SIZE_PT = 0.6;

/** The text runs of a page in the order they are drawn, without those of no size. */
export async function textRuns(page: PDFPageProxy, viewport: PageView): Promise<readonly TextRun[]> {
  const content = await page.getTextContent();
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const style = content.styles[item.fontName];
    const run = toRun(item.str, item.width, item.transform, viewport, style?.ascent, style?.descent);
    if (run) runs.push(run);
  }
  return runs;
}

function toRun(
  text: string,
  width: number,
  transform: readonly number[],
  viewport: PageView,
  ascent: number | undefined,
  descent: number | undefined,
): TextRun | null {
  const [a, b, c, d, e, f] = multiply(matrixOf(viewport.transform), matrixOf(transform));
  const size = Math.hypot(c, d);
  if (size < SMALLEST_SIZE_PT || (width <= 0 && text.trim() !== '')) return null;
  return {
    text,
    x: e,
    y: f,
    width,
    size,
    ascent: plausible(ascent, 0.75, 1.1) ?? 0.8,
    descent: plausible(descent === undefined ? undefined : -descent, 0.1, 0.35) ?? 0.21,
    turn: turnOf(a, b),
  };
}

/** Fonts state all kinds of ascents; those outside what letters need are not believed. */
function plausible(value: number | undefined, least: number, most: number): number | null {
  return value !== undefined && value >= least && value <= most ? value : null;
}

/** The viewport's y axis points down, so a positive angle is a clockwise turn. */
function turnOf(a: number, b: number): QuarterTurns {
  const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  return ([0, 1, 2, 3] as const)[((quarter % 4) + 4) % 4] ?? 0;
}
