/** The longest list of page numbers that is looked at: no clerk writes a longer one. */
const LONGEST = 400;

/**
 * Page numbers as a person writes them ("1, 3-5", also with ";" or a space between), each once and in
 * order. Null where something else stands there or a page that the document does not have.
 */
export function parsePages(typed: string, pageCount: number): readonly number[] | null {
  const text = typed.trim().replace(/\s*[-–]\s*/gu, '-');
  if (text === '' || text.length > LONGEST) return null;
  const pages = new Set<number>();
  for (const part of text.split(/[\s,;]+/u).filter((each) => each !== '')) {
    const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || from < 1 || to > pageCount || from > to) return null;
    for (let page = from; page <= to; page += 1) pages.add(page);
  }
  return pages.size === 0 ? null : [...pages].toSorted((a, b) => a - b);
}

/** Ascending page numbers as a person writes them: "2, 5-7". */
export function writePages(pages: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last + 1 === page) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
