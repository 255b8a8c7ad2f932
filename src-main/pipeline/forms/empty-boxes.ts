import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFField } from '@cantoo/pdf-lib';
import type { EmptyBox } from '../../../src-preload/contract/form-templates.ts';
import { widgetsOf } from '../../adapters/pdf/forms/named-fields.ts';
import { pagesOfAnnotations, shownBox, viewOf } from '../../adapters/pdf/forms/page-geometry.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import type { FormMapping } from './templates/form-mapping.ts';

/** More of them are no hint any more. */
const MOST = 60;
const LONGEST_LABEL = 120;

/** Of the fields that stayed empty those that should not have, with where they stand. */
export function emptyBoxes(
  document: PDFDocument,
  fields: ReadonlyMap<string, PDFField>,
  { names, mapping }: { readonly names: readonly string[]; readonly mapping: FormMapping },
): EmptyBox[] {
  const missed = names.filter((name) =>
    mapping.required ? mapping.required.has(name) : (fields.get(name)?.isRequired() ?? false),
  );
  if (missed.length === 0) return [];
  const pages = pagesOfAnnotations(document);
  return missed.slice(0, MOST).flatMap((name) => {
    const field = fields.get(name);
    const [widget] = field ? widgetsOf(field) : [];
    const index = pages.get(widget?.dict);
    const page = index === undefined ? undefined : document.getPages()[index];
    if (!field || !widget || index === undefined || !page) return [];
    const box = shownBox(widget.getRectangle(), viewOf(page));
    return [{ label: shorten(singleLine(labelOf(field)), LONGEST_LABEL), page: index + 1, box }];
  });
}

/** The tooltip, which is the printed label or says more. */
export function labelOf(field: PDFField): string {
  const label = field.acroField.dict.lookup(PDFName.of('TU'));
  return label instanceof PDFHexString || label instanceof PDFString ? label.decodeText() : field.getName();
}
