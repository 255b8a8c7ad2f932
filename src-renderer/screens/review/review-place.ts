import type { RequestStatus } from '../../../src-preload/contract/vocabulary.ts';
import type { ReviewPlace } from './review-store.ts';

/** The queue as far as it is loaded. */
interface QueuePlaces {
  readonly total: number | null;
  readonly rowAt: (index: number) => { readonly id: string } | undefined;
  readonly indexOf: (id: string) => number;
}

/**
 * Whether a request that is not in the queue at this moment is still the one to look at. After a correction its forms
 * are made anew, which is short: it may come back with another doubt. One that is read again takes long, and one that
 * is ready or archived is done with. `null` is one not known yet.
 */
export function staysUnderReview(status: RequestStatus | 'gone' | null): boolean {
  switch (status) {
    case null:
    case 'extracting':
    case 'compiling':
    case 'review':
    case 'failed':
      return true;
    case 'received':
    case 'reading':
    case 'classifying':
    case 'ready':
    case 'archived':
    case 'gone':
      return false;
  }
}

/**
 * Where the clerk is in a queue that may have changed: at the same request wherever it is now, or, when that is done
 * with, at the one that took its place, or at the last one.
 * @param stays the request of `place` is to stay though the queue does not hold it
 */
export function whereNow(place: ReviewPlace, queue: QueuePlaces, stays: boolean): ReviewPlace {
  const found = place.id === null ? -1 : queue.indexOf(place.id);
  if (found >= 0) return { id: place.id, index: found };
  if (place.id !== null && stays) return place;
  const last = (queue.total ?? place.index + 1) - 1;
  const index = Math.max(0, Math.min(place.index, last));
  if (last < 0) return { id: null, index: 0 };
  return { id: queue.rowAt(index)?.id ?? null, index };
}
