import { validate } from 'stdnum/lib/cjs/it/codicefiscale.js';

/**
 * The shape of a person's codice fiscale: six letters, year, month letter, day, place, check letter.
 * The seven digits may be letters L-V in their place (omocodia, D.M. 12 March 1974, art. 6).
 */
const SHAPE = /^[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/;

/** Whether sixteen characters look like a codice fiscale, whatever the check letter says. */
export function looksLikeTaxCode(code: string): boolean {
  return SHAPE.test(code);
}

/** Whether the check letter of a codice fiscale is right (D.M. 12 March 1974), with or without omocodia. */
export function isTaxCode(code: string): boolean {
  return SHAPE.test(code) && validate(code).isValid;
}

/** Upper case without spaces; null when it has not the shape of a codice fiscale. */
export function compactTaxCode(input: string): string | null {
  const code = input.toUpperCase().replace(/[\s.-]/g, '');
  return looksLikeTaxCode(code) ? code : null;
}
