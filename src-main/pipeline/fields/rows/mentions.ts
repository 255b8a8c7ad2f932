import type { ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import type { Reading, Span } from '../reading.ts';
import { tidy } from './cell-values.ts';
import type { FoundCell, FoundCells } from './found-item.ts';

/** Only the words around it say what a value in running text belongs to. */
const SURE_IN_TEXT = 0.88;

/** A value that stands at a place of the live text. */
export interface Mention extends Span {
  readonly column: ItemColumn;
  readonly value: string | number;
}

/** The words of a stretch as a value; null where nothing is left without the marks around them. */
export function wordsMention(column: ItemColumn, live: string, span: Span): Mention | null {
  const value = tidy(live.slice(span.start, span.end));
  return value === null ? null : { column, value, ...span };
}

/** Mentions as the cells of a row, each with its place; one that stands nowhere on a page is left out. */
export function cellsOf(reading: Reading, mentions: readonly (Mention | null)[]): FoundCells {
  const cells: { [C in ItemColumn]?: FoundCell } = {};
  for (const mention of mentions) {
    const evidence = mention === null ? null : reading.evidence(trimmed(reading.live, mention));
    if (mention === null || evidence === null) continue;
    cells[mention.column] = { value: mention.value, evidence, confidence: SURE_IN_TEXT };
  }
  return cells;
}

function trimmed(live: string, { start, end }: Span): Span {
  const text = live.slice(start, end);
  return {
    start: start + (text.length - text.trimStart().length),
    end: end - (text.length - text.trimEnd().length),
  };
}
