import { evidenceAt, indexPage } from '../../core/document-text.ts';
import type { DocumentText } from '../../core/document-text.ts';
import type { Evidence } from '../../../src-preload/contract/requests.ts';
import type { Category } from '../../../src-preload/contract/vocabulary.ts';
import { liveText } from './live-text.ts';
import { joinWrappedLines } from './wrapped-lines.ts';
import { joinLooseLines, withoutTableRows } from './table-rows.ts';

/** Characters [start, end) of a reading's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A document as the finders see it: three views of one text, all of the same length, so that a place in
 * one is the same place in the others.
 */
export interface Reading {
  /** All pages, a form feed between them; typographic quotes and spaces made plain. */
  readonly text: string;
  /** Only the live request: quoted history, mail headers and the subject are blanked, wrapped lines joined. */
  readonly live: string;
  /** The live request without the rows of tables, where a number belongs to its row alone. */
  readonly prose: string;
  readonly category: Category;
  /** The day on which the document is read; a date far from it is not when cover starts. */
  readonly today: Date;
  readonly evidence: (span: Span) => Evidence | null;
  /** How surely the least certain word there was recognised, 0..1; 1 in a text layer. */
  readonly certainty: (span: Span) => number;
}

/** Prepares a document for the finders. */
export function readDocument(document: DocumentText, category: Category, today: Date): Reading {
  const pages = document.pages.map((page) => ({ page: page.page, indexed: indexPage(page) }));
  const text = joinLooseLines(barsAsColumns(plain(pages.map(({ indexed }) => indexed.text).join('\f'))));
  const live = joinWrappedLines(liveText(text));
  const offsets = startOffsets(pages.map(({ indexed }) => indexed.text.length));
  const pageAt = (start: number) => {
    const at = offsets.findLastIndex((offset) => offset <= start);
    const found = pages[at];
    return found && { ...found, offset: offsets[at] ?? 0 };
  };
  const evidence = ({ start, end }: Span): Evidence | null => {
    const found = pageAt(start);
    return found ? evidenceAt(found.page, found.indexed, start - found.offset, end - found.offset) : null;
  };
  const certainty = ({ start, end }: Span): number => {
    const { indexed, offset } = pageAt(start) ?? { indexed: { ranges: [] }, offset: 0 };
    const touched = indexed.ranges.filter(
      (range) => range.start < end - offset && range.end > start - offset,
    );
    return touched.reduce((least, { word }) => Math.min(least, word.confidence), 1);
  };
  return { text, live, prose: withoutTableRows(live), category, today, evidence, certainty };
}

/** Where each page begins in the joined text. */
function startOffsets(lengths: readonly number[]): readonly number[] {
  let next = 0;
  return lengths.map((length) => {
    const offset = next;
    next += length + 1;
    return offset;
  });
}

/** "Partita IVA | 0123…": a single bar in a line parts a label from its value, as a column gap does. */
function barsAsColumns(text: string): string {
  return text.replace(/^([^|\n\f]*) \| (?=[^|\n\f]*$)/gm, '$1\t  ');
}

/** Character for character, so that places stay the same. */
function plain(text: string): string {
  return (
    text
      .replace(/^[ \t]*\p{L}+(?:_\p{L}+){1,4}(?=[ \t]*[:=])/gmu, (label) => label.replace(/_/g, ' '))
      // "Denominazione ......... Rossi": dots lead from a label to its value.
      .replace(/(?<=[\p{L})] ?)\.{4,}(?=[ \t]*[^\s.])/gu, (dots) => `:${' '.repeat(dots.length - 1)}`)
      .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
      .replace(/[’‘`´]/g, "'")
      .replace(/[—―]/g, '–')
  );
}
