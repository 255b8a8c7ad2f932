import { isTaxCode, looksLikeTaxCode } from '../../../core/italian-codes/tax-code.ts';
import { repairByShape } from '../../../core/italian-codes/misread-characters.ts';
import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { isThirdParty } from '../parties.ts';

/** Sixteen letters and digits, perhaps in groups; no two spaces in a row. */
const SIXTEEN = /(?<![A-Za-z0-9])[A-Za-z0-9|](?:[ .]?[A-Za-z0-9|]){15}(?![A-Za-z0-9])/g;
const SHAPE = 'LLLLLLDDLDDLDDDL';
/** Words in capitals have no digits; a misread code keeps most of its seven. */
const LEAST_DIGITS = 4;
const LABEL = /(?:\bc(?:od(?:ice)?)?[.,\s]{0,2}f(?:isc(?:ale)?)?\.?|fiscal code|tax code)[^\n]{0,30}$/i;

interface TaxCandidate extends Candidate<string> {
  readonly valid: boolean;
}

/** The client's codice fiscale. A misread character is repaired only where the check letter then fits. */
export function findTaxCode(reading: Reading): readonly Found[] {
  const chosen = best(candidates(reading));
  if (!chosen) return [];
  const sure = confidence(chosen.valid ? 0.9 + chosen.score / 40 : 0.4);
  return [{ name: 'taxCode', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function candidates({ live }: Reading): readonly TaxCandidate[] {
  const found: TaxCandidate[] = [];
  SIXTEEN.lastIndex = 0;
  for (let match = SIXTEEN.exec(live); match; match = SIXTEEN.exec(live)) {
    const written = match[0].replace(/[ .]/g, '').toUpperCase();
    const code = isTaxCode(written) ? written : repaired(written);
    // A run of words may be sixteen characters too: try again from its next character.
    if (code === null) {
      SIXTEEN.lastIndex = nextWord(live, match.index);
      continue;
    }
    const labelled = LABEL.test(before(live, match.index, 60));
    const score = (labelled ? 2 : 1) - (isThirdParty(live, match.index) ? 2 : 0);
    const end = match.index + match[0].length;
    found.push({ value: code, valid: isTaxCode(code), score, start: match.index, end });
  }
  return found;
}

function repaired(written: string): string | null {
  if (digitsAtTheirPlaces(written) < LEAST_DIGITS) return null;
  const guess = repairByShape(written, SHAPE);
  if (isTaxCode(guess)) return guess;
  return looksLikeTaxCode(written) ? written : null;
}

/** How many of the seven digits of a codice fiscale are digits as read. */
function digitsAtTheirPlaces(written: string): number {
  return [...written].filter((character, place) => SHAPE[place] === 'D' && /\d/.test(character)).length;
}

/** Where the next word begins after a place: codes begin at words. */
function nextWord(text: string, at: number): number {
  const offset = text.slice(at + 1, at + 40).search(/(?<=[^A-Za-z0-9])[A-Za-z0-9]/);
  return offset < 0 ? at + 16 : at + 1 + offset;
}
