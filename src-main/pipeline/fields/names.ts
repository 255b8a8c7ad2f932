import { municipalitiesNamed } from '../../core/places/municipalities.ts';
import type { Span } from './reading.ts';
import { isFirstName } from './words/first-names.ts';
import { LEGAL_FORMS, ORGANISATION_HEADS } from './words/organisations.ts';

/** The name of an organisation or a person where it stands. */
export interface NameMatch extends Span {
  readonly value: string;
  readonly kind: 'legal-form' | 'head' | 'person';
}

/** A capitalised word; a full stop ends it only in an initial or a usual abbreviation. */
const WORD = String.raw`(?:(?:Coop|Soc|Agr|Cons|Fabb|Ing|Dott|Geom|Arch|Avv|Rag|Ass|Prof|Cav|Mecc|Ind|Comm|St|SS|Tel)\.|\p{Lu}(?:[\p{L}\d'’&+/-]|\.(?=[\p{L}&]))*(?:(?<=(?<![\p{L}])\p{Lu})\.)?|\d{1,4})`;
const LINK = String.raw`(?:&|e|ed|di|dei|del|dell[aeo]?|degli|delle|de|da|il|la|le|ai|alla|alle|tra|nel|d')`;
/** Lower-case words that belong to a name behind its first word. */
const INNER = String.raw`(?:agricol[ae]|edile|edili|tecnic[oa]|legale|legali|associat[oaie]|notarile|dentistic[oa]|medic[oa]|professionale|individuale|sociale|comprensivo|commerciale|peritale|veterinari[oa]|vitivinicola|artigian[ao]|immobiliare|alberghiera|generale|sportiva|dilettantistica|culturale|musicale|familiare|ortofrutticol[ao]|industriale|meccanica|elettric[ao]|odontoiatric[oa]|fisioterapic[oa]|podologico|filati|figli|fratelli|soci|consulenti|del lavoro|di riposo|di cura|di volontariato)`;
const OWNER = String.raw`(?:\s+(?:di|des|der)\s+\p{Lu}[\p{L}'.]+(?:\s+(?:(?:e|&)\s+)?(?!P\.? ?I|C\.? ?F\.)\p{Lu}[\p{L}'.]*){0,4}(?:\s*(?:&|e)\s*(?:C\.?(?!\p{L})|Figli\w*|Soci|F\.lli))?(?:\s+(?:S\.?n\.?c\.?|S\.?a\.?s\.?|snc|sas)(?!\p{L}))?)?`;
const FORMS = LEGAL_FORMS.join('|');
const WITH_FORM = new RegExp(
  String.raw`(?<![\p{L}\d@.])\p{Lu}[\p{L}\d'’.&+/-]*(?:[ ]+(?:(?:${LINK})[ ]+|d'|dell'|all'|l'|un'|"|«){0,2}(?:\p{L}'(?=\p{Lu}))?${WORD}"?|[ ]${INNER}(?!\p{L})|,[ ]${WORD}(?=(?:,[ ]${WORD})?[ ](?:e|&)[ ]\p{Lu})){0,9}?,?[ ](?:${caseless(FORMS)})(?![\p{L}\d])(?:[ ](?:${caseless(FORMS)})(?![\p{L}\d]))?${OWNER}`,
  'gu',
);
/** Letterheads are printed in capitals. */
const HEADS = ORGANISATION_HEADS.flatMap((head) => [head, inCapitals(head)]).join('|');
const WITH_HEAD = new RegExp(
  String.raw`(?<![\p{L}\d@.])(?:${HEADS})(?:[ ]+(?:(?:${LINK})[ ]+|d'|dell'|all'|l'|"|«){0,2}(?:\p{L}'(?=\p{Lu}))?${WORD}"?|[ ]${INNER}(?!\p{L})|,[ ]${WORD}(?=(?:,[ ]${WORD})?[ ](?:e|&)[ ]\p{Lu})){1,8}(?:[ ][-–][ ]\p{Lu}{3,}(?=[ ]*(?:\n|$)))?${OWNER}`,
  'gu',
);
/** "la ditta Nuova Sarda": the word before says that a firm is named. */
const CALLED = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:ditta|impresa(?: individuale| edile)?|azienda|cooperativa|società|cliente|agenzia(?: immobiliare| (?:di )?viaggi)?|farmacia|officina|carrozzeria|ristorante|albergo|hotel|negozio|studio(?: \p{Ll}+)?|quelli del(?:la)?|visita (?:da|a|c/o|presso))[ ])(?!LM )\p{Lu}(?:[\p{L}\d'&]|\.(?=\p{L}))*(?:[ ](?:(?:${LINK})[ ])?${WORD}){1,6}`,
  'gu',
);
/** Bodies whose name ends with their town. */
const NAMED_AFTER_TOWN =
  /^(?:Comune|Provincia|Unione|Comunità|Consorzio|Parrocchia|Diocesi|Università|Bar|Croce|Misericordia|Istituto|Liceo|Ospedale|Azienda Sanitaria|Ente|Opera|Fondazione|Associazione|Circolo|Teatro|Museo|Ordine|Cantina|Latteria|Cooperativa)/;
const TITLE =
  /^(?:(?:dott(?:\.(?:ssa)?|oressa|ore?)|dr\.?(?:ssa)?|ing(?:\.|egner)|geom(?:\.|etra)|avv(?:\.|ocato)|arch(?:\.|itetto)|rag(?:\.|ioniere)|sig(?:\.(?:ra|na)?|nora|nor)|prof(?:\.(?:ssa)?|essore|essoressa)|notaio|p\.i\.|per\. ?(?:ind|agr)\.|agr\.|cav\.|don|mr\.?|mrs\.?|ms\.?)\s+)+/iu;
const PERSON =
  /(?<![\p{L}\d@.])\p{Lu}[\p{L}']+(?: (?:(?:d[aei]l?l?[aeio]?|lo|la|li) )?\p{Lu}[\p{L}']+){1,3}(?!\p{L}|@)/gu;
