import { before } from '../context.ts';
import { best, confidence } from '../found.ts';
import type { Candidate, Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { PROFESSIONS } from '../words/professions.ts';

const PROFESSION = new RegExp(
  String.raw`(?<![\p{L}@.-])(?:${PROFESSIONS.join('|')})(?![\p{L}@]|\.\w)`,
  'giu',
);
const LABEL =
  /(?:professione|attività(?: svolta| esercitata)?|qualifica|albo|mansione|profession)\s*[:\t]\s*$/i;
const SAYS_SO =
  /(?:\bsono(?: un[a']?)?|siamo(?: (?:tutti|due|tre|quattro|un[a']?|\w+ soci))?|faccio (?:il|la|l')|esercit\w+|professione (?:di|del|dell'|della)|attività (?:di|del|dell')|in qualità di|iscritt\w+|opera(?:mo)? come|lavoro come|\brc prof(?:essionale)?\.?(?: (?:di|per|da|dell[ao']|degli))?|responsabilità (?:civile )?(?:professionale )?(?:di|del|dell'|della|degli|dei|per)|studio (?:di|associato di)|as an?|we are|i am an?)\s*(?:gli |i |le |l'|un |una |il |la )?\s*$/i;
const NAMES_IT = /(?:professione|attività) (?:di|del|dell'|della)\s*$/i;
const OF_SOMEONE_ELSE =
  /(?:\bmi[oa]|nostr[oa]|suo|sua|vostr[oa]|un|il|dal|del|al|dell'|collega|condomino|l')\s*$/i;
const A_TITLE = /^\s+(?:\p{Lu}\p{Ll}+)/u;

/** Below this only someone else's profession is mentioned ("il mio avvocato"). */
const LEAST = 1;

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
  /(?<!\p{L})(?:(?<profession>professione(?: ?\/ ?\p{L}+)?|qualifica)|attività (?:svolta|esercitata|professionale)|attività)\s*[:\t]\s*(?<value>\p{L}[\p{L}' ]{3,45}?)(?=\s*(?:[,;(\n./\t]| [-–]|$))/giu;

function labelled(prose: string): readonly Candidate<string>[] {
  return [...prose.matchAll(LABELLED)].flatMap((match) => {
    const { value = '', profession } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (value.split(' ').length > 5) return [];
    return [{ value: value.toLowerCase(), score: profession ? 3.9 : 1.3, start: end - value.length, end }];
  });
}

function candidates(prose: string): readonly Candidate<string>[] {
  const written = labelled(prose);
  const known = knownProfessions(prose);
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
    return { value, score: score(prose, match.index, end), start: match.index, end };
  });
}

function score(prose: string, start: number, end: number): number {
  const lead = before(prose, start, 60);
  const specific = prose.slice(start, end).includes(' ') ? 0.5 : 0;
  const early = 0.5 * (1 - start / (prose.length + 1));
  if (LABEL.test(lead)) return 4 + early;
  if (NAMES_IT.test(lead)) return 3.6 + specific + early;
  if (SAYS_SO.test(lead)) return 3 + specific + early;
  // "il notaio Prandi", "un avvocato": someone is mentioned, not the one who insures.
  const other = OF_SOMEONE_ELSE.test(lead) ? 1 : 0;
  const title = A_TITLE.test(prose.slice(end, end + 20)) ? 0.5 : 0;
  return 1.5 + specific + early - other - title;
}
