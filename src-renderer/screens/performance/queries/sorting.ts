import type { WatchedQuery } from '../../../../src-preload/contract/queries.ts';

/** What the table of queries can be sorted by. */
export const SORT_KEYS = ['count', 'slowCount', 'p95Ms', 'maxMs', 'totalMs', 'lastAt'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Queries in an order; those that are alike in it stay as they were. */
export function sortQueries(
  queries: readonly WatchedQuery[],
  { by, descending }: Sorting,
): readonly WatchedQuery[] {
  const sign = descending ? -1 : 1;
  return queries.toSorted((one, other) => sign * (one[by] - other[by]));
}
