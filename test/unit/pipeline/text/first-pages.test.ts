import { expect, it } from 'vitest';
import type { PageText } from '../../../../src-main/core/document-text.ts';
import { createFirstPages } from '../../../../src-main/pipeline/text/first-pages.ts';

const word = { text: 'flotta', box: [0, 0, 0.1, 0.1], confidence: 1, line: 0, block: 0 } as const;

function page(number: number, words = 1): PageText {
  return {
    page: number,
    source: words > 0 ? 'text' : 'blank',
    reason: 'text-layer',
    confidence: 1,
    warnings: [],
    readWith: null,
    widthPt: 595,
    heightPt: 842,
    words: Array.from({ length: words }, () => ({ ...word, box: [...word.box] })),
  };
}

/** The page numbers that are handed on when these pages arrive. */
async function handedOn(pages: readonly PageText[], total: number): Promise<number[][]> {
  const calls: number[][] = [];
  const first = createFirstPages(async (given) => {
    calls.push(given.map((each) => each.page));
  });
  for (const [index, each] of pages.entries()) await first.add(each, total - index - 1);
  return calls;
}

it('hands on the first three pages, once', async () => {
  expect(
    await handedOn(
      [1, 2, 3, 4, 5].map((each) => page(each)),
      20,
    ),
  ).toEqual([[1, 2, 3]]);
});

it('waits until none is missing, whatever the order they arrive in', async () => {
  expect(
    await handedOn(
      [3, 5, 1, 4].map((each) => page(each)),
      20,
    ),
  ).toEqual([]);
  expect(
    await handedOn(
      [3, 5, 1, 4, 2].map((each) => page(each)),
      20,
    ),
  ).toEqual([[1, 2, 3]]);
});

it('counts no page without words, as the backs of sheets', async () => {
  const sheets = [page(1), page(2, 0), page(3), page(4, 0)];
  expect(await handedOn(sheets, 20)).toEqual([]);
  expect(await handedOn([...sheets, page(5)], 20)).toEqual([[1, 2, 3, 4, 5]]);
});

it('hands on nothing when fewer than six pages are left to read', async () => {
  const pages = [1, 2, 3, 4].map((each) => page(each));
  expect(await handedOn(pages, 9)).toEqual([[1, 2, 3]]);
  expect(await handedOn(pages, 8)).toEqual([]);
});
