import {
  concatTransformationMatrix,
  drawObject,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
  type PDFPage,
} from '@cantoo/pdf-lib';

type Numbers = readonly [number, number, number, number];

/**
 * A filled form whose values are part of its pages: it looks the same everywhere and nobody changes it by accident.
 * Fields without a look of their own vanish; links and notes stay.
 */
export async function flattenForm(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  document.getPages().forEach(flattenPage);
  document.catalog.delete(PDFName.of('AcroForm'));
  return document.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

function flattenPage(page: PDFPage): void {
  const { context } = page.doc;
  const annotations = page.node.Annots()?.asArray() ?? [];
  const kept = annotations.filter((entry) => {
    const annotation = context.lookup(entry);
    if (!(annotation instanceof PDFDict)) return false;
    if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Widget')) return true;
    stamp(page, annotation);
    return false;
  });
  page.node.set(PDFName.of('Annots'), context.obj(kept));
}

/** Annotation flags of ISO 32000-1, 12.5.3: Hidden, NoView. */
const NOT_SHOWN = 2 | 32;

/** Draws a widget's look where it stands (ISO 32000-1, 12.5.5, algorithm 8.1). */
function stamp(page: PDFPage, widget: PDFDict): void {
  const flags = widget.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & NOT_SHOWN) !== 0) return;
  const look = lookOf(widget);
  const [x0, y0, x1, y1] = numbers(widget.lookup(PDFName.of('Rect'))) ?? [0, 0, 0, 0];
  const stream = look && page.doc.context.lookup(look);
  if (!look || !(stream instanceof PDFStream)) return;
  const [left, bottom, right, top] = shownBounds(stream.dict);
  if (right === left || top === bottom) return;
  const [scaleX, scaleY] = [Math.abs(x1 - x0) / (right - left), Math.abs(y1 - y0) / (top - bottom)];
  const x = Math.min(x0, x1) - left * scaleX;
  const y = Math.min(y0, y1) - bottom * scaleY;
  const name = page.node.newXObject('Campo', look);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scaleX, 0, 0, scaleY, x, y),
    drawObject(name),
    popGraphicsState(),
  );
}

/** The normal look of a widget, of several that of its state. */
function lookOf(widget: PDFDict): PDFRef | null {
  const appearances = widget.lookup(PDFName.of('AP'));
  const normal = appearances instanceof PDFDict ? appearances.get(PDFName.of('N')) : undefined;
  const states = normal instanceof PDFRef ? widget.context.lookup(normal) : normal;
  if (normal instanceof PDFRef && states instanceof PDFStream) return normal;
  const state = widget.lookup(PDFName.of('AS'));
  const chosen = states instanceof PDFDict && state instanceof PDFName ? states.get(state) : undefined;
  return chosen instanceof PDFRef ? chosen : null;
}

/** The bounds of a look's box after its own matrix. */
function shownBounds(dict: PDFDict): Numbers {
  const [x0, y0, x1, y1] = numbers(dict.lookup(PDFName.of('BBox'))) ?? [0, 0, 0, 0];
  const own = dict.lookup(PDFName.of('Matrix'));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own instanceof PDFArray ? figures(own) : [];
  const corners = [x0, x1].flatMap((x) =>
    [y0, y1].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function numbers(value: unknown): Numbers | null {
  const [x0, y0, x1, y1] = value instanceof PDFArray ? figures(value) : [];
  return x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined
    ? null
    : [x0, y0, x1, y1];
}

const figures = (array: PDFArray): number[] =>
  array.asArray().map((_, index) => {
    const figure = array.lookup(index);
    return figure instanceof PDFNumber ? figure.asNumber() : 0;
  });
