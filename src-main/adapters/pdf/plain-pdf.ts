import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A4 in points. */
const PAGE: [number, number] = [595, 842];
const MARGIN = 60;
const SIZE = 10.5;
const LEADING = 16;

/** A page of lines in Helvetica, at most as many as stand on it. Letters outside of Latin 1 are refused by the font. */
export async function plainPdf(lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage(PAGE);
  lines.forEach((line, index) => {
    const y = PAGE[1] - MARGIN - index * LEADING;
    if (y > MARGIN) page.drawText(line, { x: MARGIN, y, size: SIZE, font });
  });
  return document.save();
}
