import { PDFDict, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { FONT_RESOURCE } from './form-font.ts';

/** The face among a form's resources. @throws where the form was not made to be filled */
export function fontOf(document: PDFDocument): PDFRef {
  const resources = document.getForm().acroForm.dict.lookup(PDFName.of('DR'), PDFDict);
  const ref = resources.lookup(PDFName.of('Font'), PDFDict).get(PDFName.of(FONT_RESOURCE));
  if (!(ref instanceof PDFRef)) throw new Error('The form does not embed its font');
  return ref;
}
