import type { AmountMatch } from '../../core/money.ts';
import type { CueMatch } from './amount-cues.ts';
import { before } from './context.ts';

const ROLE_BEHIND =
  /^[\s,(]*(?:€\s*|euro\s+)?(?:(?:annui|l'anno|all'anno|per sinistro|fissi?|circa)\s+)?(?:di|come|quale|a titolo di|in|al|of|for)\s+(?:sola |unica )?$/i;
/** "500.000 massimale": a field's own name right behind. */
const NAME_BEHIND = /^ $/;
const IN_ALL_BEHIND =
  /^\s*(?:€|euro)?\s*(?:in tutto|in totale|complessiv\w+|come (?:costruzione|valore)|di valore)/i;
/** "12 mln / franchigia RCA: 500", "200.000 = 800.000": these words are about what comes behind them. */
const LABELS_NEXT = /^=|^[^\d\n.;]{0,40}:/;
/** "500.000 l'uno" */
export const EACH_BEHIND = /^\s*(?:€|euro)?\s*(?:l'un[oa]|cadaun\w|ciascun\w|al mese|al mq)/i;
/** "arrivava a un milione e mezzo: teniamo lo stesso massimale": what it is comes after. */
const SAME_BEHIND =
  /^(?:\s*(?:€|euro))?[\s:,;–-]{1,3}(?:\p{L}+ ){0,3}(?:lo stesso|il medesimo|(?:con )?quel) (?:massimale|plafond)|^(?:\s*(?:€|euro))?\s*\((?:massimale|plafond)\)/iu;
/** "i primi 15.000 euro di danno restano a noi" */
const THE_FIRST = /\bi prim[ie] (?:€|euro)?\s*$/i;
const OURS_BEHIND =
  /^\s*(?:€|euro)?\s*(?:di (?:ogni )?dann[oi] )?(?:(?:re|rima)(?:sta|ngo)n[oi]|sono|stanno|li|ce li|me li)[^.;\n]{0,20}(?:\ba (?:noi|me|carico|mio|nostro)|(?:pag|ten|accoll|mett)\p{Ll}+)/iu;

/** "da 4 a 5 milioni", "500 per l'acqua e 250 per i vetri": the second amount is of the same kind. */
const CONTINUES =
  /^\s*(?:€|euro)?(?:\s*(?:per|su|sul|sui|sulla|a)\s[^.;:\d€]{2,45}?)?(?:\s*(?:,|\/)|\s+(?:a|o|oppure|e|ed|or|and|e di|o di|[eo] (?:uno|una|un altro) (?:di|da)))\s*(?:€|euro)?\s*$/i;

/** Whether an amount goes on with what the one before it began. */
export function continuesAmount(between: string): boolean {
  return CONTINUES.test(between);
}

/** The cue an amount belongs to: what follows it as "di franchigia", else the nearest before it in its sentence. */
export function cueFor(
  prose: string,
  amount: AmountMatch,
  previous: AmountMatch | undefined,
  cues: readonly CueMatch[],
): CueMatch | undefined {
  const behind = cuesBetween(cues, amount.end, amount.end + FAR_BEHIND).find(
    (cue) =>
      cue.start >= amount.end &&
      prose[amount.end - 1] !== '.' &&
      !LABELS_NEXT.test(prose.slice(cue.start, cue.end + 20)) &&
      (ROLE_BEHIND.test(prose.slice(amount.end, cue.start)) ||
        (cue.role !== 'other' && NAME_BEHIND.test(prose.slice(amount.end, cue.start)))),
  );
  if (behind) return behind;
  if (EACH_BEHIND.test(prose.slice(amount.end, amount.end + 24))) return undefined;
  const tail = prose.slice(amount.end, amount.end + 60);
  if (SAME_BEHIND.test(tail)) return standing('limitEur', amount);
  if (THE_FIRST.test(prose.slice(Math.max(0, amount.start - 20), amount.start)) && OURS_BEHIND.test(tail))
    return standing('deductibleEur', amount);
  if (IN_ALL_BEHIND.test(tail)) return standing('sumInsuredEur', amount);
  const clause = before(prose, amount.start, 130);
  const from = Math.max(amount.start - clause.length, reach(prose, amount, previous));
  const inReach = cuesBetween(cues, from, amount.start).filter(
    (cue) => cue.start >= from && linesBetween(prose, cue.end, amount.start) <= (cue.strength < 3 ? 0 : 1),
  );
  const nearest = plainest(inReach);
  if (!nearest) return undefined;
  // "massimale RCA": the words just before say the same thing more plainly.
  const same = inReach.filter((cue) => cue.role === nearest.role && nearest.start - cue.end < 30);
  return { ...nearest, strength: Math.max(...same.map((cue) => cue.strength)) };
}

/** What the words behind an amount make of it, as if they stood where it begins. */
function standing(role: CueMatch['role'], { start }: AmountMatch): CueMatch {
  return { role, strength: 3, start, end: start };
}

/** Lines of a note speak for themselves; only a label stands above its value. */
function linesBetween(prose: string, from: number, to: number): number {
  return prose.slice(from, to).split('\n').length - 1;
}

/** How far a field's own name reaches over a hint ("franchigia per il fabbricato"), in characters. */
const WITHIN_A_CLAUSE = 80;
/** A cover named this close behind a field's name qualifies it (characters). */
const QUALIFIES = 8;
/** Characters behind an amount in which a cue may begin and end. */
const FAR_BEHIND = 60;

/** The cues that end within a stretch of the text; they are in order, so the first is found by halving. */
function cuesBetween(cues: readonly CueMatch[], from: number, to: number): readonly CueMatch[] {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((cues[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: CueMatch[] = [];
  for (let at = low; at < cues.length && (cues[at]?.end ?? 0) <= to; at += 1)
    found.push(...cues.slice(at, at + 1));
  return found;
}

/** The nearest cue; a field's own name just before it is not undone by a qualifying word ("franchigia danni materiali"). */
function plainest(cues: readonly CueMatch[]): CueMatch | undefined {
  const nearest = cues.at(-1);
  const named = nearest && cues.at(-2);
  // "franchigia R.C.A.", "massimale RCT": the first word says what, the second of which cover.
  if (
    nearest &&
    named &&
    named.strength >= 3 &&
    (nearest.strength < 3 || named.role === 'deductibleEur') &&
    nearest.start - named.end <= QUALIFIES
  )
    return named;
  if (!nearest || (nearest.role !== 'other' && nearest.strength > 1)) return nearest;
  const reach = nearest.role === 'other' ? 1 : WITHIN_A_CLAUSE;
  return cues.findLast((cue) => cue.strength === 3 && nearest.start - cue.end <= reach) ?? nearest;
}

/** A cue speaks for the first amount after it, unless the next one repeats it or replaces it ("da 4 a 5 milioni"). */
function reach(prose: string, amount: AmountMatch, previous: AmountMatch | undefined): number {
  if (!previous) return 0;
  const between = prose.slice(previous.end, amount.start);
  const continues = previous.value === amount.value || CONTINUES.test(between);
  return continues ? 0 : previous.end;
}
