import { municipalitiesNamed } from '../../../core/places/municipalities.ts';
import type { Candidate } from '../found.ts';
import { findOrganisations, findPersons, givenNameFirst, withoutFullStop, withoutTitles } from '../names.ts';
import { INSURER, isAddress } from './client-words.ts';

const LABEL =
  /(?:^|[\n\t]|\d\.\s|;\s)[ ]*(?:(?:\d{1,2}|[A-Z])[.)]\s*|[-•*·–✔✓]\s*)?(?:nome[ _](?:della )?(?:ditta|cognome)|ragione sociale|denominazione(?: sociale)?|contraente(?: ?[/-] ?\p{L}+)?|assicurat[oa](?: ?[/-] ?\p{L}+)?|assicurand[oa]|richiesta da parte di|cliente|azienda|impresa(?: (?:aggiudicataria|esecutrice|appaltatrice|richiedente))?|utilizzator[ei]|locatari[oa]|ditta(?: (?:richiedente|contraente|proponente))?|societ[àa](?: (?:richiedente|proprietaria|contraente))?|intestazione|intestatari[oa](?: della polizza(?: \w+)?)?|nominativo|proponente|richiedente|appaltatore|proprietà|titolare|nome e cognome|cognome e nome|nome|ente(?: contraente)?|condominio|committente|policyholder|insured|client|company|proprietari[oa](?: dell'immobile)?|chi sei|fatturare a|studio)\s*(?:\([^)\n]{1,30}\))?\s*(?:[:\t]|\n)\s*(?<value>[^\n\t]{3,90})/giu;
const LABEL_ELSEWHERE =
  /(?:intestatari[oa](?: della polizza(?: \w+)?)?|intestazione è|intestat[oa](?: \p{Ll}+)? a|contraente|societ[àa] proprietaria|fatturare a)\s*:?\s+(?<value>\p{L}[^\n\t]{3,90})/giu;

/** A form's next label where a value would stand. */
const IS_LABEL =
  /^(?:denominazione|ragione sociale|indirizzo|sede|nome|cognome|codice fiscale|partita iva|p\. ?iva|tel|e-?mail|contraente|anno|data)(?: \p{Ll}+)?$/iu;
const VALUE_END =
  /\s*(?:[,;|]|\s[-–]\s|\(|\bP\.? ?I(?:VA|\.)|\bpartita iva|\bC\.?F\.?\b|\bcod(?:ice|\.) fisc|\bvia\b|\bcon socio\b|\bunipersonale\b|$)/iu;

/** Names behind the labels of forms and behind words that announce one. */
export function labelledClients(live: string): readonly Candidate<string>[] {
  return [...live.matchAll(LABEL), ...live.matchAll(LABEL_ELSEWHERE)].flatMap((match) => {
    const raw = match.groups?.['value'] ?? '';
    const organisation = findOrganisations(raw)[0];
    const plain = raw.slice(0, raw.search(VALUE_END));
    const whole = organisation && organisation.start < 3 ? raw.slice(0, organisation.end) : '';
    const behind = plain.slice(whole.length).replace(/^[ –-]+/, '');
    const townBehind = whole !== '' && behind !== '' && municipalitiesNamed(behind).length > 0;
    const cut = whole.length > plain.length || townBehind ? whole : plain;
    const value = withoutFullStop(givenNameFirst(withoutTown(withoutTitles(cut))));
    const offset = match[0].lastIndexOf(raw);
    const inRaw = Math.max(0, raw.indexOf(cut));
    const start = match.index + offset + inRaw;
    const plausible =
      /^\p{Lu}/u.test(value) &&
      value.length >= 4 &&
      !/\d{5}|:|@|€/.test(value) &&
      !IS_LABEL.test(value) &&
      !isAddress(value) &&
      value.split(' ').length <= 12;
    return plausible && !INSURER.test(value)
      ? [
          {
            value,
            score: labelScore(match[0], organisation !== undefined || findPersons(value).length > 0),
            start,
            end: start + cut.length,
          },
        ]
      : [];
  });
}

/** "Vito Laricchia di Altamura" is a person and his town. */
function withoutTown(name: string): string {
  const person = findPersons(name)[0];
  const rest = person?.start === 0 ? name.slice(person.end) : '';
  return person && /^ di \p{Lu}/u.test(rest) && municipalitiesNamed(rest.slice(4)).length > 0
    ? name.slice(0, person.end)
    : name;
}

/** How forms on the web ask for "Nome:" and "Cognome:" apart. */
const TWO_PARTS =
  /(?:^|\n)[ \t]*nome\s*[:\t]\s*(?<given>\p{Lu}[^\n\t:]{1,40})\n\n?[ \t]*cognome\s*[:\t]\s*(?<surname>\p{Lu}[^\n\t:]{1,40})|(?:^|\n)[ \t]*cognome\s*[:\t]\s*(?<surnameFirst>\p{Lu}[^\n\t:]{1,40})\n\n?[ \t]*nome\s*[:\t]\s*(?<givenLast>\p{Lu}[^\n\t:]{1,40})/giu;

/** Given name and surname that stand behind labels of their own. */
export function clientsInTwoParts(live: string): readonly Candidate<string>[] {
  return [...live.matchAll(TWO_PARTS)].map((match) => {
    const { given, surname, surnameFirst, givenLast } = match.groups ?? {};
    const value = `${(given ?? givenLast ?? '').trim()} ${(surname ?? surnameFirst ?? '').trim()}`;
    const start = match.index + match[0].length - match[0].trimStart().length;
    return { value, score: 7, start, end: match.index + match[0].length };
  });
}

/** A first name may stand alone; who has works done is often not the one who insures them. */
function labelScore(label: string, named: boolean): number {
  const first = /^[\s\d.)]*nome\s*[:\t]/i.test(label) ? 1 : 0;
  const principal = /^[\s\d.)]*committente/i.test(label) ? 3 : 0;
  return (named ? 6 : 4.5) - first - principal;
}
