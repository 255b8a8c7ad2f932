import {
  beginMarkedContent,
  drawTextLines,
  degrees,
  endMarkedContent,
  PDFHexString,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  TextAlignment,
  type PDFDict,
  type PDFOperator,
  type PDFRef,
  type PDFTextField,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import { combText } from './comb-text.ts';
import { fitText, FLOOR_SIZE, LEADING, PADDING, PREFERRED_SIZE, type FittedText } from './fit-text.ts';
import { FONT_RESOURCE, type FormFont } from './form-font.ts';
import {
  appearanceOf,
  backgroundOf,
  frameOf,
  setNormalAppearance,
  type WidgetFrame,
} from './widget-appearance.ts';

/** The colour of typed values, as operators and as a field's default appearance. */
const INK = [0.05, 0.07, 0.35] as const;
/** Letters are no higher than this part of their box. */
const MOST_HEIGHT = 0.78;
const SMALLEST = 4;

/** A font and the object that holds it in the document being filled. */
export interface EmbeddedFont {
  readonly font: FormFont;
  readonly ref: PDFRef;
}

/**
 * Sets a field's value and draws it, so that every viewer and printer shows the same without
 * regenerating it. The whole text becomes the value, even when only a part fits its box; a field that says how many
 * letters it takes gets no more.
 * @returns whether all of the text is shown
 */
export function writeTextField(
  field: PDFTextField,
  text: string,
  { font, ref }: EmbeddedFont,
  largestSize = PREFERRED_SIZE,
): boolean {
  const most = field.getMaxLength() ?? 0;
  const comb = field.isCombed() && most > 0;
  const wanted = font.printable(comb ? combText(text, most) : text);
  const letters = [...wanted];
  const printable = most > 0 ? letters.slice(0, most).join('') : wanted;
  let complete = printable === wanted;
  field.acroField.setValue(PDFHexString.fromText(printable));
  // A rich text would be shown instead of the value.
  field.acroField.dict.delete(PDFName.of('RV'));
  for (const widget of field.acroField.getWidgets()) {
    const frame = frameOf(widget);
    const preferred = Math.min(largestSize, Math.max(SMALLEST, frame.height * MOST_HEIGHT));
    const box = { ...frame, multiline: field.isMultiline(), largestSize: preferred };
    const fitted = comb ? fitComb(printable, preferred, frame.width / most) : fitText(printable, box, font);
    complete &&= fitted.complete;
    const value = comb
      ? drawComb(fitted, frame, most, font)
      : drawValue(fitted, { ...frame, multiline: box.multiline }, field.getAlignment(), font);
    draw(widget, [...backgroundOf(widget, frame), ...value], frame, ref, field.doc.context);
    const style = `/${FONT_RESOURCE} ${fitted.size} Tf ${INK.join(' ')} rg`;
    field.acroField.setDefaultAppearance(style);
    setOwnStyle(widget.dict, field.acroField.dict, style);
  }
  return complete;
}

function draw(
  widget: PDFWidgetAnnotation,
  operators: readonly PDFOperator[],
  frame: WidgetFrame,
  ref: PDFRef,
  context: PDFTextField['doc']['context'],
): void {
  const resources = { Font: { [FONT_RESOURCE]: ref } };
  setNormalAppearance(widget, context, appearanceOf(context, frame, { operators, resources }));
}

/** A widget apart from its field may say by itself how its text looks. */
function setOwnStyle(widget: PDFDict, field: PDFDict, style: string): void {
  const key = PDFName.of('DA');
  if (widget !== field && widget.has(key)) widget.set(key, PDFHexString.fromText(style));
}

/** A letter a cell: as large as the cell is wide. */
function fitComb(text: string, preferred: number, cell: number): FittedText {
  const size = Math.max(SMALLEST, Math.min(preferred, Math.floor(cell * 12) / 10));
  return { size: Math.max(size, Math.min(preferred, FLOOR_SIZE - 2)), lines: [text], complete: true };
}

function drawComb(fitted: FittedText, frame: WidgetFrame, cells: number, font: FormFont): PDFOperator[] {
  const cell = frame.width / cells;
  const y = (frame.height - fitted.size * font.capHeight) / 2;
  return drawn(
    [...(fitted.lines[0] ?? '')].map((letter, index) => ({
      encoded: font.encode(letter),
      x: index * cell + (cell - font.widthOf(letter, fitted.size)) / 2,
      y,
    })),
    fitted.size,
  );
}

function drawValue(
  fitted: FittedText,
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  alignment: TextAlignment,
  font: FormFont,
): PDFOperator[] {
  const first = box.multiline
    ? box.height - PADDING - fitted.size * font.capHeight - 1
    : (box.height - fitted.size * font.capHeight) / 2;
  const lines = fitted.lines.map((line, index) => ({
    encoded: font.encode(line),
    x: startOf(alignment, box.width, font.widthOf(line, fitted.size)),
    y: first - index * fitted.size * LEADING,
  }));
  return drawn(lines, fitted.size);
}

/** Fitted text from the left, as a list shows what was chosen. */
export function drawFitted(
  fitted: FittedText,
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  font: FormFont,
): PDFOperator[] {
  return drawValue(fitted, box, TextAlignment.Left, font);
}

function drawn(lines: Parameters<typeof drawTextLines>[0], size: number): PDFOperator[] {
  const style = {
    color: rgb(...INK),
    font: PDFName.of(FONT_RESOURCE),
    size,
    rotate: degrees(0),
    xSkew: degrees(0),
    ySkew: degrees(0),
  };
  // Viewers find the part of an appearance they may replace by the mark /Tx.
  return [
    beginMarkedContent('Tx'),
    pushGraphicsState(),
    ...drawTextLines(lines, style),
    popGraphicsState(),
    endMarkedContent(),
  ];
}

function startOf(alignment: TextAlignment, width: number, textWidth: number): number {
  if (alignment === TextAlignment.Right) return width - PADDING - textWidth;
  return alignment === TextAlignment.Center ? (width - textWidth) / 2 : PADDING;
}
