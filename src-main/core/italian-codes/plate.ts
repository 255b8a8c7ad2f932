import { repairByShape } from './misread-characters.ts';

/**
 * Italian plates since 1994, trailers since 2013: two letters, three digits, two letters, without
 * I, O, Q and U (D.P.R. 495/1992, app. XII).
 */
const PLATE = /^[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}$/;

/** Whether the characters form a plate of the present series. */
export function isPlate(code: string): boolean {
  return PLATE.test(code);
}

/** Upper case without spaces or hyphens. */
export function compactPlate(input: string): string {
  return input.toUpperCase().replace(/[\s.-]/g, '');
}

const SEVEN_CHARACTERS = /^([^\p{L}\p{N}]*)([A-Z\d]{7})([^\p{L}\p{N}]*)$/u;
const LIKE_WRITTEN_WORD = /^(?=.*[AE])[A-Z]+$/;

/**
 * A recognised word that is a plate but for letters read where only digits stand (`TKO18KH` for `TK018KH`), as a
 * plate; any other word as it is. Seven letters with a vowel among the outer four may be a word of the language.
 */
export function repairedPlate(word: string): string {
  const [, before = '', code = '', after = ''] = SEVEN_CHARACTERS.exec(word) ?? [];
  const outer = code.slice(0, 2) + code.slice(5);
  const repaired = outer.slice(0, 2) + repairByShape(code.slice(2, 5), 'DDD') + outer.slice(2);
  if (!PLATE.test(repaired)) return word;
  return /\d/.test(code) || !LIKE_WRITTEN_WORD.test(outer) ? before + repaired + after : word;
}
