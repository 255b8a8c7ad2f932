import { isIban, looksLikeItalianIban } from '../../../core/italian-codes/iban.ts';
import { repairByShape } from '../../../core/italian-codes/misread-characters.ts';
import { confidence } from '../found.ts';
import type { Found } from '../found.ts';
import type { Reading } from '../reading.ts';

/** An Italian IBAN has 27 characters, written in any grouping. */
const ITALIAN = /(?<![A-Za-z0-9])[I1l|]T(?:[ .-]?[A-Za-z0-9|]){25}(?![A-Za-z0-9])/g;
const FOREIGN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;
const SHAPE = 'LLDDLDDDDDDDDDDXXXXXXXXXXXX';
/** A run of words may have as many characters; an IBAN has at least twelve digits, of which few are misread. */
const LEAST_DIGITS = 12;

interface IbanMatch {
  readonly value: string;
  readonly valid: boolean;
  readonly start: number;
  readonly end: number;
}

/** The IBAN of the request; one whose check digits fit goes before one whose do not. */
export function findIban({ live }: Reading): readonly Found[] {
  const matches = [...italian(live), ...foreign(live)];
  const chosen = matches.find((match) => match.valid) ?? matches[0];
  if (!chosen) return [];
  const sure = confidence(chosen.valid ? 0.98 : 0.4);
  return [{ name: 'iban', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function italian(text: string): IbanMatch[] {
  return [...text.matchAll(ITALIAN)].flatMap((match) => {
    const written = match[0].replace(/[ .-]/g, '').toUpperCase();
    const value = isIban(written) ? written : repaired(written);
    return value === null ? [] : [{ ...place(match), value, valid: isIban(value) }];
  });
}

/** Misread characters are put right only where mod 97 then fits, the account's O and 0 included. */
function repaired(written: string): string | null {
  const guess = repairByShape(written, SHAPE);
  const account = guess.slice(15).replace(/O/g, '0').replace(/I/g, '1');
  for (const attempt of [guess, guess.slice(0, 15) + account]) if (isIban(attempt)) return attempt;
  // What nothing proves stays as it was read.
  return looksLikeItalianIban(written) || written.replace(/\D/g, '').length >= LEAST_DIGITS ? written : null;
}

function foreign(text: string): IbanMatch[] {
  return [...text.matchAll(FOREIGN)].flatMap((match) => {
    const value = match[0].replace(/ /g, '');
    return isIban(value) ? [{ ...place(match), value, valid: true }] : [];
  });
}

function place(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
