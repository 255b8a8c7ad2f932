import { create } from 'zustand';

interface Search {
  /** What the clerk typed in the top bar; the inbox filters by it. */
  readonly text: string;
  readonly setText: (text: string) => void;
}

/** The text of the one search box. */
export const useSearch = create<Search>((set) => ({ text: '', setText: (text) => set({ text }) }));
