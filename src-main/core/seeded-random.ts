/**
 * A seeded generator of numbers in [0, 1) (mulberry32): the same seed gives the same sequence, so
 * that training is repeatable to the byte and a load test acts as it did the last time.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A new array in random order (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [result[last] as T, result[other] as T];
    result[last] = b;
    result[other] = a;
  }
  return result;
}

/** One of several, each as likely as the others. @throws RangeError for none */
export function oneOf<T>(values: readonly T[], random: () => number): T {
  const chosen = values[Math.floor(random() * values.length)];
  if (chosen === undefined) throw new RangeError('There is nothing to choose from');
  return chosen;
}
