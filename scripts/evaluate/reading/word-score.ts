/** How many of the printed words were read, and how many of the read ones are printed. */
export interface WordScore {
  readonly printed: number;
  readonly read: number;
  readonly right: number;
}

/** Nothing printed, nothing read. */
export const NO_WORDS: WordScore = { printed: 0, read: 0, right: 0 };

/**
 * Compares words as bags: order does not count, how often a word stands there does. A word is right when
 * every letter and digit is, capitals and inner punctuation too; quotes, dashes and the punctuation
 * around it do not count. Words `beside` the text are taken out of what was read.
 */
export function scoreWords(
  printed: readonly string[],
  read: readonly string[],
  beside: readonly string[] = [],
): WordScore {
  const expected = countOf(printed);
  const found = countOf(read);
  const allowed = countOf(beside);
  let right = 0;
  let extra = 0;
  for (const [word, times] of found) {
    const matching = Math.min(times, expected.get(word) ?? 0);
    right += matching;
    extra += Math.max(0, times - matching - (allowed.get(word) ?? 0));
  }
  return { printed: total(expected), read: right + extra, right };
}

/** The scores of several sheets as one. */
export function sumOfScores(scores: readonly WordScore[]): WordScore {
  return scores.reduce(
    (sum, score) => ({
      printed: sum.printed + score.printed,
      read: sum.read + score.read,
      right: sum.right + score.right,
    }),
    NO_WORDS,
  );
}

/** The share of the printed words that were read; NaN when none were printed. */
export const recallOf = ({ printed, right }: WordScore): number => right / printed;
/** The share of the read words that are printed; NaN when none were read. */
export const precisionOf = ({ read, right }: WordScore): number => right / read;

/** The printed words that were not read, and the read ones that are not printed. */
export function differences(
  printed: readonly string[],
  read: readonly string[],
): { missed: string[]; extra: string[] } {
  const without = (words: readonly string[], others: readonly string[]): string[] => {
    const left = countOf(others);
    return plainWords(words).filter((word) => {
      const times = left.get(word) ?? 0;
      left.set(word, times - 1);
      return times <= 0;
    });
  };
  return { missed: without(printed, read), extra: without(read, printed) };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of plainWords(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0);

/** A slash joins what stands beside it: how wide the spaces in `1 / 2` are is the font's business. */
function plainWords(words: readonly string[]): string[] {
  const text = words.join(' ').replace(/ *\/ */gu, '/');
  return text
    .split(' ')
    .map(plain)
    .filter((word) => word !== '');
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
