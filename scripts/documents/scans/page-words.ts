import { openPages } from '../render-pages.ts';

/** The words printed on each page of a digital PDF, as its text layer has them. */
export async function pageWords(pdf: Uint8Array): Promise<readonly (readonly string[])[]> {
  return openPages(pdf, async (page) => {
    const { items } = await page.getTextContent({ disableNormalization: false });
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    return text.split(/\s+/u).filter((word) => word !== '');
  });
}
