import { municipalitiesNamed } from '../../../core/places/municipalities.ts';
import { before } from '../context.ts';
import type { Candidate } from '../found.ts';
import { findPersons, givenNameFirst, withoutFullStop, withoutTitles } from '../names.ts';
import { isThirdParty } from '../parties.ts';
import { isFirstName } from '../words/first-names.ts';
import {
  ADDRESSED,
  BROKER,
  INSURER,
  INTRODUCES,
  MENTIONED,
  NOT_AN_OPENER,
  isAddress,
} from './client-words.ts';

const CONTACT_LINES = /^[^\n]*\n(?:[^\n]*\n){0,3}[^\n]*(?:@|\d{6,}|tel|cell|p\.? ?iva)/i;
const OPENER =
  /^\s*(?:\p{Lu}[\p{L}'.&]+)(?: (?:&|e|di|del|della|\p{Ll}{4,12}|\p{Lu}[\p{L}'.&]+)){0,4}(?=\s+[-–]\s|\s*\()/u;

/** "Segherie Fantiscritti di Vanelli Aldo & figli": a firm named after its owner. */
const OWNED_FIRM = /^\p{Lu}\p{L}{3,}(?: \p{Lu}[\p{L}']+){0,3} di \p{Lu}[\p{L}'.]+ /u;
const SIGNATURE =
  /(?<=^|\n)[ ]*(?<first>\p{Lu}[\p{L}\d'&.]*(?: (?:(?:&|e|di|del|della|dei) )?[\p{Lu}][\p{L}\d'&.]*){0,4}),[ ](?<second>\p{Lu}[\p{L}\d'&.]*(?: (?:(?:&|e|di|del|della|dei) )?[\p{Lu}][\p{L}\d'&.]*){0,4})[ ]*(?=\n|$)/gu;
const GREETS =
  /^(?:Ciao|Car[oa]|Grazie|Saluti|Buon\p{Ll}*|Cordial\p{Ll}*|Gentil\p{Ll}*|Egregi\p{Ll}*)(?!\p{L})/u;

/** A name without any mark stands alone on a line above the sender's contacts, or opens a short note. */
export function clientsOnLines(prose: string): readonly Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const match of prose.matchAll(
    /(?<=^|\n)[ ]*(?<name>\p{Lu}[\p{L}\d'&.]*(?: (?:&|e|di|del|della|dei|\p{Ll}{4,8}|\p{Lu}[\p{L}\d'&.]*)){1,6})[ ]*(?=\n|$)/gu,
  )) {
    const name = match.groups?.['name'] ?? '';
    const start = match.index + match[0].indexOf(name);
    const late = start > prose.length * 0.45;
    if (
      !late ||
      !(
        CONTACT_LINES.test(prose.slice(start, start + 200)) || prose.slice(start + name.length).trim() === ''
      ) ||
      /^(?:Cordial|Distint|Con |In |Un |Grazi|Ufficio|Direzion|Segreteria|Reparto|Servizio|Resto|Resti|Attend|A presto|Buon|Kind|Best|Il |La |L'|I |Le |Per )/.test(
        name,
      )
    )
      continue;
    const owned = OWNED_FIRM.test(name);
    if (owned || findPersons(name).length === 0)
      found.push({ value: name, score: owned ? 2.2 : 1.3, start, end: start + name.length });
  }
  return found;
}

