import { ITEM_COLUMN_KINDS, type ItemColumn } from '../../../src-preload/contract/risk-items.ts';

/** A column as it is judged: what a vehicle is called counts as one cell, however it is shared out. */
export type JudgedColumn = ItemColumn | 'vehicle';

/**
 * What a cell of a labelled table says, read without the product's own reader, so that the two can disagree. Null
 * for a blank, and for a span of years.
 */
export function cellOf(column: JudgedColumn, written: string): string | number | null {
  const text = written.trim();
  if (/^(?:-|n\.d\.)?$/u.test(text)) return null;
  switch (column === 'vehicle' ? 'text' : ITEM_COLUMN_KINDS[column]) {
    case 'plate':
      return text.replaceAll(' ', '');
    case 'year':
      return /\d{4}-\d/u.test(text) ? null : Number(/\d{4}$/u.exec(text)?.[0]);
    case 'money':
    case 'area':
    case 'count':
      return Number(
        text
          .replace(/[^\d.,]/gu, '')
          .replace(/[.,](?=\d{3})/gu, '')
          .replace(',', '.'),
      );
    case 'text':
      return text;
  }
}

/** Whether a cell found is the labelled one: figures and codes to the letter, text without regard to case and spaces. */
export function sameCell(expected: string | number, given: string | number | undefined): boolean {
  if (typeof expected === 'number' || typeof given !== 'string') return expected === given;
  return fold(expected) === fold(given);
}

const fold = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('it').replace(/\s+/gu, ' ').trim();
