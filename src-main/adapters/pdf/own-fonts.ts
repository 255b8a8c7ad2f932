import path from 'node:path';
import pdfmake from 'pdfmake';
import { pdfResources } from './pdf-runtime.ts';

/** The face of every PDF that is composed here, by its name in a definition. */
export const OWN_FONT = 'Liberation';

/** Fonts come from this disk; a definition can name no other file and no address. */
export function allowOwnFontsOnly(): void {
  const folder = path.resolve(pdfResources().standardFontDataUrl);
  const font = (style: string) => path.join(folder, `LiberationSans-${style}.ttf`);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === folder);
  pdfmake.setFonts({
    [OWN_FONT]: {
      normal: font('Regular'),
      bold: font('Bold'),
      italics: font('Italic'),
      bolditalics: font('BoldItalic'),
    },
  });
}
