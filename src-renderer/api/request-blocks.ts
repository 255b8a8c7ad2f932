import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CallInput } from '../../src-preload/contract/channels.ts';
import type { RequestPage, RequestRow } from '../../src-preload/contract/requests.ts';
import { call } from './call.ts';
import { callKey } from './use-call.ts';

/** Rows asked for at once. Two blocks cover any screen; a jump across 100,000 rows asks for two more. */
export const BLOCK_SIZE = 200;

/** What is listed and in which order, without the paging. */
export type RequestFilter = Omit<CallInput<'requests.list'>, 'offset' | 'limit'>;

/** The first and last row on screen (0-based, both included). */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface RequestBlocks {
  /** Null until the first block has answered. */
  readonly total: number | null;
  /** Undefined while the block of that row is on its way. */
  readonly rowAt: (index: number) => RequestRow | undefined;
  /** Where a row is, among the blocks that are loaded; -1 when it is not there. */
  readonly indexOf: (id: string) => number;
  readonly failure: Error | null;
}

/** The offsets of the blocks that cover a range, in order. */
export function blockOffsets(range: RowRange): number[] {
  const first = Math.floor(Math.max(0, range.first) / BLOCK_SIZE);
  const last = Math.floor(Math.max(0, range.last) / BLOCK_SIZE);
  return Array.from({ length: last - first + 1 }, (_, step) => (first + step) * BLOCK_SIZE);
}

/** The rows of a long list by blocks: only what is on screen is asked for, the rest stays with the engine. */
export function useRequestBlocks(filter: RequestFilter, range: RowRange): RequestBlocks {
  const offsets = blockOffsets(range);
  const blocks = useQueries({
    queries: offsets.map((offset) => {
      const input = { ...filter, offset, limit: BLOCK_SIZE };
      return { queryKey: callKey('requests.list', input), queryFn: () => call('requests.list', input) };
    }),
    combine: combineBlocks,
  });
  const offset = offsets[0] ?? 0;
  const { pages, failure } = blocks;
  const rowAt = useCallback(
    (index: number) => {
      const place = index - offset;
      return pages[Math.floor(place / BLOCK_SIZE)]?.rows[place % BLOCK_SIZE];
    },
    [pages, offset],
  );
  const indexOf = useCallback(
    (id: string) => {
      for (const [number, page] of pages.entries()) {
        const place = page?.rows.findIndex((row) => row.id === id) ?? -1;
        if (place >= 0) return offset + number * BLOCK_SIZE + place;
      }
      return -1;
    },
    [pages, offset],
  );
  const total = useLastTotal(pages, filter);
  return useMemo(() => ({ total, rowAt, indexOf, failure }), [total, rowAt, indexOf, failure]);
}

function combineBlocks(results: UseQueryResult<RequestPage>[]): {
  readonly pages: readonly (RequestPage | undefined)[];
  readonly failure: Error | null;
} {
  return {
    pages: results.map((result) => result.data),
    failure: results.find((result) => result.error)?.error ?? null,
  };
}

/** The total stays known while the blocks of another part of the same list are on their way. */
function useLastTotal(pages: readonly (RequestPage | undefined)[], filter: RequestFilter): number | null {
  const key = JSON.stringify(filter);
  const answered = pages.find((page) => page !== undefined)?.total;
  const [known, setKnown] = useState<{ readonly key: string; readonly total: number } | null>(null);
  useEffect(() => {
    if (answered !== undefined) setKnown({ key, total: answered });
  }, [key, answered]);
  return answered ?? (known?.key === key ? known.total : null);
}
