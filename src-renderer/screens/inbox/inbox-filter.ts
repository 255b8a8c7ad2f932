import {
  REQUEST_STATUSES,
  WORKING_STATUSES,
  type Category,
  type RequestStatus,
  type SentState,
} from '../../../src-preload/contract/vocabulary.ts';
import type { RequestFilter } from '../../api/request-blocks.ts';

export const STATUS_FILTERS = ['all', 'working', 'ready', 'review', 'failed', 'archived'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export type SortKey = NonNullable<RequestFilter['sortBy']>;

export interface Sort {
  readonly by: SortKey;
  readonly direction: 'asc' | 'desc';
}

/** What the clerk chose to see. It is what a saved view keeps, with the text. */
export interface InboxFilter {
  readonly status: StatusFilter;
  readonly categories: readonly Category[];
  /** How their letters stand; null for all of them. */
  readonly sent: SentState | null;
  readonly sort: Sort;
}

export const PLAIN_FILTER: InboxFilter = {
  status: 'all',
  categories: [],
  sent: null,
  sort: { by: 'createdAt', direction: 'desc' },
};

function statusesOf(status: StatusFilter): RequestStatus[] {
  switch (status) {
    case 'all':
      return REQUEST_STATUSES.filter((each) => each !== 'archived');
    case 'working':
      return [...WORKING_STATUSES];
    case 'ready':
    case 'review':
    case 'failed':
    case 'archived':
      return [status];
  }
}

/** What to ask the engine for. */
export function requestFilter(filter: InboxFilter, text: string): RequestFilter {
  return {
    statuses: statusesOf(filter.status),
    categories: [...filter.categories],
    sent: filter.sent === null ? [] : [filter.sent],
    text: text.trim(),
    sortBy: filter.sort.by,
    direction: filter.sort.direction,
  };
}

/** Whether anything is left out, so that an empty list can say why. */
export function isFiltered(filter: InboxFilter, text: string): boolean {
  const { status, categories, sent } = filter;
  return status !== 'all' || categories.length > 0 || sent !== null || text.trim() !== '';
}

/** The order after a click on a column: the other direction of the same, or the natural one of another. */
export function nextSort(sort: Sort, by: SortKey): Sort {
  if (sort.by === by) return { by, direction: sort.direction === 'asc' ? 'desc' : 'asc' };
  return { by, direction: by === 'createdAt' || by === 'amountEur' ? 'desc' : 'asc' };
}
