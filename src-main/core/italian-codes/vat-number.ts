import { luhnChecksumValidate } from 'stdnum/lib/cjs/util/checksum.js';

/** Digits of a partita IVA. */
const LENGTH = 11;

/**
 * Whether eleven digits carry the right check digit of a partita IVA (D.M. 23 December 1976: the sum
 * of the odd places and of the doubled even places, the Luhn scheme). The tax office in places 8-10 is
 * not judged: new codes are issued, and a typing error there already breaks the check digit.
 */
export function isVatNumber(code: string): boolean {
  return /^\d{11}$/.test(code) && !/^0+$/.test(code) && luhnChecksumValidate(code);
}

/** Eleven digits without spaces, dots or the country prefix IT; null when that is not what stands there. */
export function compactVatNumber(input: string): string | null {
  const digits = input
    .toUpperCase()
    .replace(/[\s.\-/]/g, '')
    .replace(/^IT/, '');
  return digits.length === LENGTH && /^\d+$/.test(digits) ? digits : null;
}

/**
 * Associations, condominiums and public bodies get an eleven-digit codice fiscale that starts with 8
 * or 9; it follows the same check digit but is no VAT number.
 */
export function isAssociationTaxCode(digits: string): boolean {
  return /^[89]\d{10}$/.test(digits);
}
