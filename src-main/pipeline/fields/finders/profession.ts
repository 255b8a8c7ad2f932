import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { PROFESSIONS, ROLES } from '../words/professions.ts';

const PROFESSION = new RegExp(
  String.raw`(?<![\p{L}@.-])(?:${PROFESSIONS.join('|')}|(?<role>${ROLES.join('|')}))(?![\p{L}@]|\.\w)`,
  'giu',
);
const LABEL =
  /(?:professione|attività(?: svolta| esercitata)?|qualifica|albo|mansione|ruolo|profilo(?: professionale)?|specialità|specializzazione|profession)\s*[:\t]\s*$/i;
const SAYS_SO =
  /(?:\bsono(?: un[a']?)?|siamo(?: (?:tutti|due|tre|quattro|un[a']?|\w+ soci))?|facci(?:o|amo) (?:i|le|il|la|l')|facendo (?:il|la|l')|esercit\w+|\bcome|\bprofession[ei] (?:è|sono)|polizza (?:rc )?(?:da|per)|abilitat\w+ (?:come|a)|patentino (?:da|di)|professione (?:di|del|dell'|della)|attività (?:di|del|dell')|in qualità di|iscritt\w+|opera(?:mo)? come|lavoro come|\brc prof(?:essionale)?\.?(?: (?:di|per|da|dell[ao']|degli))?|responsabilità (?:civile )?(?:professionale )?(?:di|del|dell'|della|degli|dei|per)|studio (?:di|associato di)|as an?|we are|i am an?)\s*(?:gli |i |le |l'|un |una |il |la )?\s*$/i;
const NAMES_IT = /(?:professione|attività) (?:di|del|dell'|della)\s*$/i;
const OF_SOMEONE_ELSE =
  /(?:\bmi[oa]|nostr[oa]|suo|sua|vostr[oa]|una?|il|dal|del|al|dell'|della|dalla|alla|nella|collega|condomino|l')\s*$/i;
/** "iscritta all'albo degli architetti" names all of them; what she is herself says more. */
const OF_ALL =
  /(?:albo|ordine|collegio|elenco|registro|ruolo) (?:nazionale |provinciale )?(?:dei|degli|delle)\s*$/i;
const A_TITLE = /^\s+(?:\p{Lu}\p{Ll}+)/u;

/** Below this only someone else's profession is mentioned ("il mio avvocato"). */
const LEAST = 1;
/** So much less than a profession says what somebody is by role. */
const A_ROLE = 0.9;

/** What the client does, as written, for professional liability only. */
export function findProfession({ prose, category }: Reading): readonly Found[] {
  if (category !== 'RC Professionale') return [];
  const all = candidates(prose);
  const likeliest = best(all);
  if (!likeliest || likeliest.score < LEAST) return [];
  // Of "amministratore" and "amministratore di condominio" the fuller name says more.
  const fuller = all.filter(({ value }) => value.startsWith(`${likeliest.value} `));
  const chosen = best(fuller) ?? likeliest;
  const sure = confidence(0.55 + chosen.score / 10);
  return [{ name: 'profession', value: chosen.value, confidence: sure, spans: [chosen] }];
}

/** "Professione: tecnico ortopedico": what stands behind the label is one, whether it is known or not. */
const LABELLED =
  /(?<!\p{L})(?:(?<profession>profession[ei](?: ?\/ ?\p{L}+)?(?: (?:svolta|esercitata))?|qualifica(?: professionale)?|profilo professionale|mansione|specialità)|attività (?:svolta|esercitata|professionale)|attività)\s*[:\t]\s*(?<value>\p{L}[\p{L}' ]{3,45}?)(?=\s*(?:[,;(\n./\t]| [-–]|$))/giu;

/** Words that end what a profession is called. */
const NO_PART = String.raw`(?:per|con|presso|dal|dalla|dall|alle|alla|nel|nella|negli|sul|sulla|che|come|anche|oltre|libero|libera|freelance|iscritt\p{Ll}+|autonom\p{Ll}+|dipendent\p{Ll}+|titolar\p{Ll}+|consulent\p{Ll}+|mio|mia|nostr\p{Ll}+|propri[oa]|tutt\p{Ll}+|vari[oae]?|circa|ormai|ogni|solo|senza|quindi|vorrei|cerco|chiedo|sono|siamo|abbiamo|molt\p{Ll}+|grand\p{Ll}+|piccol\p{Ll}+|conto|questo|questa)(?!\p{L})`;
/** What somebody "is" only in one document or firm, not by profession. */
const NO_PROFESSION = String.raw`amministrat\p{Ll}+|legale|titolare|soci[oa]|presidente|responsabile|mandatari[oa]|capogruppo|delegat\p{Ll}+|contraente|assicurat\p{Ll}+|conduttore|proprietari[oa]|cliente|nuov\p{Ll}+|voi|quelli|ditta|società|primo|prima|parte|dipendente|lavoro|punto|possibile|preventivo|bravo|solo|sola|stesso|tutto|tutta|figli[oa]|person[ae]|libero|libera`;
/** "faccio il tatuatore", "opero come tecnico antincendio", "mi occupo di certificazione energetica": known or not. */
const SAID = new RegExp(
  String.raw`(?<!\p{L})(?:(?<plainly>facci(?:o|amo) (?:il |la |l'|i |le |gli )(?:lavoro di )?|(?:lavor|oper)(?:o|iamo) come |(?:la )?profession(?:e|i) di |di professione |di mestiere (?:faccio (?:il |la |l'))?)|(?<activity>(?:mi|si|ci) occup(?:o|a|iamo) (?:principalmente |prevalentemente |soprattutto )?d(?:i |ell'|ella |el )|svolg(?:o|e|iamo) (?:l')?attività di |(?:la (?:mia|nostra) |l')attività (?:è |riguarda |consiste ne)(?:di |la |il |l'|lla |l )?))(?!(?:${NO_PROFESSION})(?!\p{L}))(?<value>\p{Ll}[\p{Ll}-]{3,}(?: (?:(?:di|del|della|dell'|dei|delle|in) ?)?(?!${NO_PART})\p{Ll}{3,}){0,2})`,
  'gu',
);

function said(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(SAID)].map((match) => {
    const { value = '', plainly } = match.groups ?? {};
    const end = match.index + match[0].length;
    return {
      value: value.toLowerCase(),
      score: plainly === undefined ? 1.1 : 1.6,
      start: end - value.length,
      end,
    };
  });
}

function labelled(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(LABELLED)].flatMap((match) => {
    const { value = '', profession } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (value.split(' ').length > 5) return [];
    return [{ value: value.toLowerCase(), score: profession ? 3.9 : 1.3, start: end - value.length, end }];
  });
}

function candidates(prose: string): readonly Candidate<string>[] {
  const known = knownProfessions(prose);
  const plain = said(prose).filter(
    (one) => !known.some((other) => other.start < one.end && one.start < other.end),
  );
  const written = [...labelled(prose), ...plain];
  const unknown = written.filter((one) => !known.some((other) => other.start === one.start));
  return [
    ...known.filter((one) => !unknown.some((other) => one.start > other.start && one.end <= other.end)),
    ...unknown,
  ];
}

function knownProfessions(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(PROFESSION)].map((match) => {
    const end = match.index + match[0].length;
    const value = match[0].replace(/\s+/g, ' ').toLowerCase();
    const role = match.groups?.['role'] === undefined ? 0 : A_ROLE;
    return { value, score: score(prose, match.index, end) - role, start: match.index, end };
  });
}

function score(prose: string, start: number, end: number): number {
  const lead = before(prose, start, 60);
  const specific = prose.slice(start, end).includes(' ') ? 0.5 : 0;
  const early = 0.5 * (1 - start / (prose.length + 1)) - (OF_ALL.test(lead) ? 0.6 : 0);
  if (LABEL.test(lead)) return 4 + early;
  if (NAMES_IT.test(lead)) return 3.6 + specific + early;
  if (SAYS_SO.test(lead)) return 3 + specific + early;
  // "il notaio Prandi", "un avvocato": someone is mentioned, not the one who insures.
  const other = OF_SOMEONE_ELSE.test(lead) ? 1 : 0;
  const title = A_TITLE.test(prose.slice(end, end + 20)) ? 0.5 : 0;
  return 1.5 + specific + early - other - title;
}
