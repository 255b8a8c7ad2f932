import { create } from 'zustand';

/** The screens of the sidebar. `review` goes through what wants a human, one after the other. */
export const SECTIONS = ['inbox', 'review', 'forms', 'performance', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the clerk opened a request for; null to look at it. */
export type RequestTask = 'correct' | 'category' | null;

export type Place =
  | { readonly screen: Section }
  | { readonly screen: 'request'; readonly id: string; readonly task: RequestTask };

interface Navigation {
  readonly place: Place;
  /** The section a request was opened from: closing it leads back there. */
  readonly section: Section;
  readonly go: (section: Section) => void;
  readonly openRequest: (id: string, task?: RequestTask) => void;
  /** From a request back to its section; elsewhere it does nothing. */
  readonly back: () => void;
}

/** Which screen is shown. */
export const useNavigation = create<Navigation>((set) => ({
  place: { screen: 'inbox' },
  section: 'inbox',
  go: (section) => set({ place: { screen: section }, section }),
  openRequest: (id, task = null) => set({ place: { screen: 'request', id, task } }),
  back: () => set(({ section }) => ({ place: { screen: section } })),
}));
