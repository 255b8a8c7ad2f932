/** A figure measured with the earlier value, and one with the new value right before or after it. */
export type Pair = readonly [from: number, to: number];

/** Pairs that are measured before a new value can be kept. */
export const PAIRS_NEEDED = 10;
/** Pairs after which what is plainly worse is given up. */
const PAIRS_TO_GIVE_UP = 4;
const PLAINLY_WORSE = -0.15;
/** A change must help by so much to be worth it. */
const LEAST_GAIN = 0.03;
/** How likely it may be at most that mere chance looks like this gain. */
const LEVEL = 0.01;

export type Verdict = 'measure' | 'keep' | 'roll-back';

/** The median change from the earlier value to the new one: 0.1 is a tenth more. Null without a pair. */
export function gainOf(pairs: readonly Pair[]): number | null {
  const changes = logarithms(pairs).toSorted((one, other) => one - other);
  if (changes.length === 0) return null;
  const middle = changes.length / 2;
  const low = changes[Math.ceil(middle) - 1] ?? 0;
  const high = changes[Math.floor(middle)] ?? 0;
  return Math.exp((low + high) / 2) - 1;
}

/**
 * Whether a new value is kept. Each pair is measured close together, so that what changes with the hours falls out; the
 * signed ranks of the changes (Wilcoxon, exact) decide, so that one odd window does not. It is looked at once, when all pairs are
 * there: looking again and again until it looks good would find a gain in any noise.
 */
export function judgeTrial(pairs: readonly Pair[]): Verdict {
  const gain = gainOf(pairs) ?? 0;
  if (pairs.length < PAIRS_NEEDED)
    return pairs.length >= PAIRS_TO_GIVE_UP && gain < PLAINLY_WORSE ? 'roll-back' : 'measure';
  return gain >= LEAST_GAIN && chanceOf(logarithms(pairs)) <= LEVEL ? 'keep' : 'roll-back';
}

function logarithms(pairs: readonly Pair[]): number[] {
  return pairs.flatMap(([from, to]) => (from > 0 && to > 0 ? [Math.log(to / from)] : []));
}

/** How likely a sum of positive ranks as large as this is when a change is as often for the worse: 2^n cases counted. */
function chanceOf(changes: readonly number[]): number {
  const ranked = changes.toSorted((one, other) => Math.abs(one) - Math.abs(other));
  const sum = ranked.reduce((total, change, index) => total + (change > 0 ? index + 1 : 0), 0);
  let ways: number[] = [1];
  for (let rank = 1; rank <= ranked.length; rank += 1) {
    const more = Array.from({ length: ways.length + rank }, () => 0);
    ways.forEach((count, at) => {
      more[at] = (more[at] ?? 0) + count;
      more[at + rank] = (more[at + rank] ?? 0) + count;
    });
    ways = more;
  }
  const atLeast = ways.slice(sum).reduce((total, count) => total + count, 0);
  return atLeast / 2 ** ranked.length;
}
