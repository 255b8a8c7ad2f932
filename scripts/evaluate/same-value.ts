import { FIELD_KINDS, type FieldName } from '../../src-preload/contract/vocabulary.ts';

/**
 * Whether a value found is the labelled one: codes, dates and numbers to the letter, lists as sets,
 * text without regard to case and to the width of its spaces.
 */
export function sameValue(name: FieldName, expected: unknown, given: unknown): boolean {
  switch (FIELD_KINDS[name]) {
    case 'list':
      return sameSet(expected, given);
    case 'text':
      return typeof expected === 'string' && typeof given === 'string' && fold(expected) === fold(given);
    case 'code':
    case 'money':
    case 'count':
    case 'date':
      return expected === given;
  }
}

function sameSet(expected: unknown, given: unknown): boolean {
  if (!Array.isArray(expected) || !Array.isArray(given)) return false;
  const [wanted, found] = [new Set<unknown>(expected), new Set<unknown>(given)];
  return wanted.size === found.size && [...wanted].every((entry) => found.has(entry));
}

const fold = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('it').replace(/\s+/gu, ' ').trim();
