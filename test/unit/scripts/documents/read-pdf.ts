import '../../../../scripts/documents/render-pages.ts';

/** The text of each page as pdf.js reads it, with the number of pictures painted on it. */
export async function readPdf(
  bytes: Uint8Array,
  password?: string,
): Promise<{ text: string; pictures: number; width: number; height: number }[]> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
  });
  try {
    const document = await loading.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { fnArray } = await page.getOperatorList();
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
      pages.push({
        text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
        pictures: fnArray.filter((operator) => operator === pdfjs.OPS.paintImageXObject).length,
        width: x1 - x0,
        height: y1 - y0,
      });
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
