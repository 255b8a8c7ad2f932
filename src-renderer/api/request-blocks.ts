import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CallInput } from '../../src-preload/contract/channels.ts';
import type { AuditEntry, AuditFilter } from '../../src-preload/contract/audit.ts';
import type { RequestRow } from '../../src-preload/contract/requests.ts';
import type { QueueRow } from '../../src-preload/contract/review.ts';
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

/** What an answer holds of a long list. */
interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** A long list by blocks. */
export interface RowBlocks<Row> {
  /** Null until the first block has answered. */
  readonly total: number | null;
  /** Undefined while the block of that row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Where a row is, among the blocks that are loaded; -1 when it is not there. */
  readonly indexOf: (id: string) => number;
  readonly failure: Error | null;
}

export type RequestBlocks = RowBlocks<RequestRow>;

/** The offsets of the blocks that cover a range, in order. */
export function blockOffsets(range: RowRange): number[] {
  const first = Math.floor(Math.max(0, range.first) / BLOCK_SIZE);
  const last = Math.floor(Math.max(0, range.last) / BLOCK_SIZE);
  return Array.from({ length: last - first + 1 }, (_, step) => (first + step) * BLOCK_SIZE);
}

/** The rows of the inbox by blocks: only what is on screen is asked for, the rest stays with the engine. */
export function useRequestBlocks(filter: RequestFilter, range: RowRange): RequestBlocks {
  return useRowBlocks<RequestRow>((offset) => {
    const input = { ...filter, offset, limit: BLOCK_SIZE };
    return { queryKey: callKey('requests.list', input), queryFn: () => call('requests.list', input) };
  }, range);
}

/** What waits for a person by blocks, in order of urgency. */
export function useReviewBlocks(range: RowRange): RowBlocks<QueueRow> {
  return useRowBlocks<QueueRow>((offset) => {
    const input = { offset, limit: BLOCK_SIZE };
    return { queryKey: callKey('review.queue', input), queryFn: () => call('review.queue', input) };
  }, range);
}

/** The lines of the audit log by blocks, newest first. */
export function useAuditBlocks(filter: AuditFilter, range: RowRange): RowBlocks<AuditEntry> {
  return useRowBlocks<AuditEntry>((offset) => {
    const input = { ...filter, offset, limit: BLOCK_SIZE };
    return {
      queryKey: callKey('audit.list', input),
      queryFn: async () => {
        const { total, entries } = await call('audit.list', input);
        return { total, rows: entries };
      },
    };
  }, range);
}

/** @param ask the question for the block that begins at a row */
function useRowBlocks<Row extends { readonly id: string | number }>(
  ask: (offset: number) => {
    readonly queryKey: readonly unknown[];
    readonly queryFn: () => Promise<Page<Row>>;
  },
  range: RowRange,
): RowBlocks<Row> {
  const offsets = blockOffsets(range);
  const { pages, failure } = useQueries({ queries: offsets.map(ask), combine: combineBlocks<Row> });
  const shown = useLastAnswered<Row>(pages, offsets[0] ?? 0);
  return useMemo(() => ({ ...readBlocks<Row>(shown), failure }), [shown, failure]);
}

type Pages<Row> = readonly (Page<Row> | undefined)[];

interface Answered<Row> {
  readonly pages: Pages<Row>;
  /** The row number of the first page's first row. */
  readonly offset: number;
}

function combineBlocks<Row>(results: UseQueryResult<Page<Row>>[]): {
  readonly pages: Pages<Row>;
  readonly failure: Error | null;
} {
  return {
    pages: results.map((result) => result.data),
    failure: results.find((result) => result.error)?.error ?? null,
  };
}

/** The blocks of the last answer stay on screen until the next list answers, so that nothing blinks. */
function useLastAnswered<Row>(pages: Pages<Row>, offset: number): Answered<Row> {
  const [last, setLast] = useState<Answered<Row>>({ pages, offset });
  const answered = pages.some((page) => page !== undefined);
  if (answered && (last.pages !== pages || last.offset !== offset)) setLast({ pages, offset });
  return answered ? { pages, offset } : last;
}

function readBlocks<Row extends { readonly id: string | number }>({
  pages,
  offset,
}: Answered<Row>): Omit<RowBlocks<Row>, 'failure'> {
  return {
    total: pages.find((page) => page !== undefined)?.total ?? null,
    rowAt: (index) => {
      const place = index - offset;
      return place < 0 ? undefined : pages[Math.floor(place / BLOCK_SIZE)]?.rows[place % BLOCK_SIZE];
    },
    indexOf: (id) => {
      for (const [number, page] of pages.entries()) {
        const place = page?.rows.findIndex((row) => row.id === id) ?? -1;
        if (place >= 0) return offset + number * BLOCK_SIZE + place;
      }
      return -1;
    },
  };
}
