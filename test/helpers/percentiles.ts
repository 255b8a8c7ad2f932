import type { Percentiles } from '../../src-preload/contract/performance.ts';

/**
 * The nearest-rank percentile: the smallest value that at least `share` of the values do not exceed.
 * Null for no values. @param sorted ascending @param share 0..1
 */
export function percentile(sorted: readonly number[], share: number): number | null {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? null;
}

/** p50, p95 and p99 of values in any order. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
}
