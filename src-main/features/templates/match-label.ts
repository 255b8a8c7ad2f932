import { plainWords } from './plain-words.ts';
import { WORDINGS, type Concept } from './wordings.ts';

/** What a text may ask for, the likeliest first; `score` 0..1 says how much of it is that wording. */
export interface LabelMatch {
  readonly concept: Concept;
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

/** Words that say whose a datum is and not which one: "indirizzo del contraente". */
const WHOSE =
  /\b(?:(?:del|della|dello|dell|dei|of the|of) )?(?:contraente|proponente|assicurato|assicurando|cliente|azienda|societa|ditta|impresa|policyholder|proposer|applicant|insured|client|customer|company|rischio|broker|intermediario|intermediary|agenzia)(?: s)?\b/gu;
/** Words that neither add to nor take from what a label says. */
const FILLER =
  /\b(?:di|del|della|dello|dell|dei|degli|delle|il|lo|la|i|gli|le|l|e|ed|o|da|in|per|the|of|and|or|for|a|if|se|any|euro|eur|obbligatorio|required|richiest[oaie]|indicare|specificare|please|state|completo|completa|si prega|es|gg mm aaaa|dd mm yyyy|attuale|current|totale|total|n|nr|veicol[oi]|vehicle|mezzo|bene|riga|row)\b/gu;
/** Longer texts are sentences, not labels. */
const MOST_WORDS = 14;

/** Every wording in a text, without those that a longer one covers. */
export function matchLabel(text: string): readonly LabelMatch[] {
  const plain = plainWords(text);
  if (plain === '') return [];
  const aside = plain.replaceAll(WHOSE, (found) => ' '.repeat(found.length));
  const all = longestMatches(plain);
  // "Indirizzo del contraente" asks for an address; "contraente" alone, or "nome del contraente", for a name.
  const beside = all.filter(({ start, end }) => aside.slice(start, end).trim() !== '');
  const found = beside.length > 0 ? beside : all;
  const said = found.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = contentLength(withoutSpans(beside.length > 0 ? aside : plain, found));
  const covered = said / Math.max(1, said + rest);
  const long = plain.split(' ').length > MOST_WORDS ? 0.5 : 1;
  return found.map((match) => ({ ...match, score: match.score * (0.45 + 0.55 * covered) * long }));
}

function withoutSpans(text: string, spans: readonly LabelMatch[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

/** Letters of a text that say something. */
function contentLength(text: string): number {
  return text.replaceAll(FILLER, '').replaceAll(/[^a-z0-9]/gu, '').length;
}

function longestMatches(plain: string): LabelMatch[] {
  const all = WORDINGS.flatMap(({ concept, pattern, weight }) =>
    [...plain.matchAll(pattern)].map((match) => ({
      concept,
      score: weight,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const longestFirst = all.toSorted((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
  const kept: LabelMatch[] = [];
  for (const match of longestFirst) {
    if (match.end === match.start) continue;
    const covered = kept.some((other) => match.start < other.end && match.end > other.start);
    // The same words may name a column of a table or a datum: the table around them decides.
    const same = kept.some((other) => other.start === match.start && other.end === match.end);
    if (!covered || same) kept.push(match);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
