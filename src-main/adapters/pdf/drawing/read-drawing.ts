import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, matrixOf } from '../matrix.ts';
import { loadPdfLibrary, type PageView, type PdfLibrary } from '../pdf-runtime.ts';
import { listOf, numberIn, numbersIn, textIn } from './arguments.ts';
import type { Drawing } from './drawing.ts';
import { operationsOf } from './operations.ts';
import { initialState, startOfText, type FontFacts, type Pen } from './pen.ts';

/** Text lower than this, in points, or than this share of a small page, cannot be read by a person. */
const SMALLEST_TEXT_PT = 2;
const SMALLEST_TEXT_SHARE = 0.0025;

/**
 * Goes through all that a page draws, its annotations' appearances included, and notes where text stands
 * and what lies around, under and over it. pdf.js's own text extraction says nothing of colour, clipping
 * or what is switched off, and gives one width for a whole line.
 */
export async function readDrawing(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  view: PageView,
): Promise<Drawing> {
  const library = await loadPdfLibrary();
  const [{ fnArray, argsArray }, layers] = await Promise.all([
    page.getOperatorList(),
    document.getOptionalContentConfig(),
  ]);
  const args: readonly unknown[] = argsArray;
  const fonts = await fontsOf(page, library, fnArray, args);
  const pen = newPen(view, fonts, (group) => layers.isVisible(group) !== false);
  const normalize: (text: string) => string = library.normalizeUnicode;
  const operations = operationsOf(library.OPS, matrixOf(view.transform), normalize);
  fnArray.forEach((operator, index) => {
    pen.order = index;
    operations.get(operator)?.(pen, listOf(args[index]));
  });
  const { runs, areas, pictures, shapes } = pen;
  return { runs, areas, pictures, shapes };
}

function newPen(view: PageView, fonts: Pen['fonts'], isShown: Pen['isShown']): Pen {
  const page = { left: 0, top: 0, right: view.width, bottom: view.height };
  const cursor = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0, afterSpace: false };
  startOfText(cursor);
  return {
    page,
    smallestText: Math.min(SMALLEST_TEXT_PT, SMALLEST_TEXT_SHARE * Math.max(view.width, view.height)),
    fonts,
    isShown,
    state: initialState(matrixOf(view.transform), page),
    saved: [],
    cursor,
    marked: [],
    clipsNext: false,
    annotation: null,
    order: 0,
    runs: [],
    areas: [],
    pictures: [],
    shapes: [],
  };
}

/** The fonts a page names. They arrive a moment after the operators that use them. */
async function fontsOf(
  page: PDFPageProxy,
  { OPS }: PdfLibrary,
  operators: readonly number[],
  args: readonly unknown[],
): Promise<ReadonlyMap<string, FontFacts>> {
  const names = new Set<string>();
  operators.forEach((operator, index) => {
    const [first] = listOf(args[index]);
    if (operator === OPS.setFont) names.add(textIn(first));
    if (operator !== OPS.setGState) return;
    for (const [key, value] of listOf(first).map(listOf)) {
      if (key === 'Font') names.add(textIn(listOf(value)[0]));
    }
  });
  const facts = [...names].map(async (name): Promise<[string, FontFacts]> => {
    const font = await new Promise<unknown>((resolve) => {
      page.commonObjs.get(name, resolve, () => resolve(null));
    });
    return [name, factsOf(name, font)];
  });
  return new Map(await Promise.all(facts));
}

/** What pdf.js exposes of a font, which it does not type. */
interface ExposedFont {
  readonly fontMatrix?: unknown;
  readonly bbox?: unknown;
  readonly vertical?: unknown;
  readonly isType3Font?: unknown;
}

function factsOf(name: string, font: unknown): FontFacts {
  const { fontMatrix, bbox, vertical, isType3Font }: ExposedFont =
    typeof font === 'object' ? (font ?? {}) : {};
  const matrix = numbersIn(listOf(fontMatrix));
  const unit = numberIn(matrix[0], 0.001) || 0.001;
  return {
    name,
    unit,
    height: isType3Font === true ? type3Height(matrix, bbox) : 1,
    vertical: vertical === true,
  };
}

/** Type 3 fonts measure their letters in units of their own: only the box around them says how high they are. */
function type3Height(matrix: readonly number[], bbox: unknown): number {
  const [, bottom = 0, , top = 0] = numbersIn(listOf(bbox));
  const height = Math.abs((top - bottom) * (matrix[3] ?? 0));
  return height > 0 ? height : 1;
}
