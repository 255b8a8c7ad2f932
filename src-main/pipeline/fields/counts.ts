import { parseNumberWords } from '../../core/numbers-in-words.ts';

/** A whole number in digits ("1.200", "27") or words ("sette"); null for anything else. */
export function readCount(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digits = written.replace(/(?<=\d)[.'](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,7}$/.test(digits)) return Number(digits);
  return parseNumberWords(written);
}
