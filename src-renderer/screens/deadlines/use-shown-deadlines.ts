import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { dayIn, OFFICE_ZONE, weeksOfMonth, type Day } from '../../../src-preload/contract/days.ts';
import type { DayCount, Deadline } from '../../../src-preload/contract/deadlines.ts';
import { useDeadlineDays } from '../../api/deadlines.ts';
import { useNow } from '../../components/use-now.ts';
import { useDeadlineView } from './deadline-store.ts';
import { useDeadlineWindow, type DeadlineWindow } from './use-deadline-window.ts';

/** Typing settles before the engine is asked. */
const SEARCH_PAUSE_MS = 150;

/** What the screen shows: the list, the chosen row, the month. */
export interface ShownDeadlines {
  readonly deadlines: DeadlineWindow;
  readonly total: number;
  readonly today: Day;
  /** Any day of the month. */
  readonly month: Day;
  readonly days: readonly DayCount[];
  readonly selected: number;
  /** Undefined while there is none, or it is on its way. */
  readonly row: Deadline | undefined;
  /** Something is left out by the filters. */
  readonly filtered: boolean;
  readonly setFirst: (row: number) => void;
}

/** The deadlines that the view lets through, with how many are due on each day of its month. */
export function useShownDeadlines(): ShownDeadlines {
  const { show, kind, category, client, day, typed, chosen, month: chosenMonth } = useDeadlineView();
  const [text] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MS);
  const [first, setFirst] = useState(chosen);
  const now = useNow();
  const wanted = { show, kind, category, clientId: client?.id ?? null, text };
  const deadlines = useDeadlineWindow({ ...wanted, day }, first);
  const total = deadlines.total ?? 0;
  const today = deadlines.today ?? dayIn(OFFICE_ZONE, new Date(now));
  const month = chosenMonth ?? today;
  const shown = weeksOfMonth(month).flat();
  const { data } = useDeadlineDays({ ...wanted, from: shown[0] ?? month, to: shown.at(-1) ?? month });
  const selected = Math.min(chosen, Math.max(0, total - 1));
  const narrowed = [kind, category, client, day].some((filter) => filter !== null);
  return {
    deadlines,
    total,
    today,
    month,
    days: data?.days ?? [],
    selected,
    row: deadlines.rowAt(selected),
    filtered: narrowed || show !== 'open' || typed !== '',
    setFirst,
  };
}
