import { nameFitsTaxCode } from '../../../core/italian-codes/tax-code-name.ts';
import { before } from '../context.ts';
import type { Candidate } from '../found.ts';
import { findPersons, withoutTitles } from '../names.ts';
import type { Reading } from '../reading.ts';
import { findStreets } from '../streets.ts';
import { ADDRESSED, INTRODUCES, MENTIONED, isOwnLine } from './client-words.ts';

const TAX_CODE = /(?<![A-Z0-9])[A-Z]{3} ?[A-Z]{3} ?\d{2}[A-Z]\d{2} ?[A-Z]\d{3}[A-Z](?![A-Z0-9])/g;

/** "Mario Rossi, geometra", "Mario Rossi, Alba (CN)": who writes says who he is. */
const APPOSITION = /^,\s+(?:\p{Lu}[\p{L}' ]{2,25}(?:,|\s\()|\p{Ll}{5,}(?:o|a|e|i|ta|re|ice)\b)/u;
const REPRESENTS =
  /^,?\s*(?:\(|–|-)?\s*(?:l')?(?:amministrat|president|direttor|responsabil|ufficio|segretari|titolare|legale rappresentante|rup\b|risk|addett|manager)/i;
const OFFICE_ABOVE =
  /(?:^|\n)[ ]*(?:il |la |l'|lo )?(?:president|direttor|direttric|amministrat(?:ore|rice) (?:unic|delegat)|segretari|sindac|responsabil|legale rappresentante|tesorier|governator|dirigent|procurator|capo )[^\n]{0,40}\n[ ]*(?:\p{L}{1,7}\. ?){0,2}$/iu;
const CLOSING =
  /(?:cordialmente|saluti|saluto|grazie(?: mille| tante| infinite| ancora| e \p{Ll}+ (?:giornata|serata|lavoro))?|distinti|in fede|osservanza|con stima|presto|firmato|f\.to|regards|thanks)(?:[,.!\s]+|\s+da\s+)$/iu;

/** "Amedeo Castrogiovanni della Madonita" */
const FOR_A_FIRM = /^,? (?:(?:del|della|dello|dei|delle|degli) |dell')(?=\p{Lu})/u;

/** Persons, weighed by the words around them: who signs is often the insured. */
export function clientPersons({ prose, category }: Reading): readonly Candidate<string>[] {
  const professional = category === 'RC Professionale' ? 0.6 : 0;
  const codes = [...prose.matchAll(TAX_CODE)].map((match) => match[0].replace(/ /g, ''));
  return findPersons(prose).map((match) => {
    const lead = before(prose, match.start, 50);
    const own = codes.some((code) => nameFitsTaxCode(match.value, code)) ? 3 : 0;
    const introduced = INTRODUCES.test(lead) ? 1.5 : 0;
    const ownLine = isOwnLine(prose, match);
    const mentioned = MENTIONED.test(ownLine || introduced > 0 ? withoutTitleAtEnd(lead) : lead);
    const other = (introduced === 0 && ADDRESSED.test(lead)) || mentioned ? 3 : 0;
    const signed =
      (ownLine || CLOSING.test(withoutTitleAtEnd(lead))) && match.start > prose.length * 0.3 ? 0.8 : 0;
    // "L'Amministratore Delegato / Ettore Massobrio" signs for the firm.
    const inOffice = OFFICE_ABOVE.test(prose.slice(Math.max(0, match.start - 90), match.start));
    const represents =
      REPRESENTS.test(prose.slice(match.end, match.end + 30)) && category !== 'RC Professionale';
    const apposed = represents ? 0 : APPOSITION.test(prose.slice(match.end, match.end + 40)) ? 1.2 : 0;
    const forFirm = FOR_A_FIRM.test(prose.slice(match.end, match.end + 14)) ? 1 : 0;
    const said = (inOffice ? 0 : introduced + signed) - forFirm;
    return { ...match, score: 1 + professional + own + said + apposed - other };
  });
}

/** "BELLINI UGO / via Roma 3 / 20020 Arese" above everything else: who sends a letter. */
export function senderOfLetter({ prose }: Reading): readonly Candidate<string>[] {
  const head = /^\s*(?<name>\p{Lu}[\p{L}' ]{5,40})\n(?<next>[^\n]*)/u.exec(prose);
  const name = head?.groups?.['name'] ?? '';
  const person = findPersons(name)[0];
  if (!head || person?.start !== 0 || person.end < name.trim().length) return [];
  const street = findStreets(head.groups?.['next'] ?? '')[0];
  const start = head.index + head[0].indexOf(name);
  return street ? [{ value: person.value, score: 1.6, start, end: start + name.trim().length }] : [];
}
const FROM = /^(?:> ?)*(?:da|from)\s*:\s*"?(?<name>[^<"\n@]{5,45}?)"?\s*<(?<mail>[^>\n]+)>/gim;

/** Whose name stands in the head of the message that is live, if the message says nothing better. */
export function senderOfMessage({ text, live }: Reading): readonly Candidate<string>[] {
  const from = [...text.matchAll(FROM)].at(-1);
  const name = withoutTitles(from?.groups?.['name'] ?? '');
  const person = findPersons(name)[0];
  if (!from || person?.start !== 0 || /broker|assicur/i.test(from[0])) return [];
  if (!/\p{L}/u.test(live.slice(from.index + from[0].length, from.index + from[0].length + 600))) return [];
  const start = from.index + from[0].indexOf(name);
  return [{ value: person.value, score: 1.22, start, end: start + name.length }];
}

function withoutTitleAtEnd(lead: string): string {
  return lead.replace(/(?:\b(?:dott|dr|ing|geom|avv|arch|rag|sig|prof)\.(?:ssa|ra)?\s*)+$/i, '');
}
