import { seededRandom } from '../../scripts/documents/seeded-random.ts';

/** Normal noise with mean 0 and deviation 1 (Box and Muller), the same for the same seed. */
export function normalNoise(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
