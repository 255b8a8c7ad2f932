import { findDates } from '../../../core/dates.ts';
import { after, before } from '../context.ts';
import { isRuledOut } from '../exclusions.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import { hasNoClient } from '../no-client.ts';
import { isOfAnotherLine } from '../other-line.ts';
import type { Reading } from '../reading.ts';
import { INSURERS } from '../words/insurers.ts';

const escaped = [...INSURERS]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&').replace(/ /g, '\\s+'));
const SUFFIX = String.raw`(?:\s+(?:Assicurazioni|Italia|Insurance|Assicuratrice|Mutua|Global|Europe|Viva|Danni))*(?:\s+S\.?p\.?A\.?(?!\p{L}))?`;
const INSURER = new RegExp(
  String.raw`(?<![\p{L}\d@._-])(?:${escaped.join('|')})(?:/(?:${escaped.join('|')}))?(?![\p{L}\d@])(?![._-]\w)${SUFFIX}`,
  'giu',
);

const STARTS_WITH_INSURER = new RegExp(String.raw`^(?:${escaped.join('|')})(?![\p{L}])`, 'u');
const LABEL =
  /(?:compagni[ae](?:\s+(?:attuale|uscente|assicuratrice|di assicurazione|e polizza attuale))?|assicuratore(?: (?:attuale|uscente))?|assicurat[oaie] (?:oggi |attualmente |ora )?(?:con|presso)|polizza (?:attuale|in corso|in essere|uscente|vigente)|copertura (?:attuale|in corso)|attuale assicuratore|insurer|current insurer)\s*(?:[:=\t]|\n)?\s*$/i;
