import { isValidIBAN } from 'ibantools';

/** Characters of an Italian IBAN: IT, two check digits, CIN, ABI, CAB, account. */
const ITALIAN_SHAPE = /^(?:IT|SM)\d{2}[A-Z]\d{10}[A-Z0-9]{12}$/;
const ANY_SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** Whether length, structure and the mod 97 check of an IBAN are right (ISO 13616). */
export function isIban(code: string): boolean {
  return isValidIBAN(code);
}

/** Whether the characters have the shape of an Italian IBAN, whatever the check digits say. */
export function looksLikeItalianIban(code: string): boolean {
  return ITALIAN_SHAPE.test(code);
}

/** Upper case without spaces; null when it has not the shape of an IBAN. */
export function compactIban(input: string): string | null {
  const code = input.toUpperCase().replace(/[\s.-]/g, '');
  return ANY_SHAPE.test(code) ? code : null;
}
