import { degrees, drawTextLines, rgb, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { addTextBox } from './add-text-box.ts';
import { linesThatFit, PADDING, wrapText, type TextBox } from './fit-text.ts';
import { FONT_RESOURCE } from './form-font.ts';
import { writeTextField, type EmbeddedFont } from './write-text-field.ts';

const MARGIN = 36;
const HEAD = 40;
const ANNEX_SIZE = 8;
/** What the names of the fields on such pages begin with. */
export const ANNEX_FIELD = 'allegato_';

/**
 * Adds as many pages as a text needs that does not fit the notes. Each page is one field
 * (`allegato_1`, `allegato_2`, …), so that the text stays editable and can be read back.
 * @returns the number of pages added
 */
export function addAnnex(document: PDFDocument, title: string, text: string, embedded: EmbeddedFont): number {
  const size = document.getPage(0).getSize();
  const box: TextBox = {
    width: size.width - 2 * MARGIN,
    height: size.height - 2 * MARGIN - HEAD,
    multiline: true,
  };
  const printable = embedded.font.printable(text);
  const lines = wrapText(printable, ANNEX_SIZE, box.width - 2 * PADDING - 1, embedded.font);
  const perPage = linesThatFit(box, ANNEX_SIZE);
  const pageCount = Math.ceil(lines.length / perPage);
  for (let index = 0; index < pageCount; index++) {
    const page = document.addPage([size.width, size.height]);
    const heading = `${title} – Allegato, foglio ${index + 1} di ${pageCount}`;
    drawHeading(page, embedded.font.printable(heading), embedded);
    const part = lines.slice(index * perPage, (index + 1) * perPage).join('\n');
    addAnnexField(page, `${ANNEX_FIELD}${index + 1}`, box, { heading, part, embedded });
  }
  return pageCount;
}

function drawHeading(page: PDFPage, heading: string, { font, ref }: EmbeddedFont): void {
  const name = page.node.newFontDictionary(FONT_RESOURCE, ref);
  const line = { encoded: font.encode(heading), x: MARGIN, y: page.getHeight() - MARGIN - 12 };
  const style = { rotate: degrees(0), xSkew: degrees(0), ySkew: degrees(0) };
  page.pushOperators(
    ...drawTextLines([line], { ...style, color: rgb(0.11, 0.23, 0.34), font: name, size: 11 }),
  );
}

function addAnnexField(
  page: PDFPage,
  name: string,
  box: TextBox,
  content: { heading: string; part: string; embedded: EmbeddedFont },
): void {
  const rectangle = { x: MARGIN, y: MARGIN, width: box.width, height: box.height };
  const field = addTextBox(page, { name, rectangle, tooltip: content.heading, multiline: true });
  writeTextField(field, content.part, content.embedded, ANNEX_SIZE);
}
