import { findAmounts } from '../../../core/money.ts';
import type { AmountMatch } from '../../../core/money.ts';
import { findAmountCues } from '../amount-cues.ts';
import type { AmountRole, CueMatch } from '../amount-cues.ts';
import { asksInstead, stance } from '../amount-stance.ts';
import { after, before } from '../context.ts';
import { continuesAmount, cueFor, EACH_BEHIND } from '../cue-of-amount.ts';
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
/** "nove danni da acqua (totale 21.400)": what losses came to. */
const OF_LOSSES =
  /(?:\bdanni\b|sinistr[oi]|allagament[oi]|furt[oi] (?:nel|subit)|liquidat\w|statistic\w)[^.;\n]{0,50}$/i;
const LOSS_BEHIND = /^\s*(?:€|euro)?\s*(?:il|di|del|per (?:il|i)) dann/i;

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
  const amounts = findAmounts(reading.prose).filter(
    (amount) => looksLikeMoney(reading.prose, amount) && !isUnticked(reading.prose, amount),
  );
  const assigned = assign(reading.prose, amounts, findAmountCues(reading.prose, reading.category));
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

/** "[ ] 500.000  [X] 1.000.000": a choice that was not taken. */
function isUnticked(prose: string, { start }: AmountMatch): boolean {
  return /(?:\[[ _]{0,3}\]|\( {0,3}\)|[☐□○])\s*(?:€|euro)?\s*$/i.test(
    prose.slice(Math.max(0, start - 12), start),
  );
}

/** Amounts of money abroad: what they are in euro nobody said. */
const FOREIGN = /(?:USD|US\$|\$|CHF|GBP|£)\s*$/;

/** Money is marked as such, or written with thousands; years, measures and numbers of things are not. */
function looksLikeMoney(prose: string, amount: AmountMatch): boolean {
  const written = prose.slice(amount.start, amount.end);
  if (UNIT_BEHIND.test(prose.slice(amount.end, amount.end + 16))) return false;
  if (FOREIGN.test(prose.slice(Math.max(0, amount.start - 5), amount.start))) return false;
  if (amount.marked) return true;
  if (POSTAL_CODE.test(prose.slice(amount.start, amount.end + 3))) return false;
  if (/^(?:19|20)\d{2}$/.test(written) || amount.value < 50) return false;
  return /[.' ,]\d{3}/.test(written) || /^\d{2,9}$/.test(written);
}

/** What is none of the request's business is found only where its words say it more plainly than any. */
const RULED_OUT = 4;
/** By so much an amount that is asked for instead leads the one before it. */
const INSTEAD = 0.8;

/** "prevede 1,5 milioni; i soci ne pretendono 2.500.000": an amount without words of its own that replaces the one before it. */
function assign(
  prose: string,
  amounts: readonly AmountMatch[],
  cues: readonly CueMatch[],
): readonly AmountCandidate[] {
  const assigned = assignByCues(prose, amounts, cues);
  const at = new Map(assigned.map((candidate) => [candidate.start, candidate]));
  const replacing = amounts.flatMap((amount, index) => {
    const previous = amounts[index - 1];
    const replaced = previous && at.get(previous.start);
    if (!replaced || replaced.role === 'turnoverEur' || replaced.role === 'other' || at.has(amount.start))
      return [];
    if (!asksInstead(prose.slice(previous.end, amount.start))) return [];
    const { value, marked, start, end } = amount;
    return [{ role: replaced.role, score: Math.max(replaced.score, 2) + INSTEAD, value, marked, start, end }];
  });
  return [...assigned, ...replacing];
}

function assignByCues(
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
    const listed = previous !== undefined && continuesAmount(prose.slice(previous.end, amount.start));
    const least = amount.value >= SURELY_MONEY ? 2 : 3;
    if (plain && !listed && (distance > 20 || cue.strength < least)) return [];
    const losses =
      OF_LOSSES.test(before(prose, amount.start, 70)) || LOSS_BEHIND.test(after(prose, amount.end, 40));
    const ofLosses = cue.role === 'sumInsuredEur' && losses ? 3 : 0;
    const ruledOut = isRuledOut(prose, amount) ? RULED_OUT : 0;
    const score = cue.strength + stance(prose, amount) - ruledOut - ofLosses - distance / 80;
    if (score < LEAST_SCORE) return [];
    const { value, marked, start, end } = amount;
    return [{ role: cue.role, value, marked, score, start, end }];
  });
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