const LABELLED =
  /(?:(?:ultim[oa]|attuale) (?:compagnia|assicuratore)|compagnia (?:attuale|uscente|di provenienza)|assicuratore (?:attuale|uscente|in corso)|attuale (?:compagnia|assicuratore)|current insurer)\s*[:\t]\s*(?<name>\p{Lu}[\p{L}'. &]{1,40})/giu;
const NOW =
  /(?:oggi|attual\w+|ora|adesso|siamo|sono|sto|scad\w+|termin\w+|uscent\w+|assicurat\w+|polizz\w+|contratt\w+|copertur\w+|rinnov\w+|emess\w+|rilasciat\w+|con|presso|cessa|coperti|stipulat\w+|disdett\w+|propone|avevamo|policy|under|insured|rata|libro matricola)[^.;]{0,45}$/i;
const WISHED =
  /(?:sentire|chiedere a|approach|provare|quotazion\w+ (?:da|di)|anche|oppure|oltre a|preventivo (?:di|da)|offerta (?:di|da)|valutare)\s*(?:\p{L}{1,5}\s+){0,2}$/iu;
/** Insurers whose names are also words or persons' names: only where the words before make them insurers. */
const AMBIGUOUS =
  /^(?:Arch|Sara|Tua|Reale|Linear|Prima|Elba|Arca|Sai|Liberty|Dual|Vera|Aurora|Toro|Gard|Roland|Revo|Verti|Augusta|Navale|Vittoria|Italiana|Alleanza|Siat|Ergo|Uca|Das)$/i;
const NAMED_AS_INSURER =
  /(?:\bcon(?: la| l'| i)?|presso|polizz[ae]|compagnia|oggi|ora|attual\w+|\bda|\bin|tutt[ei]|\bdi|\bdella|\bla|assicurator\w+|uscente|contratto|[:\t(,])\s*$/i;
const NOT_INSURER = /(?:affari|condizioni|spese|assemblee|note|dati|servizi)\s+$/i;
/** What is said of a policy that the request is not about. */
const OTHER_POLICY =
  /(?:\brca\b[^.;]{0,20}c'è già|già (?:assicurat|copert|in corso)[^.;]{0,20}|in regola|in ordine|rest(?:a|ano) com|non cambia|è già (?:copert|assicurat|in corso)|dunque copert|sono copert\p{Ll}+ d|\bfuori,? già|cauzion\p{Ll}+[^.;]{0,25}|non (?:è|sono) oggetto|\bgià (?:con |in |da )?$|c'è \($)/iu;

/** "il padrone aveva Cattolica", "mi copriva lui (avevano Generali)" */
const OTHERS_HAD_IT =
  /(?:padron|proprietari|venditor|\bstudio\b|\blui\b|\blei\b|\bzi[ao]\b|costruttor|fornitor|locator|inquilin)\p{Ll}*[^.;\n]{0,25} \(?(?:aveva(?:no)?|ha|hanno) (?:la |una |con )?\s*$/iu;

const NUMBER = String.raw`(?<number>\d{1,4}(?: \d{2,4}){2,4}(?! ?\d)|(?:[A-Z]{1,4}(?:[-/][A-Z]{1,4})? (?=\d{3}))?(?=[\w./-]*\d[\w./-]*\d[\w./-]*\d)[A-Z0-9][A-Z0-9]*(?:[./-][A-Z0-9]+){0,6})`;
const POLICY = new RegExp(
  String.raw`(?<!\w)(?<label>pol(?:izz[ae]|\.)|contratto|policy|appendice alla polizza)(?<between>(?:\s+\p{L}[\p{L}.]{2,14}){0,3}(?=\s+n(?:\.|r|°|º))|(?:\s+(?:in scadenza|uscente|attuale|in corso|vigente|in essere|di flotta|a(?= libro)|n(?:umero|r|°|º)?|no|number|la|è|C\.A\.R\.|R\.C\.|RCA?|RCT|infortuni|incendio|globale|fabbricati?|libro|matricola|auto|professionale|di|casa|flotta|${escaped.join('|')}|Assicurazioni|Italia)\.?(?=[\s:.°])){0,7})\s*\(?(?:n(?:r|°|º|\.|umero)?\.?|no\.?|number|:|#)?\s*:?\s*${NUMBER}(?![\w/])`,
  'giu',
);
const AFTER_INSURER = new RegExp(
  String.raw`^(?:[\s,(]{1,3}|\s*[-–]\s*)(?:(?:con\s+)?(?:pol(?:izza\b|\b\.?)|libro matricola|cert(?:ificato|\.))\s*(?:madre\s+)?)?(?:n(?:r|°|º|umero)?\.?\s*:?\s*)?${NUMBER}(?![\w/])`,
  'iu',
);
const BEFORE_INSURER = new RegExp(
  String.raw`(?<![\w.,/-])${NUMBER}\s+(?:con|di|della|presso|\()\s*(?:la\s+)?$`,
  'iu',
);

/** A mention is enough where a policy is renewed or replaced; new works have none, so there it must be said. */
const MENTIONED = 0.5;
const PLAIN = 1.5;

/** The insurer and number of the policy that the request is about. */
export function findCurrentPolicy(reading: Reading): readonly Found[] {
  const insurer = hasNoClient(reading) ? undefined : best(insurers(reading));
  const policy = best(policies(reading.prose));
  const found: Found[] = [];
  if (insurer && insurer.score >= (reading.category === 'Rischi Tecnologici' ? PLAIN : MENTIONED)) {
    const sure = confidence(0.6 + insurer.score / 12);
    found.push({
      name: 'currentInsurer',
      value: insurer.value,

      confidence: sure,
      spans: [insurer],
    });
  }
  if (policy) {
    const sure = confidence(0.65 + policy.score / 12);
    found.push({
      name: 'currentPolicyNumber',
      value: policy.value,

      confidence: sure,
      spans: [policy],
    });
  }
  return found;
}

function insurers(reading: Reading): readonly Candidate<string>[] {
  const { prose } = reading;
  const known = [...prose.matchAll(INSURER)].flatMap((match) => {
    if (!isWrittenAsName(match[0]) || isOtherWord(prose, match)) return [];
    const value = match[0].replace(/\s+/g, ' ');
    return [
      { value, score: insurerScore(reading, match), start: match.index, end: match.index + match[0].length },
    ];
  });
  const labelled = [...prose.matchAll(LABELLED)].map((match) => {
    const name = (match.groups?.['name'] ?? '').split(/\s+(?:n\.|polizza|pol\.)|[(,]/)[0]?.trim() ?? '';
    const start = match.index + match[0].indexOf(name);
    return { value: name, score: 2.5, start, end: start + name.length };
  });
  return [...known, ...labelled.filter(({ value }) => value !== '' && !/^(?:nessun|no\b|non)/i.test(value))];
}

/** "Zurich + Allianz", "AXA, Sara o Itas": several insurers side by side are those to ask. */
function isListed(prose: string, match: RegExpExecArray): boolean {
  const behind = /^\s*(?:,|\+|\/|e|o|oppure)\s*/.exec(prose.slice(match.index + match[0].length));
  const ahead = /(\p{Lu}[\p{L}']+)\s*(?:,|\+|\/|\se|\so|\soppure)\s*$/u.exec(
    prose.slice(Math.max(0, match.index - 30), match.index),
  );
  const next = behind ? prose.slice(match.index + match[0].length + behind[0].length).slice(0, 30) : '';
  return STARTS_WITH_INSURER.test(next) || (ahead !== null && STARTS_WITH_INSURER.test(ahead[1] ?? ''));
}

/** Capitals stand where the insurer has them, or throughout, or first only ("Axa"). */
function isWrittenAsName(written: string): boolean {
  return written !== 'Conte' && /^\p{Lu}/u.test(written);
}

/** "Affari Generali", "Arch. Rossi": the word is not an insurer here. */
function isOtherWord(prose: string, match: RegExpExecArray): boolean {
  const tail = prose.slice(match.index + match[0].length, match.index + match[0].length + 3);
  const lead = prose.slice(Math.max(0, match.index - 30), match.index);
  // "Costruzioni Generali Tirreno": part of a firm's name.
  if (
    /\p{L}\p{Ll}{3,}(?<!ompagni[ae]|olizz[ae]|ssicurazion[ei]|ruppo|ssicuratore|scente|ttuale|presso) $/u.test(
      lead,
    ) &&
    /\p{Lu}\p{L}+ $/u.test(lead) &&
    /^ \p{Lu}\p{Ll}/u.test(tail)
  )
    return true;
  if (AMBIGUOUS.test(match[0]) && !NAMED_AS_INSURER.test(lead)) return true;
  return match[0] === 'Arch'
    ? tail.startsWith('.')
    : NOT_INSURER.test(prose.slice(match.index - 15, match.index));
}

function insurerScore(reading: Reading, match: RegExpExecArray): number {
  const { prose } = reading;
  const lead = before(prose, match.index, 90);
  const tail = after(prose, match.index + match[0].length, 50);
  const named = LABEL.test(lead) ? 3 : NOW.test(lead) ? 2 : 0.5;
  const numbered = AFTER_INSURER.test(tail) ? 1 : 0;
  const wished = WISHED.test(lead) ? 2.5 : 0;
  const line = lead.slice(lead.lastIndexOf('\n') + 1);
  const other =
    OTHERS_HAD_IT.test(line) || OTHER_POLICY.test(line) || OTHER_POLICY.test(line + tail) ? 2.5 : 0;
  const listed = !LABEL.test(lead) && isListed(prose, match) ? 1.5 : 0;
  const span = { start: match.index, end: match.index + match[0].length };
  const ruledOut = isRuledOut(prose, span) ? 2.5 : 0;
  const anotherLine = isOfAnotherLine(reading, span) ? 2 : 0;
  return named + numbered - wished - other - listed - ruledOut - anotherLine;
}

function policies(prose: string): readonly Candidate<string>[] {
  const direct = [...prose.matchAll(POLICY)].flatMap((match) => place(prose, match, match.index, 2));
  const behind = [...prose.matchAll(INSURER)].flatMap((match) => {
    const end = match.index + match[0].length;
    const number = AFTER_INSURER.exec(prose.slice(end, end + 60));
    return number ? place(prose, number, end + number.index, 2.5) : [];
  });
  const ahead = [...prose.matchAll(INSURER)].flatMap((match) => {
    const from = Math.max(0, match.index - 50);
    const number = BEFORE_INSURER.exec(prose.slice(from, match.index));
    return number ? place(prose, number, from + number.index, 1.5) : [];
  });
  return [...direct, ...behind, ...ahead];
}

/** "LSM 2210884" begins with letters, "n. di 2210884" with a word. */
function withoutWord(number: string): string {
  return number.replace(/^\p{Ll}\p{L}* /u, '');
}

function place(prose: string, match: RegExpExecArray, at: number, score: number): Candidate<string>[] {
  const value = withoutWord(match.groups?.['number'] ?? '').replace(/[.,/-]+$/, '');
  const start = at + match[0].lastIndexOf(value);
  const digits = value.replace(/\D/g, '').length;
  const money = /^\s?(?:€|euro|mln|milion|mila|%|mq)/i.test(
    prose.slice(start + value.length, start + value.length + 8),
  );
  const amount = /^\d{1,3}(?:\.\d{3})+$/.test(value) && !/\bpol|\bn[.°r]/i.test(match[0]);
  if (digits < 5 || money || amount || findDates(value).length > 0) return [];
  const span = { start, end: start + value.length };
  return [{ value, score: score - (isRuledOut(prose, span) ? 2 : 0), ...span }];
}
