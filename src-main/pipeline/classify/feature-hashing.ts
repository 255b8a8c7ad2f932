/** A sparse vector: bucket indices with their values, in the same order. */
export interface SparseVector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** The bucket a feature name falls into (FNV-1a, 32 bit). `buckets` is a power of two. */
export function bucketOf(name: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  return (hash >>> 0) & (buckets - 1);
}
