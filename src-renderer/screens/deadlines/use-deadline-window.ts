import { useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-preload/contract/channels.ts';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { Deadline } from '../../../src-preload/contract/deadlines.ts';
import { useDeadlines } from '../../api/deadlines.ts';
import { windowOffset } from '../forms/use-form-window.ts';

/** Rows asked for at once; a screen shows thirty. */
const WINDOW = 300;

/** The part of the list around what is on screen. */
export interface DeadlineWindow {
  /** Null until the first answer, as the others. */
  readonly total: number | null;
  readonly overdue: number;
  readonly today: Day | null;
  /** Undefined while that row is on its way. */
  readonly rowAt: (index: number) => Deadline | undefined;
  readonly failure: Error | null;
}

/** The deadlines of this query around row `first` (0-based). */
export function useDeadlineWindow(
  query: Omit<CallInput<'deadlines.list'>, 'offset' | 'limit'>,
  first: number,
): DeadlineWindow {
  const offset = windowOffset(first);
  const { data, isPlaceholderData, error } = useDeadlines({ ...query, offset, limit: WINDOW });
  const [shown, setShown] = useState<{ offset: number; page: CallOutput<'deadlines.list'> } | null>(null);
  if (data !== undefined && !isPlaceholderData && shown?.page !== data) setShown({ offset, page: data });
  return {
    total: shown?.page.total ?? null,
    overdue: shown?.page.overdue ?? 0,
    today: shown?.page.today ?? null,
    rowAt: (index) => shown?.page.rows[index - shown.offset],
    failure: shown === null ? error : null,
  };
}
