import {
  beginText,
  endText,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFillingRgbColor,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  StandardFonts,
  TextRenderingMode,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Word } from '../../../../src-main/core/document-text.ts';

/** How words are laid on a page. */
export interface Ink {
  readonly mode: 'invisible' | 'white' | 'black';
}

/** Writes words so that each fills its box, as recognition programs do. Letters the font lacks are left out. */
export async function layWords(
  document: PDFDocument,
  page: PDFPage,
  words: readonly Word[],
  { mode }: Ink,
): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  const key = page.node.newFontDictionary(font.name, font.ref);
  const shade = mode === 'white' ? 1 : 0;
  const rendering = mode === 'invisible' ? TextRenderingMode.Invisible : TextRenderingMode.Fill;
  page.pushOperators(pushGraphicsState(), setFillingRgbColor(shade, shade, shade));
  for (const { text: whole, box } of words) {
    const text = encodable(font, whole);
    if (text === '') continue;
    const [x0, y0, x1, y1] = box;
    const size = ((y1 - y0) * page.getHeight()) / 1.01;
    const squeeze = (((x1 - x0) * page.getWidth()) / font.widthOfTextAtSize(text, size)) * 100;
    const baseline = page.getHeight() * (1 - y1) + 0.21 * size;
    page.pushOperators(
      beginText(),
      setFontAndSize(key, size),
      setTextRenderingMode(rendering),
      setCharacterSqueeze(squeeze),
      setTextMatrix(1, 0, 0, 1, x0 * page.getWidth(), baseline),
      showText(font.encodeText(text)),
      endText(),
    );
  }
  page.pushOperators(popGraphicsState());
}

function encodable(font: PDFFont, text: string): string {
  const known = new Set(font.getCharacterSet());
  return Array.from(text)
    .filter((character) => known.has(character.codePointAt(0) ?? 0))
    .join('');
}

/** A page that is a picture, with words over it. */
export async function pictureWithWords(
  picture: Uint8Array,
  size: { readonly width: number; readonly height: number },
  words: readonly Word[],
  ink: Ink = { mode: 'invisible' },
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(picture);
  const page = document.addPage([size.width, size.height]);
  page.drawImage(image, { x: 0, y: 0, ...size });
  await layWords(document, page, words, ink);
  return document.save();
}
