import * as fontkit from '@cantoo/fontkit';
import { PDFDict, PDFName, type PDFDocument, type PDFForm } from '@cantoo/pdf-lib';

/** The name under which every form we fill refers to our face, in the form's default resources. */
export const FORM_FONT_RESOURCE = 'LiberationSans';

/**
 * Puts our face into a form, whole, so that every Italian letter and the euro can be written and typed, and takes XFA
 * away, which would be shown instead of what is filled in. Nothing else of the form is changed.
 */
export async function makeFillable(document: PDFDocument, fontBytes: Uint8Array): Promise<void> {
  document.registerFontkit(fontkit);
  const font = await document.embedFont(fontBytes, { customName: FORM_FONT_RESOURCE });
  await font.embed();
  const form = document.getForm();
  form.deleteXFA();
  fontsOf(form).set(PDFName.of(FORM_FONT_RESOURCE), font.ref);
  const { dict } = form.acroForm;
  dict.delete(PDFName.of('NeedAppearances'));
  // A signature that was made before does not hold any more, and viewers would refuse to save the form.
  dict.delete(PDFName.of('SigFlags'));
  document.catalog.delete(PDFName.of('Perms'));
}

/** The fonts among the default resources, made where the form has none. */
function fontsOf(form: PDFForm): PDFDict {
  const {
    dict,
    dict: { context },
  } = form.acroForm;
  const known = dict.lookup(PDFName.of('DR'));
  const resources = known instanceof PDFDict ? known : context.obj({});
  if (resources !== known) dict.set(PDFName.of('DR'), resources);
  const inside = resources.lookup(PDFName.of('Font'));
  const fonts = inside instanceof PDFDict ? inside : context.obj({});
  if (fonts !== inside) resources.set(PDFName.of('Font'), fonts);
  return fonts;
}
