import type { Box, Evidence } from '../../src-preload/contract/requests.ts';
import type { PageSource, PageWarning } from '../../src-preload/contract/vocabulary.ts';

/** One word as it stands on a page. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** 0..1; 1 for a text layer. */
  readonly confidence: number;
  /** 0-based line on the page, in reading order. Words of a line follow each other left to right. */
  readonly line: number;
  /** 0-based block (paragraph, cell, column) on the page, in reading order. */
  readonly block: number;
}

/** One page after reading. */
export interface PageText {
  /** 1-based. */
  readonly page: number;
  readonly source: PageSource;
  /** Why this source was chosen, a short stable code such as `text-layer`, `no-text-layer`, `garbage-layer`, `blank`. */
  readonly reason: string;
  /** Mean word confidence 0..1. */
  readonly confidence: number;
  /** What may have spoilt the reading. */
  readonly warnings: readonly PageWarning[];
  /** The language data that read the page; null when nothing was recognised. */
  readonly readWith: string | null;
  /** Page size in PDF points, as shown (after rotation). */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly words: readonly Word[];
}

export interface DocumentText {
  readonly pages: readonly PageText[];
}

/** A page's text with, for every word, the half-open range of characters it occupies. */
export interface IndexedText {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly word: Word }[];
}

/** Words further apart than this many line heights are in different columns: a tab stands between them. */
const COLUMN_GAP = 1.5;

/**
 * Joins the words of a page: a space between words, a tab across a column gap, a newline between
 * lines, an empty line between blocks.
 */
export function indexPage(page: PageText): IndexedText {
  let text = '';
  const ranges: { start: number; end: number; word: Word }[] = [];
  let previous: Word | undefined;
  for (const word of page.words) {
    if (previous) text += separator(previous, word, page);
    ranges.push({ start: text.length, end: text.length + word.text.length, word });
    text += word.text;
    previous = word;
  }
  return { text, ranges };
}

function separator(previous: Word, next: Word, page: PageText): string {
  if (next.block !== previous.block) return '\n\n';
  if (next.line !== previous.line) return '\n';
  const gap = (next.box[0] - previous.box[2]) * page.widthPt;
  const height = (next.box[3] - next.box[1]) * page.heightPt;
  return gap > COLUMN_GAP * height ? '\t' : ' ';
}

/** The text of a page, as {@link indexPage} joins it. */
export function pageText(page: PageText): string {
  return indexPage(page).text;
}

/** The text of a whole document: pages joined by form feeds. */
export function documentText(document: DocumentText): string {
  return document.pages.map(pageText).join('\f');
}

/**
 * The evidence for characters [start, end) of an indexed page: the box around every word the range
 * touches. Null when the range touches no word.
 */
export function evidenceAt(page: number, indexed: IndexedText, start: number, end: number): Evidence | null {
  const touched = indexed.ranges.filter((range) => range.start < end && range.end > start);
  const first = touched[0];
  if (!first) return null;
  const box = touched.map((range) => range.word.box).reduce(unionBox, first.word.box);
  return { page, box, raw: indexed.text.slice(start, end) };
}

/** The smallest box around two boxes. */
export function unionBox(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
