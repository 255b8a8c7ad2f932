import { withoutTitles } from '../names.ts';
import type { NameMatch } from '../names.ts';
import { findStreets } from '../streets.ts';
import { INSURERS } from '../words/insurers.ts';

/** What stands before the name of the one who asks. */
export const INTRODUCES =
  /(?:sottoscritt[oa]|scrivente|siamo|\bwe are|on behalf of|our client|my name is|\bI am|è passat[oa](?: di persona)?|\bpassat[oa] di persona|telefonata (?:di|del|della|con|da)|appunto:?|ha (?:telefonato|chiamato)|\btel\.? \d{1,2}[./]\d{1,2}[^\n]{0,25}-|s(?:o)?n(?:o)?\b(?: il nuovo amministratore del| l'amministrat\w+ del)?|mi chiamo|nostra (?:società|associazione|azienda|ditta|cooperativa)|per conto (?:di|del|della|dell')|a nome (?:di|del|della|dell')|in qualità di \p{Ll}+ d\p{Ll}+|amministrat\p{Ll}+ d\p{Ll}+|chi siamo:?|i (?:miei|nostri) dati:?|president\p{Ll}+ d\p{Ll}+|vi scrivo per (?:i|il|la|le|l')|di proprietà (?:di|della)|telefonata da|chiamata da|passata in ufficio|si chiama|(?:da )?richiamare:?|appuntamento(?: con)?|incontro con|per conto di mi[oa] \p{Ll}+,? (?:la |il )?|\btel\.? (?:ore )?\d{1,2}[.:]\d{2}|l'assicurat[oa]|\bassistit[oa],?|\bcliente|sig\.?(?:ra|na)? \p{Lu}\p{L}+ (?:del|della|dell')|intestat\p{Ll}+ a\p{Ll}*[^\n.;]{0,30}|scheda \p{Ll}+ (?:dei \p{Ll}+ )?dell[ae]|con la presente (?:il|la|l'|l’))(?:[^\n.;:]|(?<=(?<!\p{L})(?:sig|dott|dr|ing|geom|avv|arch|rag|prof|per|ind))\.(?:ra|ssa)?){0,18}$/iu;
/** What stands before the name of somebody else. */
export const MENTIONED =
  /(?:cognato|suocer\p{Ll}|collega|fornitor\p{Ll}|concorrent\p{Ll}|banca|presso|contro|affidat\p{Ll}|tribunale|appaltat\p{Ll}|avvocat\p{Ll} dei?|avv\.|perit\p{Ll}|mi ha dato|sig\.? \p{Lu}|\bda parte di)[^\n]{0,25}$/iu;
/** What stands before the name of the one who is written to. */
export const ADDRESSED =
  /(?:spett(?:\.|abile)\s?(?:le|li)?|gentil\w+|gent\.?(?:ma|mo|le)?|egregi\w*|egr\.?|car[oa]|ciao|buongiorno|buonasera|salve|alla c(?:ortese )?\.?a\.?(?:ttenzione)?(?: di)?)[^\n,:]{0,30}$/i;
/** A name that begins as an insurer's does. */
export const INSURER = new RegExp(
  `^(?:(?:compagnia|società|agenzia)\\s+)?(?:${[...INSURERS].map((name) => name.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')).join('|')})(?![\\p{L}])`,
  'iu',
);
/** Words in the name of a broker or an agency. */
export const BROKER =
  /\b(?:assicurazion[ei]$|broker\w*|brokers|insurance brokers|brokeraggio|assicurazioni s)/i;
/** Words with which a note or a letter begins that name nobody. */
export const NOT_AN_OPENER =
  /^\s*(?:appunt\w+|telefonat\w+|nota|chiamat\w+|promemoria|ricevut\w+|oggetto|buon\w+|salve|gentil\w+|spett\w+|egr\w+|ciao|visita|incontro|prot\w*|memo|richiesta|re\b|note)/i;

/** "Loc. Pian di Rose snc" has no number, not a legal form. */
export function isAddress(name: string): boolean {
  return findStreets(name)[0]?.start === 0;
}

/** Whether a name stands alone on its line, but for titles before and a comma or dash behind. */
export function isOwnLine(prose: string, { start, end }: NameMatch): boolean {
  const lineStart = prose.lastIndexOf('\n', start - 1) + 1;
  const lead = withoutTitles(`${prose.slice(lineStart, start)} x`)
    .replace(/x$/, '')
    .trim();
  const tail = prose.slice(end, end + 3);
  return lead === '' && /^\s*(?:\n|$|,|[–|-])/.test(tail);
}
