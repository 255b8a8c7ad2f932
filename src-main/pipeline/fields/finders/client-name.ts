import { municipalitiesNamed } from '../../../core/places/municipalities.ts';
import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import { findOrganisations, findPersons, givenNameFirst, withoutFullStop, withoutTitles } from '../names.ts';
import type { NameMatch } from '../names.ts';
import { isThirdParty } from '../parties.ts';
import type { Reading } from '../reading.ts';
import { hasNoClient } from '../no-client.ts';
import { findStreets } from '../streets.ts';
import { nameFitsTaxCode } from '../../../core/italian-codes/tax-code-name.ts';
import { isFirstName } from '../words/first-names.ts';
import { INSURERS } from '../words/insurers.ts';

const LABEL =
  /(?:^|[\n\t]|\d\.\s|;\s)[ ]*(?:(?:\d{1,2}|[A-Z])[.)]\s*|[-•*·–✔✓]\s*)?(?:nome[ _](?:della )?(?:ditta|cognome)|ragione sociale|denominazione(?: sociale)?|contraente(?: ?[/-] ?\p{L}+)?|assicurat[oa](?: ?[/-] ?\p{L}+)?|assicurand[oa]|richiesta da parte di|cliente|azienda|impresa(?: (?:aggiudicataria|esecutrice|appaltatrice|richiedente))?|utilizzator[ei]|locatari[oa]|ditta(?: (?:richiedente|contraente|proponente))?|societ[àa](?: (?:richiedente|proprietaria|contraente))?|intestazione|intestatari[oa](?: della polizza(?: \w+)?)?|nominativo|proponente|richiedente|appaltatore|proprietà|titolare|nome e cognome|cognome e nome|nome|ente(?: contraente)?|condominio|committente|policyholder|insured|client|company|proprietari[oa](?: dell'immobile)?|chi sei|fatturare a|studio)\s*(?:\([^)\n]{1,30}\))?\s*(?:[:\t]|\n)\s*(?<value>[^\n\t]{3,90})/giu;
const LABEL_ELSEWHERE =
  /(?:intestatari[oa](?: della polizza(?: \w+)?)?|intestazione è|intestat[oa](?: \p{Ll}+)? a|contraente|societ[àa] proprietaria|fatturare a)\s*:?\s+(?<value>\p{L}[^\n\t]{3,90})/giu;
/** A form's next label where a value would stand. */
const IS_LABEL =
  /^(?:denominazione|ragione sociale|indirizzo|sede|nome|cognome|codice fiscale|partita iva|p\. ?iva|tel|e-?mail|contraente|anno|data)(?: \p{Ll}+)?$/iu;
const VALUE_END =
  /\s*(?:[,;|]|\s[-–]\s|\(|\bP\.? ?I(?:VA|\.)|\bpartita iva|\bC\.?F\.?\b|\bcod(?:ice|\.) fisc|\bvia\b|\bcon socio\b|\bunipersonale\b|$)/iu;
const INTRODUCES =
  /(?:sottoscritt[oa]|scrivente|siamo|\bwe are|on behalf of|our client|my name is|\bI am|è passat[oa](?: di persona)?|\bpassat[oa] di persona|telefonata (?:di|del|della|con|da)|appunto:?|ha (?:telefonato|chiamato)|\btel\.? \d{1,2}[./]\d{1,2}[^\n]{0,25}-|s(?:o)?n(?:o)?\b(?: il nuovo amministratore del| l'amministrat\w+ del)?|mi chiamo|nostra (?:società|associazione|azienda|ditta|cooperativa)|per conto (?:di|del|della|dell')|a nome (?:di|del|della|dell')|in qualità di \p{Ll}+ d\p{Ll}+|amministrat\p{Ll}+ d\p{Ll}+|chi siamo:?|i (?:miei|nostri) dati:?|president\p{Ll}+ d\p{Ll}+|vi scrivo per (?:i|il|la|le|l')|di proprietà (?:di|della)|telefonata da|chiamata da|passata in ufficio|si chiama|(?:da )?richiamare:?|appuntamento(?: con)?|incontro con|per conto di mi[oa] \p{Ll}+,? (?:la |il )?|\btel\.? (?:ore )?\d{1,2}[.:]\d{2}|l'assicurat[oa]|\bassistit[oa],?|\bcliente|sig\.?(?:ra|na)? \p{Lu}\p{L}+ (?:del|della|dell')|intestat\p{Ll}+ a\p{Ll}*[^\n.;]{0,30}|scheda \p{Ll}+ (?:dei \p{Ll}+ )?dell[ae]|con la presente (?:il|la|l'|l’))(?:[^\n.;:]|(?<=(?<!\p{L})(?:sig|dott|dr|ing|geom|avv|arch|rag|prof|per|ind))\.(?:ra|ssa)?){0,18}$/iu;
const MENTIONED =
  /(?:cognato|suocer\p{Ll}|collega|fornitor\p{Ll}|concorrent\p{Ll}|banca|presso|contro|affidat\p{Ll}|tribunale|appaltat\p{Ll}|avvocat\p{Ll} dei?|avv\.|perit\p{Ll}|mi ha dato|sig\.? \p{Lu}|\bda parte di)[^\n]{0,25}$/iu;
const ADDRESSED =
  /(?:spett(?:\.|abile)\s?(?:le|li)?|gentil\w+|gent\.?(?:ma|mo|le)?|egregi\w*|egr\.?|car[oa]|ciao|buongiorno|buonasera|salve|alla c(?:ortese )?\.?a\.?(?:ttenzione)?(?: di)?)[^\n,:]{0,30}$/i;
const INSURER = new RegExp(
  `^(?:(?:compagnia|società|agenzia)\\s+)?(?:${[...INSURERS].map((name) => name.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')).join('|')})(?![\\p{L}])`,
  'iu',
);
const BROKER = /\b(?:assicurazion[ei]$|broker\w*|brokers|insurance brokers|brokeraggio|assicurazioni s)/i;
/** Who writes for condominiums is seldom the insured. */
const REPRESENTATIVE = /\bAmministrazion[ei]\b|\bAmministrator[ei]\b/;
const TAX_CODE = /(?<![A-Z0-9])[A-Z]{3} ?[A-Z]{3} ?\d{2}[A-Z]\d{2} ?[A-Z]\d{3}[A-Z](?![A-Z0-9])/g;
const VAT_BEHIND =
  /^(?:[^\n]|\n(?!\s*\n)){0,170}?(?:p(?:art(?:ita)?)?\.?\s?\.?i\.?\s?v\.?\s?a|p\.i\.|vat\b|c\.?f\.? *:?\s*\d{11})/i;
const ADDRESS_BEHIND =
  /^[\s,(–-]*(?:con sede|sede|via|viale|v\.le|corso|c\.so|piazza|p\.zza|largo|contrada|strada|localit)/i;
const CONTACT_LINES = /^[^\n]*\n(?:[^\n]*\n){0,3}[^\n]*(?:@|\d{6,}|tel|cell|p\.? ?iva)/i;
/** "Mario Rossi, geometra", "Mario Rossi, Alba (CN)": who writes says who he is. */
const APPOSITION = /^,\s+(?:\p{Lu}[\p{L}' ]{2,25}(?:,|\s\()|\p{Ll}{5,}(?:o|a|e|i|ta|re|ice)\b)/u;
const REPRESENTS =
  /^,?\s*(?:\(|–|-)?\s*(?:l')?(?:amministrat|president|direttor|responsabil|ufficio|segretari|titolare|legale rappresentante|rup\b|risk|addett|manager)/i;
/** Never anything but the insured. */
const CONDOMINIUM = /^(?:Super)?[Cc]ond(?:ominio|\.)/;
const OFFICE_ABOVE =
  /(?:^|\n)[ ]*(?:il |la |l'|lo )?(?:president|direttor|direttric|amministrat(?:ore|rice) (?:unic|delegat)|segretari|sindac|responsabil|legale rappresentante|tesorier|governator|dirigent|procurator|capo )[^\n]{0,40}\n[ ]*(?:\p{L}{1,7}\. ?){0,2}$/iu;
const OPENER =
  /^\s*(?:\p{Lu}[\p{L}'.&]+)(?: (?:&|e|di|del|della|\p{Ll}{4,12}|\p{Lu}[\p{L}'.&]+)){0,4}(?=\s+[-–]\s|\s*\()/u;
const NOT_AN_OPENER =
  /^\s*(?:appunt\w+|telefonat\w+|nota|chiamat\w+|promemoria|ricevut\w+|oggetto|buon\w+|salve|gentil\w+|spett\w+|egr\w+|ciao|visita|incontro|prot\w*|memo|richiesta|re\b|note)/i;
const OF_WHICH =
  /\b(?:del|dell'|della|dal|dall'|dalla|al|all'|alla|presso)\s*(?:(?:ditta|impresa|società|azienda|cooperativa|studio)\s*)?$/i;
const CLOSING =
  /(?:cordialmente|saluti|saluto|grazie(?: mille| tante| infinite| ancora| e \p{Ll}+ (?:giornata|serata|lavoro))?|distinti|in fede|osservanza|con stima|presto|firmato|f\.to|regards|thanks)(?:[,.!\s]+|\s+da\s+)$/iu;
/** "Segherie Fantiscritti di Vanelli Aldo & figli": a firm named after its owner. */
const OWNED_FIRM = /^\p{Lu}\p{L}{3,}(?: \p{Lu}[\p{L}']+){0,3} di \p{Lu}[\p{L}'.]+ /u;
const SIGNATURE =
  /(?<=^|\n)[ ]*(?<first>\p{Lu}[\p{L}\d'&.]*(?: (?:(?:&|e|di|del|della|dei) )?[\p{Lu}][\p{L}\d'&.]*){0,4}),[ ](?<second>\p{Lu}[\p{L}\d'&.]*(?: (?:(?:&|e|di|del|della|dei) )?[\p{Lu}][\p{L}\d'&.]*){0,4})[ ]*(?=\n|$)/gu;
const GREETS =
  /^(?:Ciao|Car[oa]|Grazie|Saluti|Buon\p{Ll}*|Cordial\p{Ll}*|Gentil\p{Ll}*|Egregi\p{Ll}*)(?!\p{L})/u;
const DOMAIN = /@(?:pec\.|mail\.|posta\.)?(?<name>[a-z0-9-]{4,40})\./gi;
/** Domains that say nothing of who writes. */
const ANYBODYS =
  /^(?:posta|mail|pec|legalmail|gmail|libero|email|tiscali|virgilio|hotmail|outlook|yahoo|icloud|aruba)/i;
const OWN_DOMAIN = 1;
const LEAST = 1;

/** The insured or prospect as written, titles dropped, given name first. */
export function findClientName(reading: Reading): readonly Found[] {
  const { live, prose } = reading;
  if (hasNoClient(reading)) return [];
  const domains = domainsIn(reading.text);
  const chosen = best(
    [
      ...labelled(live),
      ...inTwoParts(live),
      ...organisations(prose),
      ...persons(reading),
      ...loneLines(prose),
      ...signatures(prose),
      ...openers(prose),
      ...speakers(prose),
      ...firmsNotedDown(prose),
      ...lettersSender(reading),
      ...sender(reading),
    ].map((candidate) => ownDomain(candidate, domains)),
  );
  if (!chosen || chosen.score < LEAST) return [];
  const sure = confidence(0.35 + chosen.score / 13);
  return [{ name: 'clientName', value: chosen.value, confidence: sure, spans: [chosen] }];
}

function labelled(live: string): readonly Candidate<string>[] {
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

/** Forms on the web ask for "Nome:" and "Cognome:" apart. */
const TWO_PARTS =
  /(?:^|\n)[ \t]*nome\s*[:\t]\s*(?<given>\p{Lu}[^\n\t:]{1,40})\n\n?[ \t]*cognome\s*[:\t]\s*(?<surname>\p{Lu}[^\n\t:]{1,40})|(?:^|\n)[ \t]*cognome\s*[:\t]\s*(?<surnameFirst>\p{Lu}[^\n\t:]{1,40})\n\n?[ \t]*nome\s*[:\t]\s*(?<givenLast>\p{Lu}[^\n\t:]{1,40})/giu;

function inTwoParts(live: string): readonly Candidate<string>[] {
  return [...live.matchAll(TWO_PARTS)].map((match) => {
    const { given, surname, surnameFirst, givenLast } = match.groups ?? {};
    const value = `${(given ?? givenLast ?? '').trim()} ${(surname ?? surnameFirst ?? '').trim()}`;
    const start = match.index + match[0].length - match[0].trimStart().length;
    return { value, score: 7, start, end: match.index + match[0].length };
  });
}

function withoutTitleAtEnd(lead: string): string {
  return lead.replace(/(?:\b(?:dott|dr|ing|geom|avv|arch|rag|sig|prof)\.(?:ssa|ra)?\s*)+$/i, '');
}

/** A first name may stand alone; who has works done is often not the one who insures them. */
function labelScore(label: string, named: boolean): number {
  const first = /^[\s\d.)]*nome\s*[:\t]/i.test(label) ? 1 : 0;
  const principal = /^[\s\d.)]*committente/i.test(label) ? 3 : 0;
  return (named ? 6 : 4.5) - first - principal;
}

function organisations(prose: string): readonly Candidate<string>[] {
  const all = findOrganisations(prose).toSorted((a, b) => a.start - b.start);
  return all.flatMap((match, at) => {
    if (INSURER.test(match.value) || BROKER.test(match.value) || isAddress(match.value)) return [];
    const repeated = all.some((other) => other !== match && other.value === match.value) ? 0.4 : 0;
    const tail = prose.slice(match.end, Math.min(match.end + 180, all[at + 1]?.start ?? prose.length));
    return [{ ...wholeLine(prose, match), score: organisationScore(prose, match, tail) + repeated }];
  });
}

/** "Il Comune ci ha affidato i lavori": who asks us for something is not us. */
const ASKS_US = /^\s*(?:ci|mi) (?:ha|hanno|chied|pretend|impon|obblig)/i;

/** "Iannaccone Spagnuolo & Partners Studio Legale Associato": a line of names is one name. */
function wholeLine(prose: string, match: NameMatch): NameMatch {
  const start = prose.lastIndexOf('\n', match.start - 1) + 1;
  const ahead = prose.slice(start, match.start);
  if (match.kind !== 'head' || !/^ *\p{Lu}[\p{L}'.]+ (?:(?:\p{Lu}[\p{L}'.]*|&|e) ){1,4}$/u.test(ahead))
    return match;
  if (findPersons(ahead).length > 0 || NOT_AN_OPENER.test(ahead)) return match;
  const from = start + ahead.search(/\S/);
  return { ...match, start: from, value: `${prose.slice(from, match.start)}${match.value}` };
}

/** "Loc. Pian di Rose snc" has no number, not a legal form. */
function isAddress(name: string): boolean {
  return findStreets(name)[0]?.start === 0;
}

function organisationScore(prose: string, match: NameMatch, tail: string): number {
  const lead = before(prose, match.start, 70);
  const kind = match.kind === 'legal-form' ? 3 : CONDOMINIUM.test(match.value) ? 2.5 : 2;
  const introduced = INTRODUCES.test(lead) ? 1.5 : 0;
  const identified = VAT_BEHIND.test(tail) ? 1.5 : 0;
  const addressed = ADDRESS_BEHIND.test(tail) ? 1 : 0;
  const other =
    isThirdParty(prose, match.start) || (introduced === 0 && ADDRESSED.test(lead))
      ? 4
      : MENTIONED.test(lead)
        ? 2
        : 0;
  const signed = isOwnLine(prose, match) && match.start > prose.length * 0.4 ? 1 : 0;
  // "Del Comune di Rho" something is said; a condominium is often named so by who writes for it.
  const owned = introduced === 0 && OF_WHICH.test(lead) ? (CONDOMINIUM.test(match.value) ? 0.3 : 1) : 0;
  const asks = ASKS_US.test(tail) ? 2 : 0;
  const agent = REPRESENTATIVE.test(match.value) ? 2 : 0;
  return kind + introduced + identified + addressed + signed - other - owned - agent - asks;
}

/** "Amedeo Castrogiovanni della Madonita" */
const FOR_A_FIRM = /^,? (?:(?:del|della|dello|dei|delle|degli) |dell')(?=\p{Lu})/u;

function persons({ prose, category }: Reading): readonly Candidate<string>[] {
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

/** A name without any mark stands alone on a line above the sender's contacts, or opens a short note. */
function loneLines(prose: string): readonly Candidate<string>[] {
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
function signatures(prose: string): readonly Candidate<string>[] {
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
function speakers(prose: string): readonly Candidate<string>[] {
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
function firmsNotedDown(prose: string): readonly Candidate<string>[] {
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

/** "BELLINI UGO / via Roma 3 / 20020 Arese" above everything else: who sends a letter. */
function lettersSender({ prose }: Reading): readonly Candidate<string>[] {
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
function sender({ text, live }: Reading): readonly Candidate<string>[] {
  const from = [...text.matchAll(FROM)].at(-1);
  const name = withoutTitles(from?.groups?.['name'] ?? '');
  const person = findPersons(name)[0];
  if (!from || person?.start !== 0 || /broker|assicur/i.test(from[0])) return [];
  if (!/\p{L}/u.test(live.slice(from.index + from[0].length, from.index + from[0].length + 600))) return [];
  const start = from.index + from[0].indexOf(name);
  return [{ value: person.value, score: 1.22, start, end: start + name.length }];
}

/** A short note opens with whom it is about: "Valpiana filati (Biella): …", "Ghirlandi Autotrasporti - LM". */
function openers(prose: string): readonly Candidate<string>[] {
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

function isOwnLine(prose: string, { start, end }: NameMatch): boolean {
  const lineStart = prose.lastIndexOf('\n', start - 1) + 1;
  const lead = withoutTitles(`${prose.slice(lineStart, start)} x`)
    .replace(/x$/, '')
    .trim();
  const tail = prose.slice(end, end + 3);
  return lead === '' && /^\s*(?:\n|$|,|[–|-])/.test(tail);
}

/** The names of the mail domains in a text, a broker's and those that anybody has left out. */
function domainsIn(text: string): readonly string[] {
  return [...text.matchAll(DOMAIN)]
    .map((match) => (match.groups?.['name'] ?? '').toLowerCase().replace(/-/g, ''))
    .filter((name) => !ANYBODYS.test(name) && !/broker|assicuraz/.test(name));
}

/** Who has a mail domain of the same name is the one who writes. */
function ownDomain(candidate: Candidate<string>, domains: readonly string[]): Candidate<string> {
  const words = candidate.value
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 4);
  const own = words.some((word) => domains.some((domain) => domain.includes(word)));
  return own ? { ...candidate, score: candidate.score + OWN_DOMAIN } : candidate;
}
