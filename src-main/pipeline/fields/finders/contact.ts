import { findDates } from '../../../core/dates.ts';
import { isVatNumber } from '../../../core/italian-codes/vat-number.ts';
import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { isThirdParty } from '../parties.ts';

const EMAIL =
  /(?<![\w.%+-])[\w%+-]{1,64}(?:\.[\w%+-]{1,64}){0,6} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,12}\b/g;
const OF_A_BROKER = /@[^@]*broker/i;
const CERTIFIED_LABEL = /\bpec\s*[:\t]?\s*$/i;
const OF_THE_CLIENT = /\b(?:al|del) client[ei]\W{0,3}$/i;
const FROM_LINE = /^(?:> ?)*(?:da|from)\s*:[^\n]*$/im;
const PHONE =
  /(?<![\w+]|\d[.,/-])(?:\(?(?:\+|00)39\)?[ .\-/]?)?\(?(?:0\d{1,4}|3\d{2})\)?(?:[ ./-]{0,3}\d{2,8}){1,4}(?![\w]|[.,/-]\d)/g;
const FOREIGN_PHONE = /(?<![\w.,/+-])\+\d{1,3}(?:[ ./-]?\d{2,5}){2,5}(?!\w)/g;
const PHONE_LABEL =
  /(?:\btel(?:efon[oi]|\.)?|\bcell?(?:ulare|\.)?|\bmobile|\bphone|\bcontatt[oi]|\brecapit[oi]|\bchiam\w+|\brichiamare|\bT|\bM|numero)\b[^\n\d+]{0,25}$/i;
const FAX_LABEL = /(?<!\btel[./ -]{1,4})\bfax\b(?!\s*(?:e|\/)\s*tel)[^\n\d+]{0,12}$/i;
const NOT_A_PHONE =
  /(?:polizza|contratto|\bn\.?|\bnr\.?|fattura|p\.?\s?i(?:va|\.)?|iva|fiscale|c\.?f\.?|iban|€|euro|prot\.?|cig|matricola|cap)[\s:.]*(?:\d{1,3} ){0,2}$/i;

/** A label that makes a number something else even where "numero" stands beside it. */
const OTHER_NUMBER =
  /(?:polizza|\bpol\b\.?|contratto|fattura|partita iva|p\. ?iva|fiscale|iban|protocollo|\bcig|matricola|\bcap)[^\p{L}\d\n]{0,4}(?:(?:n\.?|nr\.?|n°|numero|è)[^\p{L}\d\n]{0,3})?(?:[A-Z]{1,3} )?$/iu;
const WITHIN_IBAN = /\bIT ?\d{2} ?[A-Z] ?\d[ \d]{0,30}$|\bIT\d{2}[A-Z][ \dA-Z]{4,26}$/;
const OF_A_POLICY = /poliz\p{Ll}+[^.;\n]{0,40}$/iu;

/** The client's e-mail address and telephone number or, failing those, the sender's. */
export function findContact(reading: Reading): readonly Found[] {
  return [...findEmail(reading), ...findPhone(reading)];
}

function findEmail({ text, live }: Reading): readonly Found[] {
  const chosen = best([...emails(live), ...senderAddress(text, live)]);
  if (!chosen) return [];
  const sure = confidence(0.8 + chosen.score / 20);
  return [{ name: 'email', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function emails(live: string): readonly Candidate<string>[] {
  return [...live.matchAll(EMAIL)].map((match) => ({
    value: match[0].replace(/ /g, '').toLowerCase(),
    score: emailScore(live, match),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The later the likelier: signatures stand at the end. Letters go to the ordinary address, if there is one. */
function emailScore(live: string, match: RegExpExecArray): number {
  if (isThirdParty(live, match.index) || OF_A_BROKER.test(match[0])) return -2;
  const certified = CERTIFIED_LABEL.test(before(live, match.index, 20)) ? 0.95 : 0;
  const named = OF_THE_CLIENT.test(before(live, match.index, 30)) ? 1.5 : 0;
  return 1 + named - certified + match.index / (live.length + 1);
}

/** The address in the head of the printed message; the head of an older one has no live text below it. */
function senderAddress(text: string, live: string): readonly Candidate<string>[] {
  const line = FROM_LINE.exec(text);
  if (!line || !/\p{L}/u.test(live.slice(line.index))) return [];
  return [...line[0].matchAll(EMAIL)].map((match) => {
    const start = line.index + match.index;
    return {
      value: match[0].toLowerCase(),
      score: OF_A_BROKER.test(match[0]) ? -4 : -1,
      start,
      end: start + match[0].length,
    };
  });
}

/** Eleven digits in one piece (a VAT number, rightly read or not), or too few for a mobile number. */
function isOtherCode(written: string): boolean {
  return (
    isVatNumber(written) ||
    /^0\d{10}$/.test(written) ||
    (written.startsWith('3') && written.replace(/\D/g, '').length < 9)
  );
}

function findPhone({ live }: Reading): readonly Found[] {
  const chosen = best(phones(live));
  if (!chosen) return [];
  const sure = confidence(0.7 + chosen.score / 12);
  return [{ name: 'phone', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function phones(live: string): readonly Candidate<string>[] {
  return [PHONE, FOREIGN_PHONE].flatMap((pattern) =>
    [...live.matchAll(pattern)].flatMap((match) => phoneAt(live, match) ?? []),
  );
}

function phoneAt(live: string, match: RegExpExecArray): Candidate<string> | null {
  const lead = before(live, match.index, 50);
  const labelled = PHONE_LABEL.test(lead);
  const value = match[0].replace(/[^\d+]/g, '').replace(/^00(?=39)/, '+');
  const digits = value.replace(/^\+(?:39)?/, '').length;
  const [least, most] = value.startsWith('+') ? [8, 14] : labelled ? [6, 12] : [8, 11];
  if (digits < least || digits > most || isAnotherNumber(lead, match[0])) return null;
  if (!labelled && (NOT_A_PHONE.test(lead) || isOtherCode(match[0]) || /\/.*\//.test(match[0]))) return null;
  const policy = !labelled && OF_A_POLICY.test(lead) ? 1.5 : 0;
  // "c.boscolo@tridentebroker.example, 0425 555001" is the broker's.
  const broker = /@[^@\s]*broker[^@\n]{0,25}$/i.test(lead) ? 3 : 0;
  const score = (labelled ? 2 : 1) - policy - broker - (isThirdParty(live, match.index) ? 3 : 0);
  return { value, score, start: match.index, end: match.index + match[0].length };
}

/** A fax, a date, the middle of an IBAN, or what its label calls otherwise. */
function isAnotherNumber(lead: string, written: string): boolean {
  const line = lead.slice(lead.lastIndexOf('\n') + 1);
  return (
    FAX_LABEL.test(lead) || OTHER_NUMBER.test(lead) || WITHIN_IBAN.test(line) || findDates(written).length > 0
  );
}