const FALSE_START =
  /^(?:L'(?:impresa|azienda|agenzia|associazione|istituto)|Il|Lo|La|I|Gli|Le|L'|Un|Una|Per|Da|Al|Alla|Spett\.le|Gentil[ei]|Egregi[oa]?|Buongiorno|Salve|Contraente|Client[ei]|Flotta|Polizza|Preventivo|Offerta|Rinnovo|Disdetta|Appunto|Nota|Visita|Telefonata|CAR|RCA?|Assicurat[oa]|Amministrazione|Segreteria|Direzione|Ufficio(?: \p{Lu}?\p{Ll}+)?|Nostr[oa]|Vostr[oa]|Ditta|Società(?! (?:Agricola|Cooperativa|Sportiva|Semplice|Consortile|Immobiliare|Italiana|Canottieri|di Mutuo))|Oggetto|Noi|(?:Siamo|Sono)(?: (?:la|il|lo|gli|le|i|l'))?|Con|In|A|Di|Tra|Qui|Per conto(?: di| della| del)?|(?:Presidente|Direttore|Direttrice|Amministrat\p{Ll}+|Titolare|Segretari[oa]|Responsabile|Legale Rappresentante|Sindaco|Tesoriere)\s+(?:di|del|della|dell'(?=\p{Lu})))(?:[ ]+|(?<='))(?=\p{Lu}|d)/u;

/** "la cooperativa Il Tiglio": behind the word that calls it a firm an article is part of its name. */
const NO_FALSE_START = /^(?!)/;

/** A pattern in capitals; what is escaped in it stays. */
function inCapitals(pattern: string): string {
  return pattern
    .replace(/\\p\{Ll\}/g, '\\p{Lu}')
    .replace(/\\p\{[^}]*\}|\\.|\p{L}/gu, (part) => (part.startsWith('\\') ? part : part.toUpperCase()));
}

/** Each letter of a pattern in either case, so that only the legal form is matched loosely. */
function caseless(pattern: string): string {
  return pattern.replace(/\\p\{[^}]*\}|\\.|\p{L}/gu, (part) =>
    part.startsWith('\\') || part.toLowerCase() === part.toUpperCase()
      ? part
      : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

/** Names that carry a legal form or begin as organisations do. */
export function findOrganisations(text: string): readonly NameMatch[] {
  const formed = matchesOf(text, WITH_FORM, 'legal-form');
  const called = apartFrom(formed, matchesOf(text, CALLED, 'head')).filter(
    ({ value }) => findPersons(value).length === 0,
  );
  const named = [...formed, ...called];
  return [...named, ...apartFrom(named, matchesOf(text, WITH_HEAD, 'head'))];
}

function apartFrom(taken: readonly NameMatch[], matches: readonly NameMatch[]): readonly NameMatch[] {
  return matches.filter(
    (match) => !taken.some((other) => match.start < other.end && match.end > other.start),
  );
}

const GREETING =
  /^(?:Dear|Hi|Hello|Ciao|Car[oa]|Gentil\p{Ll}*|Egregi\p{Ll}*|Buongiorno|Buonasera|Salve|Buon)$/u;

/** "San Rocco" is a church, a street or a feast. */
const SAINT = /^(?:San|Santa|Sant'|Santo|Santi)(?: |$|(?<='))/u;

/** "Suor Agnese" has no surname. */
const RELIGIOUS = /^(?:Suor|Don|Padre|Madre|Fra) /u;
/** "via Carlo Alberto" is where somebody lives. */
const OF_A_STREET =
  /(?<!\p{L})(?:via|viale|v\.le|corso|c\.so|piazza|p\.zza|piazzale|largo|vicolo|strada|lungo\p{Ll}*|rione|quartiere) (?:(?:dei|degli|delle|fratelli|f\.lli) )?$/iu;
/** A title says that a person is named, whatever the name. */
const TITLED =
  /(?<!\p{L})(?:dott|dr|ing|geom|avv|arch|rag|per\. ?ind|per\. ?agr|agr|notaio|cav)\.?(?:ssa)? $/iu;

/** "Amedeo Castrogiovanni della Madonita Latte" */
const FIRM_BEHIND = /(?<=^\p{Lu}[\p{L}']+ \p{Lu}[\p{L}']+) (?:del|della|dello|dei|degli|delle) (?=\p{Lu})/u;
/** "Pasquale di Vesuvio Rent" speaks for a firm. */
const SPEAKS_FOR = /^\p{Lu}\p{Ll}+ (?:di|del|della|dello|dei|degli|delle) \p{Lu}\p{L}+ \p{Lu}/u;

/** Runs of capitalised words of which the first or last is a first name, given name first. */
export function findPersons(text: string): readonly NameMatch[] {
  return [...text.matchAll(PERSON)].flatMap((match) => {
    if (SPEAKS_FOR.test(match[0]) && isFirstName(match[0].split(' ')[0] ?? '')) return [];
    const [whole = ''] = match[0].split(FIRM_BEHIND);
    const words = whole.split(' ');
    if (GREETING.test(words[0] ?? '') || SAINT.test(match[0]) || RELIGIOUS.test(match[0])) return [];
    if (OF_A_STREET.test(text.slice(Math.max(0, match.index - 24), match.index))) return [];
    const town = / (?:di|da) (?<town>\p{Lu}[\p{L}' ]+)$/u.exec(match[0]);
    if (words.length === 3 && municipalitiesNamed(town?.groups?.['town'] ?? '').length > 0) return [];
    const titled = TITLED.test(text.slice(Math.max(0, match.index - 12), match.index));
    const given = titled ? 0 : words.findIndex((word) => isFirstName(word));
    if (given < 0) return [];
    // "Sono Teresa Fantoni": what stands before the first name is no name, unless the first name comes last.
    const skipped = given > 0 && given < words.length - 1 && words.length > 2 ? given : 0;
    const written = words.slice(skipped).join(' ');
    const end = match.index + whole.length;
    return [{ value: givenNameFirst(written), kind: 'person' as const, start: end - written.length, end }];
  });
}

/** A name without titles ("Dott. Ing. Mario Rossi"). */
export function withoutTitles(name: string): string {
  return name.trim().replace(TITLE, '').trim();
}

/** "Rossi Mario" as "Mario Rossi"; a name whose first word is a first name stays as written. */
export function givenNameFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length === 2 && !isFirstName(first) && isFirstName(last)) return `${last} ${first}`;
  const particle = /^(?:De|Di|Da|Del|Dal|Della|Dalla|Lo|La|Li|Van|D')$/iu.test(first) && isFirstName(last);
  const given = particle ? 2 : words.findLastIndex((word) => !isFirstName(word)) + 1;
  return words.length === 3 && (particle || given === 1)
    ? [...words.slice(given), ...words.slice(0, given)].join(' ')
    : words.join(' ');
}

function matchesOf(text: string, pattern: RegExp, kind: NameMatch['kind']): NameMatch[] {
  return [...text.matchAll(pattern)]
    .filter((match) => !/^\p{L}+ (?:d[aei]\p{L}* )?\d+$/u.test(match[0]))
    .map((match) => {
      const raw = withoutSpeaker(match[0].replace(pattern === CALLED ? NO_FALSE_START : FALSE_START, ''));
      const start = match.index + match[0].length - raw.length;
      const kept = withoutPlace(withoutAddress(withoutFullStop(raw))).replace(/[,\s–-]+$/, '');
      return {
        value: kept.replace(/\s+/g, ' ').replace(/(?<=s\. ?r\. ?)1\.$/i, 'l.'),
        kind,
        start,
        end: start + kept.length,
      };
    });
}

/** The full stop that ends a sentence, not one of an abbreviation ("Soc. Coop."). */
export function withoutFullStop(name: string): string {
  return name.replace(/(?<=\p{L}{4})(?<!\b(?:coop|cons|agric|resp))\.$/iu, '');
}

/** "Luca del Birrificio Malga Alta": who speaks is not part of the firm's name. */
function withoutSpeaker(name: string): string {
  const speaker = /^(?<first>\p{Lu}\p{Ll}+) (?:del|della|dello|dei|degli|delle) (?=\p{Lu})/u.exec(name);
  return speaker && isFirstName(speaker.groups?.['first'] ?? '') ? name.slice(speaker[0].length) : name;
}

/** "Condominio Aurora di Via Roma" is named Aurora; "Condominio Via Roma 12" has no other name. */
function withoutAddress(name: string): string {
  const address =
    /(?<=\p{L}{3,} ["\p{L}][\p{L}'" ]+?) (?:(?:di|in|da|del) )?(?:Via|Viale|Corso|Piazza|Piazzale|Largo|Vicolo|Strada|Contrada|Località)(?!\p{L}).*$/u.exec(
      name,
    );
  return address ? name.slice(0, address.index) : name;
}

/** "Rossi S.r.l. di Cuneo": the town says where it is, unless it belongs to the name ("Comune di Cuneo"). */
function withoutPlace(name: string): string {
  const place = / (?:di|a|in|da|[-–]) (?<town>\p{Lu}[\p{L}' ]+)$/u.exec(name);
  if (!place || municipalitiesNamed(place.groups?.['town'] ?? '').length === 0) return name;
  return NAMED_AFTER_TOWN.test(name) ? name : name.slice(0, place.index);
}
