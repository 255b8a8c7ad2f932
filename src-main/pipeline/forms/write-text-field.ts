import {
  beginMarkedContent,
  drawTextLines,
  degrees,
  endMarkedContent,
  PDFName,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  TextAlignment,
  type PDFOperator,
  type PDFTextField,
} from '@cantoo/pdf-lib';
import { fitText, LEADING, PADDING, PREFERRED_SIZE, type FittedText, type TextBox } from './fit-text.ts';
import { FONT_RESOURCE, type FormFont } from './form-font.ts';

/** The colour of typed values, as operators and as a field's default appearance. */
const INK = [0.05, 0.07, 0.35] as const;

/** A font and the object that holds it in the document being filled. */
export interface EmbeddedFont {
  readonly font: FormFont;
  readonly ref: PDFRef;
}

/**
 * Sets a field's value and draws it, so that every viewer and printer shows the same without
 * regenerating it. The whole text becomes the value, even when only a part fits its box.
 * @returns whether all of the text is shown
 */
export function writeTextField(
  field: PDFTextField,
  text: string,
  { font, ref }: EmbeddedFont,
  largestSize = PREFERRED_SIZE,
): boolean {
  const printable = font.printable(text);
  field.setText(printable);
  let complete = true;
  for (const widget of field.acroField.getWidgets()) {
    const { width, height } = widget.getRectangle();
    const box = { width, height, multiline: field.isMultiline(), largestSize };
    const fitted = fitText(printable, box, font);
    complete &&= fitted.complete;
    const operators = drawValue(fitted, box, field.getAlignment(), font);
    const context = field.doc.context;
    const appearance = context.formXObject(operators, {
      BBox: context.obj([0, 0, width, height]),
      Resources: { Font: { [FONT_RESOURCE]: ref } },
    });
    const former = widget.AP()?.get(PDFName.of('N'));
    if (former instanceof PDFRef) context.assign(former, appearance);
    else widget.setNormalAppearance(context.register(appearance));
    field.acroField.setDefaultAppearance(`/${FONT_RESOURCE} ${fitted.size} Tf ${INK.join(' ')} rg`);
  }
  return complete;
}

function drawValue(
  fitted: FittedText,
  box: TextBox,
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
  const style = {
    color: rgb(...INK),
    font: PDFName.of(FONT_RESOURCE),
    size: fitted.size,
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
