import { expect, it } from 'vitest';
import type { PageText } from '../../../../src-main/core/document-text.ts';
import { insertDocument, loadPages, savePage } from '../../../../src-main/data/repositories/documents.ts';
import { chooseAllPages, choosePages } from '../../../../src-main/data/repositories/reading-choices.ts';
import { isReadAgain, openStoredPages } from '../../../../src-main/pipeline/text/stored-pages.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const CHOICE = { recognize: true, languages: null, turn: 1 } as const;
const ID = 'document';

function page(number: number, reason: string, text: string): PageText {
  const words = text
    ? [{ text, box: [0, 0, 0.5, 0.5] as [number, number, number, number], confidence: 1, line: 0, block: 0 }]
    : [];
  const size = { widthPt: 595, heightPt: 842 };
  return { page: number, source: 'ocr', reason, confidence: 1, warnings: [], readWith: null, words, ...size };
}

async function twoPages() {
  const db = temporaryDatabase();
  const created_at = '2026-11-21T00:00:00Z';
  await insertDocument(db, {
    id: ID,
    sha256: 'x',
    media_type: null,
    size_bytes: 1,
    page_count: 2,
    created_at,
  });
  for (const number of [1, 2]) await savePage(db, ID, page(number, 'text-layer', `alt${number}`));
  return db;
}

const texts = (pages: readonly PageText[]) => pages.map(({ words }) => words[0]?.text);

it('holds back the pages that are to be read again until their new reading is there', async () => {
  const db = await twoPages();
  await choosePages(db, ID, [2], CHOICE);
  const stored = await openStoredPages(db, ID);
  expect(texts(stored.alreadyRead)).toEqual(['alt1']);
  expect(stored.choiceFor(1)).toBeNull();
  expect(stored.choiceFor(2)).toEqual(CHOICE);
  expect(await isReadAgain(db, ID)).toBe(true);
  expect(texts(await loadPages(db, ID))).toEqual(['alt1', 'alt2']);

  await stored.keep(page(2, 'as-asked', 'neu2'));
  expect(texts(await loadPages(db, ID))).toEqual(['alt1', 'neu2']);
  expect(await isReadAgain(db, ID)).toBe(false);
  const later = await openStoredPages(db, ID);
  expect(texts(later.alreadyRead)).toEqual(['alt1', 'neu2']);
  expect(later.choiceFor(2)).toEqual(CHOICE);
});

it('keeps the older text of a page that cannot be read this time', async () => {
  const db = await twoPages();
  await choosePages(db, ID, [2], CHOICE);
  const stored = await openStoredPages(db, ID);
  const failed = page(2, 'damaged-page', '');
  await stored.keep(failed);
  expect(texts(await loadPages(db, ID))).toEqual(['alt1', 'alt2']);
  expect(texts([stored.best(failed)])).toEqual(['alt2']);
  expect(await isReadAgain(db, ID)).toBe(false);
});

it('remembers a choice for all pages, also for those that nobody has seen yet', async () => {
  const db = await twoPages();
  await chooseAllPages(db, ID, [1, 2], CHOICE);
  const stored = await openStoredPages(db, ID);
  expect(stored.alreadyRead).toEqual([]);
  expect(stored.choiceFor(7)).toEqual(CHOICE);
  await stored.keep(page(7, 'as-asked', 'neu7'));
  expect(texts(await loadPages(db, ID))).toEqual(['alt1', 'alt2', 'neu7']);
});
