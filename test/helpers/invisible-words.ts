import { openPdf } from '../../src-main/adapters/pdf/open-pdf.ts';

/** A word and its box: left, top, right, bottom, in points of the page as it is shown. */
export interface FoundWord {
  readonly text: string;
  readonly box: readonly number[];
}

/** How much of a box lies below the base line, as the copies have it. */
const DESCENT = 0.2;

/** The words that a searchable copy has on a page (1-based), as pdf.js finds them. */
export async function invisibleWordsIn(path: string, number = 1): Promise<readonly FoundWord[]> {
  const { document, close } = await openPdf(path);
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform.map(Number);
    const size = Math.hypot(c, d);
    const along = [a / Math.hypot(a, b), b / Math.hypot(a, b)] as const;
    const up = [c / size, d / size] as const;
    const foot = [e - DESCENT * size * up[0], f - DESCENT * size * up[1]] as const;
    const far = [
      foot[0] + along[0] * item.width + up[0] * size,
      foot[1] + along[1] * item.width + up[1] * size,
    ] as const;
    const [x0, y0] = view.convertToViewportPoint(...foot) as [number, number];
    const [x1, y1] = view.convertToViewportPoint(...far) as [number, number];
    return [
      { text: item.str, box: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] },
    ];
  });
  await close();
  return words;
}
