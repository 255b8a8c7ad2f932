import { PDFHexString, PDFName, type PDFPage, type PDFTextField } from '@cantoo/pdf-lib';
import type { PageRectangle, Turn } from '../../adapters/pdf/forms/page-geometry.ts';

/** Puts an empty text field onto a page. It has no frame of its own; `turn` stands it upright on a turned page. */
export function addTextBox(
  page: PDFPage,
  box: {
    readonly name: string;
    readonly rectangle: PageRectangle;
    readonly tooltip: string;
    readonly multiline: boolean;
    readonly turn?: Turn;
  },
): PDFTextField {
  const { context } = page.doc;
  const { x, y, width, height } = box.rectangle;
  const field = page.doc.getForm().createTextField(box.name);
  if (box.multiline) field.enableMultiline();
  // The field and its only widget are one dictionary, as PDF 32000-1, 12.7.3.1 allows.
  const { dict } = field.acroField;
  dict.delete(PDFName.of('Kids'));
  dict.set(PDFName.of('Type'), PDFName.of('Annot'));
  dict.set(PDFName.of('Subtype'), PDFName.of('Widget'));
  dict.set(PDFName.of('Rect'), context.obj([x, y, x + width, y + height]));
  dict.set(PDFName.of('F'), context.obj(4));
  dict.set(PDFName.of('P'), page.ref);
  dict.set(PDFName.of('TU'), PDFHexString.fromText(box.tooltip));
  if (box.turn !== undefined && box.turn !== 0) dict.set(PDFName.of('MK'), context.obj({ R: box.turn }));
  page.node.addAnnot(field.ref);
  return field;
}
