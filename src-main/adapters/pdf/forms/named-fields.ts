import {
  PDFButton,
  PDFSignature,
  PDFTextField,
  type PDFField,
  type PDFForm,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import { isShown } from './page-geometry.ts';

/** A form of more fields than this is no form. */
const MOST_FIELDS = 5000;

/**
 * The fields of a form that can be filled, by name: no buttons, signatures, passwords, nothing hidden or read-only.
 * Two fields of one name, which the format does not allow and some programs write, get a number each.
 */
export function namedFields(form: PDFForm): ReadonlyMap<string, PDFField> {
  const fields = new Map<string, PDFField>();
  for (const field of form.getFields().slice(0, MOST_FIELDS)) {
    if (!canBeFilled(field)) continue;
    const name = field.getName();
    let free = name;
    for (let copy = 2; fields.has(free); copy++) free = `${name} (${copy})`;
    fields.set(free, field);
  }
  return fields;
}

function canBeFilled(field: PDFField): boolean {
  if (field instanceof PDFButton || field instanceof PDFSignature || field.isReadOnly()) return false;
  if (field instanceof PDFTextField && (field.isPassword() || field.isFileSelector())) return false;
  return widgetsOf(field).length > 0;
}

/** Where a field stands on the pages; places that nobody sees are left out. */
export function widgetsOf(field: PDFField): PDFWidgetAnnotation[] {
  return field.acroField.getWidgets().filter(isShown);
}
