import { FIELD_KINDS, type FieldName } from '../../src-preload/contract/vocabulary.ts';

/**
 * Whether a value found is the labelled one: codes, dates and numbers to the letter, lists as sets,
 * text without regard to case and to the width of its spaces.
 */
export function sameValue(name: FieldName, expected: unknown, given: unknown): boolean {
  switch (FIELD_KINDS[name]) {
    case 'list':
      return JSON.stringify(asSet(expected)) === JSON.stringify(asSet(given));
    case 'text':
      return typeof expected === 'string' && typeof given === 'string' && fold(expected) === fold(given);
    case 'code':
    case 'money':
    case 'count':
    case 'date':
      return expected === given;
  }
}

const asSet = (value: unknown): unknown[] =>
  Array.isArray(value) ? [...new Set<unknown>(value)].sort() : [value];

const fold = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('it').replace(/\s+/gu, ' ').trim();
