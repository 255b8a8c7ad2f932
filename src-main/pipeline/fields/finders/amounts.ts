import { findAmounts } from '../../../core/money.ts';
import type { AmountMatch } from '../../../core/money.ts';
import { findAmountCues } from '../amount-cues.ts';
import type { AmountRole, CueMatch } from '../amount-cues.ts';
import { after, before } from '../context.ts';
import { isRuledOut } from '../exclusions.ts';
import { confidence, foundOrContested, likeliest } from '../found.ts';
import type { Candidate, Contest, Found } from '../found.ts';
import type { Reading } from '../reading.ts';

const FIELDS = ['limitEur', 'sumInsuredEur', 'deductibleEur', 'turnoverEur'] as const;

/** Amounts outside these bounds are something else (euro). */
const BOUNDS: Readonly<Record<(typeof FIELDS)[number], readonly [number, number]>> = {
  limitEur: [10_000, 200_000_000],
  sumInsuredEur: [5_000, 5_000_000_000],
  deductibleEur: [50, 2_000_000],
  turnoverEur: [1_000, 50_000_000_000],
};

const UNIT_BEHIND =
  /^[ \t]?(?:mq|m²|m2|m3|mc|metri|km|kg|q\.li|quintali|ton\w*|t\b|kw\w*|mw\w*|v\b|anni|mesi|giorni|gg\b|ore\b|cv\b|hp\b|veicol\w|mezzi|dipendent\w|addett\w|unità|u\.i\.|posti|camere|clienti|alloggi|persone|volte|mm\b|cm\b|litri|°|cedolini|container|condom\w+|stabili|polizze|targhe|furgon\w|bovini|capi\b)/i;
/** "97100 Ragusa" */
const POSTAL_CODE = /^\d{5}[ –-]{1,3}\p{Lu}/u;
const WISH =
  /(?:richiest\w|desiderat\w|chied\w+|vorre\w+|vuole|salire|portar\w+|elevar\w+|aument\w+|restiamo su|ci serve|serve|servirebbe|adeguar\w+|passare a|restare (?:a|su)|propost\w da me|minimo|almeno|non inferiore|sufficiente|va bene|cerc\w+|giusto|corretto|ho in mente)[^;]{0,60}$/i;
const OLD =
  /(?:attual\w+|\bora\b|\boggi\b|era\b|rimast\w+|preceden\w+|vecchi\w+|proposto|sottolimite|finora|ancora|scade|uscente|current)[^;\d]{0,60}$/i;
const REJECTED_BEHIND =
  /^(?: di massimale)?[^.;\d\n]{0,45}(?:tropp[oi]|ridicol\w|(?:era|è|sono) bass[oi]|non arriva|insufficient\w|non bast\w+|è poco|sono pochi|attual\w+)/i;
