import { findDates } from '../../../core/dates.ts';
import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { isThirdParty } from '../parties.ts';

const EMAIL =
  /(?<![\w.%+-])[\w%+-]{1,64}(?:\.[\w%+-]{1,64}){0,6} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,12}\b/g;
const FROM_LINE = /^(?:da|from)\s*:[^\n]*$/im;
const PHONE =
  /(?<![\w+]|\d[.,/-])(?:(?:\+|00)39[ .\-/]?)?\(?(?:0\d{1,4}|3\d{2})\)?(?:[ ./-]{0,3}\d{2,8}){1,4}(?![\w]|[.,/-]\d)/g;
const FOREIGN_PHONE = /(?<![\w.,/+-])\+\d{1,3}(?:[ ./-]?\d{2,5}){2,5}(?!\w)/g;
const PHONE_LABEL =
  /(?:\btel(?:efon[oi]|\.)?|\bcell?(?:ulare|\.)?|\bmobile|\bphone|\bcontatt[oi]|\brecapit[oi]|\bchiam\w+|\brichiamare|\bT|\bM|numero)\b[^\n\d+]{0,25}$/i;
const FAX_LABEL = /\bfax\b[^\n\d+]{0,12}$/i;
const NOT_A_PHONE =
  /(?:polizza|contratto|\bn\.?|\bnr\.?|fattura|p\.?\s?i(?:va|\.)?|iva|fiscale|c\.?f\.?|iban|€|euro|prot\.?|cig|matricola|cap)[\s:.]*$/i;

/** The client's e-mail address and telephone number or, failing those, the sender's. */
export function findContact(reading: Reading): readonly Found[] {
  return [...findEmail(reading), ...findPhone(reading)];
}

function findEmail({ text, live }: Reading): readonly Found[] {
  const chosen = best(emails(live)) ?? best(senderAddress(text));
  if (!chosen) return [];
  const sure = confidence(0.8 + chosen.score / 20);
  return [{ name: 'email', value: chosen.value, valid: true, confidence: sure, spans: [chosen] }];
}

function emails(live: string): readonly Candidate<string>[] {
  return [...live.matchAll(EMAIL)].map((match) => ({
    value: match[0].replace(/ /g, '').toLowerCase(),
    score: isThirdParty(live, match.index) ? -2 : 1 + match.index / (live.length + 1),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The address in the head of the printed message. */
function senderAddress(text: string): readonly Candidate<string>[] {
  const line = FROM_LINE.exec(text);
  if (!line) return [];
  return [...line[0].matchAll(EMAIL)].map((match) => {
    const start = line.index + match.index;
    return { value: match[0].toLowerCase(), score: -4, start, end: start + match[0].length };
  });
}

function findPhone({ live }: Reading): readonly Found[] {
  const chosen = best(phones(live));
  if (!chosen) return [];
  const sure = confidence(0.7 + chosen.score / 12);
  return [{ name: 'phone', value: chosen.value, valid: true, confidence: sure, spans: [chosen] }];
}

function phones(live: string): readonly Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const pattern of [PHONE, FOREIGN_PHONE]) {
    for (const match of live.matchAll(pattern)) {
      const value = match[0].replace(/[^\d+]/g, '').replace(/^00(?=39)/, '+');
      const digits = value.replace(/^\+(?:39)?/, '').length;
      const lead = before(live, match.index, 50);
      if (digits < 6 || digits > 12 || FAX_LABEL.test(lead) || findDates(match[0]).length > 0) continue;
      if (
        /\bIT ?\d{2} ?[A-Z] ?\d[ \d]{0,30}$|\bIT\d{2}[A-Z][ \dA-Z]{4,26}$/.test(
          lead.slice(lead.lastIndexOf('\n') + 1),
        )
      )
        continue;
      const labelled = PHONE_LABEL.test(lead);
      if (!labelled && (digits < 8 || digits > 11 || NOT_A_PHONE.test(lead))) continue;
      const score = (labelled ? 2 : 1) - (isThirdParty(live, match.index) ? 3 : 0);
      found.push({ value, score, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
