import { create } from 'zustand';

interface DeadlineTarget {
  /** The deadline that the clerk is to be shown; null: all that is open; undefined: none in particular. */
  readonly wanted: string | null | undefined;
  readonly want: (id: string | null) => void;
  /** It is on screen. */
  readonly reached: () => void;
}

/** What a notification that was clicked leads to, until the screen of deadlines shows it. */
export const useDeadlineTarget = create<DeadlineTarget>((set) => ({
  wanted: undefined,
  want: (wanted) => set({ wanted }),
  reached: () => set({ wanted: undefined }),
}));
