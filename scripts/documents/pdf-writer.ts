import { createRequire } from 'node:module';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);
const fontFolder = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');

/** The serif and typewriter faces every PDF viewer brings along; they are not embedded. */
const BUILT_IN_FONTS = {
  Times: {
    normal: 'Times-Roman',
    bold: 'Times-Bold',
    italics: 'Times-Italic',
    bolditalics: 'Times-BoldItalic',
  },
  Courier: {
    normal: 'Courier',
    bold: 'Courier-Bold',
    italics: 'Courier-Oblique',
    bolditalics: 'Courier-BoldOblique',
  },
};

const liberation = (style: string) => path.join(fontFolder, `LiberationSans-${style}.ttf`);

const builtInNames = new Set(Object.values(BUILT_IN_FONTS).flatMap((font) => Object.values(font)));

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(
  (file) => builtInNames.has(file) || path.dirname(path.resolve(file)) === fontFolder,
);
pdfmake.setFonts({
  Liberation: {
    normal: liberation('Regular'),
    bold: liberation('Bold'),
    italics: liberation('Italic'),
    bolditalics: liberation('BoldItalic'),
  },
  ...BUILT_IN_FONTS,
});

/** The moment written into every document, so that the same input gives the same bytes. */
export const DOCUMENT_DATE = new Date('2026-01-15T09:00:00Z');

/** Lays out a pdfmake definition. The same definition always gives the same bytes. */
export async function writePdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 60],
    ...definition,
    defaultStyle: { font: 'Liberation', fontSize: 10.5, lineHeight: 1.18, ...definition.defaultStyle },
    info: { ...definition.info, creationDate: DOCUMENT_DATE, modDate: DOCUMENT_DATE },
  });
  return new Uint8Array(await document.getBuffer());
}
