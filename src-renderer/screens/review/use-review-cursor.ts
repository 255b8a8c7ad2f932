import { useCallback, useEffect, useMemo, useState } from 'react';
import type { QueueRow } from '../../../src-preload/contract/review.ts';
import { useReviewBlocks, type RowBlocks, type RowRange } from '../../api/request-blocks.ts';
import { useRequestState } from '../../api/requests.ts';
import { usePrefetchRequest } from '../../api/review.ts';
import { staysUnderReview, whereNow } from './review-place.ts';
import { useReviewStore } from './review-store.ts';

/** The queue and where the clerk is in it. */
export interface ReviewCursor {
  readonly blocks: RowBlocks<QueueRow>;
  /** The request under review; null when there is none, or it is not loaded yet. */
  readonly id: string | null;
  readonly index: number;
  /** How many there are, the one under review included. Null until the queue has answered. */
  readonly total: number | null;
  /** Goes on by so many requests; the ends hold. */
  readonly move: (by: number) => void;
  /** Goes to a request, as after undoing what took it out of the queue. */
  readonly goTo: (id: string) => void;
  readonly onRange: (range: RowRange) => void;
}

/** Walks the queue: stays with its request while that is in doubt, and goes on by itself when it is done with. */
export function useReviewCursor(): ReviewCursor {
  const { id: stoodAt, index: stoodIndex, stand } = useReviewStore();
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const blocks = useReviewBlocks(range);
  const stays = staysUnderReview(useRequestState(stoodAt));
  const { id, index } = whereNow({ id: stoodAt, index: stoodIndex }, blocks, stays);
  useEffect(() => stand({ id, index }), [stand, id, index]);
  usePrefetchNeighbours(blocks, index);
  const held = id !== null && blocks.total !== null && blocks.indexOf(id) < 0;
  const total = blocks.total === null ? null : blocks.total + (held ? 1 : 0);
  const move = useCallback(
    (by: number) => {
      // What is held stands between its neighbours: the one at its place is already the next.
      const step = held && by > 0 ? by - 1 : by;
      const to = Math.max(0, Math.min((blocks.total ?? 1) - 1, index + step));
      stand({ id: blocks.rowAt(to)?.id ?? null, index: to });
    },
    [blocks, index, held, stand],
  );
  const goTo = useCallback((wanted: string) => stand({ id: wanted, index }), [stand, index]);
  const onRange = useCallback(
    (next: RowRange) => setRange((old) => (old.first === next.first && old.last === next.last ? old : next)),
    [],
  );
  return useMemo(
    () => ({ blocks, id, index, total, move, goTo, onRange }),
    [blocks, id, index, total, move, goTo, onRange],
  );
}

/** The request that comes next is loaded while the clerk looks at this one. */
function usePrefetchNeighbours(blocks: RowBlocks<QueueRow>, index: number): void {
  const prefetch = usePrefetchRequest();
  const next = blocks.rowAt(index + 1)?.id;
  useEffect(() => {
    if (next !== undefined) prefetch(next);
  }, [next, prefetch]);
}
