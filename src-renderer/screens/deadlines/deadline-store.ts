import { create } from 'zustand';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { DeadlineFilter } from '../../../src-preload/contract/deadlines.ts';

interface DeadlineView extends Omit<DeadlineFilter, 'text' | 'clientId'> {
  readonly typed: string;
  readonly client: { readonly id: string; readonly name: string } | null;
  /** Only this day. */
  readonly day: Day | null;
  /** Any day of the month on screen; null: that of today. */
  readonly month: Day | null;
  /** The row (0-based) where the clerk is. */
  readonly chosen: number;
}

interface DeadlineStore extends DeadlineView {
  /** Whatever is filtered begins at the first row again. */
  readonly filter: (change: Partial<DeadlineView>) => void;
  readonly choose: (row: number) => void;
  readonly showMonth: (month: Day) => void;
  readonly clear: () => void;
}

const EVERYTHING = {
  show: 'open',
  kind: null,
  category: null,
  client: null,
  typed: '',
  day: null,
  chosen: 0,
} as const satisfies Partial<DeadlineView>;

/** What of the deadlines the clerk looks at, for coming back from a request. */
export const useDeadlineView = create<DeadlineStore>((set) => ({
  ...EVERYTHING,
  month: null,
  filter: (change) => set({ chosen: 0, ...change }),
  choose: (chosen) => set({ chosen }),
  showMonth: (month) => set({ month }),
  clear: () => set(EVERYTHING),
}));