/** "Orazio, Frigotrans Ionica": who signs with the first name alone says for whom. */
export function clientsInSignatures(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(SIGNATURE)].flatMap((match) => {
    const { first = '', second = '' } = match.groups ?? {};
    const firm = isFirstName(first) ? second : isFirstName(second) ? first : '';
    const late = match.index > prose.length * 0.4;
    const other = municipalitiesNamed(firm).length > 0 || isFirstName(firm) || GREETS.test(firm);
    if (!late || firm.length < 4 || other) return [];
    const start = match.index + match[0].indexOf(firm);
    return [{ value: withoutFullStop(firm), score: 1.9, start, end: start + firm.length }];
  });
}
const SPEAKER =
  /(?<![\p{L}.])(?<first>\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)? (?:(?:di|del|della|dello|dei|degli|delle) |dell'|[-–] ?|\()(?<firm>\p{Lu}[\p{L}\d'&.]*(?: (?:(?:&|e|di|del|della|dei) )?\p{Lu}[\p{L}\d'&.]*){1,4})(?=\s*(?:[,.;:)\n(]|$|(?:chied|vuol|vorr|ha )))/gu;

/** "sono Pasquale di Vesuvio Rent", "chiamare Eros (Gualdi Marmi)": a first name, and for whom it speaks. */
export function clientsOfSpeakers(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(SPEAKER)].flatMap((match) => {
    const { first = '', firm = '' } = match.groups ?? {};
    const value = withoutFullStop(firm);
    const other =
      !isFirstName(first) ||
      municipalitiesNamed(value).length > 0 ||
      INSURER.test(value) ||
      BROKER.test(value);
    if (other || findPersons(value).length > 0 || isAddress(value)) return [];
    const start = match.index + match[0].lastIndexOf(firm);
    const lead = before(prose, match.index, 40);
    const away = ADDRESSED.test(lead) || MENTIONED.test(lead) || isThirdParty(prose, match.index);
    return away
      ? []
      : [{ value, score: INTRODUCES.test(lead) ? 2.6 : 1.5, start, end: start + value.length }];
  });
}
const FIRM_NOTED =
  /(?<![\p{L}'])(?:per|x|cliente|ditta|impresa|azienda|famiglia) (?<firm>\p{Lu}[\p{L}\d'&]{2,}(?: (?:(?:&|e|di|del|della|dei) )?\p{Lu}[\p{L}\d'&.]*){0,4})(?=\s*(?:[,.;:)\n(–-]|$| (?:chied|vuol|vorr|ha |di ))|,)/gu;

/** Words with a capital that a note may put behind "per" and that name nobody. */
const NO_FIRM =
  /^(?:RC|RCA|RCT|CAR|EAR|ARD|CVT|Via|Lei|Voi|Natale|Pasqua|Italia|Europa|San|Santa|Giulia|Legge|Decreto|Ente|Agenzia|Direzione|Ufficio)(?!\p{L})/u;

/** A note is so short. */
const NOTE_LENGTH = 700;

/** "CAR per Edilnova Costruzioni", "4 camion x Gualdi Marmi": a firm without any mark, in a note. */
export function firmsNotedDown(prose: string): readonly Candidate<string>[] {
  if (prose.trim().length > NOTE_LENGTH) return [];
  return [...prose.matchAll(FIRM_NOTED)].flatMap((match) => {
    const firm = withoutFullStop(match.groups?.['firm'] ?? '');
    const called = /^(?:ditta|impresa|azienda|cliente)/.test(match[0]);
    const one = !firm.includes(' ');
    const other =
      NO_FIRM.test(firm) ||
      INSURER.test(firm) ||
      BROKER.test(firm) ||
      isAddress(firm) ||
      municipalitiesNamed(firm).length > 0;
    if (other || (one && (!called || isFirstName(firm))) || findPersons(firm).length > 0) return [];
    const start = match.index + match[0].lastIndexOf(firm);
    return [{ value: firm, score: called ? 1.5 : 1.25, start, end: start + firm.length }];
  });
}

/** A short note opens with whom it is about: "Valpiana filati (Biella): …", "Ghirlandi Autotrasporti - LM". */
export function clientsInOpeners(prose: string): readonly Candidate<string>[] {
  const match = OPENER.exec(prose);
  if (!match || NOT_AN_OPENER.test(match[0])) return [];
  const written = match[0].trim().replace(NOT_ITS_NAME, '');
  const value = givenNameFirst(withoutTitles(written));
  const start = match.index + match[0].indexOf(written);
  return municipalitiesNamed(value).length > 0
    ? []
    : [{ value, score: 1.25, start, end: start + written.length }];
}

/** "Flotta eredi Bellini - …" says first what is asked. */
const NOT_ITS_NAME = /^(?:Flotta|Polizza|Preventivo|Offerta|Rinnovo|Disdetta|CAR|RCA?|Cliente)\s+/u;
