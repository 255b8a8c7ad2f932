import { isAssociationTaxCode, isVatNumber } from '../../../core/italian-codes/vat-number.ts';
import { asDigits, DIGIT_LIKE } from '../../../core/italian-codes/misread-characters.ts';
import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { isThirdParty } from '../parties.ts';

const ELEVEN = new RegExp(
  String.raw`(?<![\w+.,/])(?:(?:IT|1T|I7|17|lT)\s?-?)?(?<digits>[\dOoIlBSQ|](?:[ .]?[${DIGIT_LIKE}]){10})(?![\w]|[.,/]\d)`,
  'g',
);
const VAT_LABEL =
  /(?:p(?:art(?:ita)?)?[.,\s]{0,2}[il1|][.,\s]{0,2}v[.,\s]{0,2}a?\b|part\w*\.?\s*[il1]\.?v\.?a|\bp\.?\s?i\.?(?=\W)|\bvat\b|v\.a\.t)[^\d\n]{0,40}\n?[^\d\n]{0,4}$/i;
const TAX_LABEL = /(?:\bc(?:od(?:ice)?)?\.?\s?f(?:isc(?:ale)?)?\.?)[^\d\n]{0,25}$/i;
const OTHER_NUMBER =
  /(?:polizza|contratto|n\.?|nr|tel\w*|cell\w*|fax|protocollo|cig|matricola|telaio)\.?[:\s]*$/i;

interface VatCandidate extends Candidate<string> {
  readonly valid: boolean;
}

/** The client's partita IVA: labelled, or bare with a right check digit. */
export function findVatNumber(reading: Reading): readonly Found[] {
  const chosen = best(candidates(reading));
  if (!chosen) return [];
  const sure = confidence(chosen.valid ? 0.7 + chosen.score / 14 : 0.4);
  return [{ name: 'vatNumber', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function candidates({ live }: Reading): readonly VatCandidate[] {
  const found: VatCandidate[] = [];
  for (const match of live.matchAll(ELEVEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const written = (match.groups?.['digits'] ?? '').replace(/[ .]/g, '');
    const prefixed = match[0].startsWith('IT');
    const lead = before(live, start, 60);
    const labelled = prefixed || VAT_LABEL.test(lead);
    const value = asDigits(written);
    const valid = isVatNumber(value);
    if (!/^\d{11}$/.test(written) && !(valid && labelled)) continue;
    if (!labelled && (!valid || isAssociationTaxCode(value) || OTHER_NUMBER.test(lead))) continue;
    const score =
      (labelled ? 3 : TAX_LABEL.test(lead) ? 1.5 : 1) + (valid ? 1 : 0) - (isThirdParty(live, start) ? 2 : 0);
    found.push({ value, valid, score, start, end });
  }
  return found;
}
