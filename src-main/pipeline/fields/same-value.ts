import type { FieldValue } from '../../../src-preload/contract/vocabulary.ts';

/** Whether two values of a field are the same, or ways of writing the same: "Rossi" and "ROSSI S.r.l.". */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return [...a].toSorted().join() === [...b].toSorted().join();
  }
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  const [one, other] = [folded(a), folded(b)];
  return one.includes(other) || other.includes(one);
}

/** Letters and digits alone, without accents, lower case. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}
