import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fontkit from '@cantoo/fontkit';
import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { pdfResources } from './pdf-runtime.ts';

/** Every character of the font is this wide, in sizes of the font. */
export const ADVANCE = 0.278;
/** So far below the base line a box of the font begins; it is one size high. */
export const DESCENT = 0.2;

const FACE = 'LiberationSans-Regular.ttf';
const PER_EM = 1000;
const CHARACTER_CODES = 0x1_0000;

/**
 * A character's code is its place in Unicode's Basic Multilingual Plane; so says this map, in the words of Adobe's
 * technical note 5411.
 */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/**
 * Adds a font without any drawing to a PDF, as Tesseract's own PDFs have: text of every language can be searched
 * and copied, in a few hundred bytes.
 */
export async function addInvisibleFont(context: PDFContext): Promise<PDFRef> {
  const space = await spaceGlyph();
  const program = context.register(context.flateStream(space, { Length1: space.length }));
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'BrokerFlowInvisible',
    FontFile2: program,
    Flags: 5,
    FontBBox: [0, -DESCENT * PER_EM, ADVANCE * PER_EM, (1 - DESCENT) * PER_EM],
    Ascent: (1 - DESCENT) * PER_EM,
    Descent: -DESCENT * PER_EM,
    CapHeight: (1 - DESCENT) * PER_EM,
    ItalicAngle: 0,
    StemV: 80,
  });
  const everyCharacterIsTheSpace = Buffer.alloc(2 * CHARACTER_CODES, Uint8Array.of(0, 1));
  const descendant = context.obj({
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of('Identity'),
      Supplement: 0,
    },
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'BrokerFlowInvisible',
    FontDescriptor: context.register(descriptor),
    DW: ADVANCE * PER_EM,
    CIDToGIDMap: context.register(context.flateStream(everyCharacterIsTheSpace)),
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'BrokerFlowInvisible',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(TO_UNICODE)),
  });
  return context.register(font);
}

/** A face with nothing but its space, cut from one that comes with pdf.js. */
async function spaceGlyph(): Promise<Uint8Array> {
  const face = fontkit.create(await readFile(join(pdfResources().standardFontDataUrl, FACE)));
  if (!('glyphForCodePoint' in face)) throw new Error(`${FACE} holds a collection`);
  const space = face.glyphForCodePoint(0x20);
  if (space === null) throw new Error(`${FACE} has no space`);
  const subset = face.createSubset();
  subset.includeGlyph(space);
  return subset.encode();
}
