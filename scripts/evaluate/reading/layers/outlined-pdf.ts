import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import type { Word } from '../../../../src-main/core/document-text.ts';
import { layWords } from './lay-words.ts';

const FONT = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts/LiberationSans-Regular.ttf',
);
/** Words of the letterhead, which alone are text. */
const LETTERHEAD_WORDS = 6;

/** A page whose text is drawn as shapes, as drawing programs export it, all but the letterhead. */
export async function outlinedPdf(
  words: readonly Word[],
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([size.width, size.height]);
  const font = fontkit.create(readFileSync(FONT));
  if (!('layout' in font)) throw new Error('The font file holds several fonts');
  for (const { text, box } of words.slice(LETTERHEAD_WORDS)) {
    const [x0, y0, , y1] = box;
    const points = ((y1 - y0) * size.height) / 1.01;
    const scale = points / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    let x = x0 * size.width;
    const y = size.height * (1 - y1) + 0.21 * points;
    glyphs.forEach((glyph, index) => {
      const shape = glyph.path.scale(1, -1).toSVG();
      if (shape !== '') page.drawSvgPath(shape, { x, y, scale, color: rgb(0, 0, 0), borderWidth: 0 });
      x += (positions?.[index]?.xAdvance ?? 0) * scale;
    });
  }
  await layWords(document, page, words.slice(0, LETTERHEAD_WORDS), { mode: 'black' });
  return document.save();
}