const ROLE_BEHIND =
  /^[\s,(]*(?:€\s*|euro\s+)?(?:(?:annui|l'anno|all'anno|per sinistro|fissi?|circa)\s+)?(?:di|come|quale|a titolo di|in|al|of|for)\s+(?:sola |unica )?$/i;
/** "500.000 massimale": a field's own name right behind. */
const NAME_BEHIND = /^ $/;
/** "29.000 + 24.000": what would have to be added up is not stated. */
const ADDED_BEHIND = /^\s*(?:€|euro)?\s*\+\s*(?:€\s*)?\d/i;
/** "2.000.000 per sinistro e 4.000.000 per anno": the limit is that of a claim. */
const YEARLY_BEHIND = /^\s*(?:€|euro)?\s*(?:per|in|all')\s?(?:anno|periodo|aggregat\w+)/i;
/** "nove danni da acqua (totale 21.400)": what losses came to. */
const OF_LOSSES =
  /(?:\bdanni\b|sinistr[oi]|allagament[oi]|furt[oi] (?:nel|subit)|liquidat\w|statistic\w)[^.;\n]{0,50}$/i;
const LOSS_BEHIND = /^\s*(?:€|euro)?\s*(?:il|di|del|per (?:il|i)) dann/i;
const EACH_BEHIND = /^\s*(?:€|euro)?\s*(?:l'un[oa]|cadaun\w|ciascun\w|al mese|al mq)/i;
const IN_ALL_BEHIND =
  /^\s*(?:€|euro)?\s*(?:in tutto|in totale|complessiv\w+|come (?:costruzione|valore)|di valore)/i;
const CHANGES_TO = /\bda\s*(?:€|euro)?\s*$/i;
const CHANGED_BEHIND = /^\s*(?:€|euro)?\s*a\s*(?:€|euro)?\s*\d/i;

/** "da 4 a 5 milioni", "500 per l'acqua e 250 per i vetri": the second amount is of the same kind. */
const CONTINUES =
  /^\s*(?:€|euro)?(?:\s*(?:per|su|sul|sui|sulla|a)\s[^.;:\d€]{2,30}?)?(?:\s*(?:,|\/)|\s+(?:a|o|oppure|e|ed|or|and|e di|o di))\s*(?:€|euro)?\s*$/i;

/** A bare number of this size (310000) is an amount where a weaker word would not do. */
const SURELY_MONEY = 50_000;
/** So sure of its field is an amount that stands right behind the field's own name. */
const PLAINLY_SAID = 2.7;
/** Below this too much speaks against an amount. */
const LEAST_SCORE = 0;
/** What a line of business seldom states must be said plainly: in a fleet, values are those of single vehicles. */
const RARE: Readonly<
  Partial<Record<Reading['category'], Readonly<Partial<Record<(typeof FIELDS)[number], number>>>>>
> = {
  'Flotta Auto': { sumInsuredEur: 2.5 },
  // What a plant is expected to earn is no turnover of the firm.
  'Rischi Tecnologici': { turnoverEur: 1.9 },
};

interface AmountCandidate extends Candidate<number> {
  readonly role: AmountRole;
  readonly marked: boolean;
}

/** Limit, sum insured, deductible and turnover: each amount belongs to the words it stands with. */
export function findAmountFields(reading: Reading): readonly (Found | Contest)[] {
  const amounts = findAmounts(reading.prose).filter((amount) => looksLikeMoney(reading.prose, amount));
  const assigned = assign(reading.prose, amounts, findAmountCues(reading.prose));
  return FIELDS.flatMap((name) => {
    // A professional insures what he owes others: sums insured in such a letter are other people's.
    if (name === 'sumInsuredEur' && reading.category === 'RC Professionale') return [];
    const candidates = ofRole(reading.category, assigned, name);
    const values = candidates.length > 0 ? likeliest(candidates) : unnamed(reading, name, amounts, assigned);
    return foundOrContested(
      name,
      values.map((one) => ({
        name,
        value: one.value,
        confidence: confidence(0.5 + one.score / 9),
        spans: [one],
      })),
    );
  });
}

function ofRole(
  category: Reading['category'],
  assigned: readonly AmountCandidate[],
  name: (typeof FIELDS)[number],
): readonly AmountCandidate[] {
  const [least, most] = BOUNDS[name];
  const leastScore = RARE[category]?.[name] ?? LEAST_SCORE;
  const own = assigned.filter(({ role, score }) => role === name && score >= leastScore);
  const plausible = own.filter(({ value }) => value >= least && value <= most);
  // "massimale 3 euro": said so plainly that the clerk should see it, with what speaks against it.
  return plausible.length > 0 || category === 'Altro'
    ? plausible
    : own.filter(({ marked, score, value }) => marked && score >= PLAINLY_SAID && value > 0);
}

/** Money is marked as such, or written with thousands; years, measures and numbers of things are not. */
function looksLikeMoney(prose: string, amount: AmountMatch): boolean {
  const written = prose.slice(amount.start, amount.end);
  if (UNIT_BEHIND.test(prose.slice(amount.end, amount.end + 16))) return false;
  if (amount.marked) return true;
  if (POSTAL_CODE.test(prose.slice(amount.start, amount.end + 3))) return false;
  if (/^(?:19|20)\d{2}$/.test(written) || amount.value < 50) return false;
  return /[.' ,]\d{3}/.test(written) || /^\d{2,9}$/.test(written);
}

function assign(
  prose: string,
  amounts: readonly AmountMatch[],
  cues: readonly CueMatch[],
): readonly AmountCandidate[] {
  return amounts.flatMap((amount, index) => {
    const previous = amounts[index - 1];
    const cue = cueFor(prose, amount, previous, cues);
    if (!cue) return [];
    const plain = !amount.marked && !/[.']\d{3}/.test(prose.slice(amount.start, amount.end));
    const distance = Math.max(0, amount.start - cue.end);
    const listed = previous !== undefined && CONTINUES.test(prose.slice(previous.end, amount.start));
    const least = amount.value >= SURELY_MONEY ? 2 : 3;
    if (plain && !listed && (distance > 20 || cue.strength < least)) return [];
    const losses =
      OF_LOSSES.test(before(prose, amount.start, 70)) || LOSS_BEHIND.test(after(prose, amount.end, 40));
    const ofLosses = cue.role === 'sumInsuredEur' && losses ? 3 : 0;
    const ruledOut = isRuledOut(prose, amount) ? 2 : 0;
    const score = cue.strength + stance(prose, amount) - ruledOut - ofLosses - distance / 80;
    if (score < LEAST_SCORE) return [];
    const { value, marked, start, end } = amount;
    return [{ role: cue.role, value, marked, score, start, end }];
  });
}

/** The cue an amount belongs to: what follows it as "di franchigia", else the nearest before it in its sentence. */
function cueFor(
  prose: string,
  amount: AmountMatch,
  previous: AmountMatch | undefined,
  cues: readonly CueMatch[],
): CueMatch | undefined {
  const behind = cuesBetween(cues, amount.end, amount.end + FAR_BEHIND).find(
    (cue) =>
      cue.start >= amount.end &&
      prose[amount.end - 1] !== '.' &&
      (ROLE_BEHIND.test(prose.slice(amount.end, cue.start)) ||
        (cue.role !== 'other' && NAME_BEHIND.test(prose.slice(amount.end, cue.start)))),
  );
  if (behind) return behind;
  if (EACH_BEHIND.test(prose.slice(amount.end, amount.end + 24))) return undefined;
  const tail = prose.slice(amount.end, amount.end + 30);
  if (IN_ALL_BEHIND.test(tail))
    return { role: 'sumInsuredEur', strength: 3, start: amount.start, end: amount.start };
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
    nearest.strength < 3 &&
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

/** What is asked for counts more than what was. */
function stance(prose: string, amount: AmountMatch): number {
  const lead = before(prose, amount.start, 90);
  const tail = after(prose, amount.end, 45);
  const replaced = CHANGES_TO.test(lead) && CHANGED_BEHIND.test(tail) ? 3 : 0;
  const rejected = REJECTED_BEHIND.test(tail) ? 2 : 0;
  const yearly = YEARLY_BEHIND.test(tail) ? 1 : 0;
  const added = ADDED_BEHIND.test(tail) ? 6 : 0;
  return (WISH.test(lead) ? 1 : 0) - (OLD.test(lead) ? 1.5 : 0) - replaced - rejected - added - yearly;
}

/** The field that an amount without any word is most likely about, by line of business. */
const UNNAMED: Readonly<Partial<Record<Reading['category'], (typeof FIELDS)[number]>>> = {
  'RC Professionale': 'limitEur',
  'Flotta Auto': 'limitEur',
  Fabbricato: 'sumInsuredEur',
  'Rischi Tecnologici': 'sumInsuredEur',
};
const LEAST_UNNAMED = 100_000;

/** In short notes the main sum stands alone ("2,1 mln, 16 u.i."): taken when it is the only one of its size. */
function unnamed(
  reading: Reading,
  name: (typeof FIELDS)[number],
  amounts: readonly AmountMatch[],
  assigned: readonly AmountCandidate[],
): readonly Candidate<number>[] {
  const { prose } = reading;
  if (UNNAMED[reading.category] !== name) return [];
  const claimed = new Set(assigned.map((other) => other.start));
  const free = amounts.filter(
    (amount) =>
      amount.marked &&
      amount.value >= LEAST_UNNAMED &&
      !claimed.has(amount.start) &&
      !EACH_BEHIND.test(prose.slice(amount.end, amount.end + 24)),
  );
  const values = likeliest(free.map(({ value, start, end }) => ({ value, start, end, score: 0 })));
  return values.length === 1 ? values : [];
}
