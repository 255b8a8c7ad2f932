import { parseNumberWords } from '../../core/numbers-in-words.ts';

/** Numbers that stand for about so many; labels and forms want them as they are said. */
const ROUND: Readonly<Record<string, number>> = {
  'mezza dozzina': 6,
  decina: 10,
  dozzina: 12,
  quindicina: 15,
  ventina: 20,
  trentina: 30,
  quarantina: 40,
  cinquantina: 50,
  sessantina: 60,
  settantina: 70,
  ottantina: 80,
  novantina: 90,
  centinaio: 100,
};

/** A pattern for one of them ("ventina", as in "una ventina di mezzi"). */
export const ROUND_NUMBER = `(?:${Object.keys(ROUND).join('|')})`;

/** A whole number in digits ("1.200", "27") or words ("sette", "ventina"); null for anything else. */
export function readCount(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digits = written.replace(/(?<=\d)[.'](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,7}$/.test(digits)) return Number(digits);
  return ROUND[written.toLowerCase()] ?? parseNumberWords(written);
}
