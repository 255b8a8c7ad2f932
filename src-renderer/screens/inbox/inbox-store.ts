import { create } from 'zustand';
import { PLAIN_FILTER, type InboxFilter, type InboxSection } from './inbox-filter.ts';
import { NO_SELECTION, type Selection } from './selection.ts';

/** Where the clerk is in one section; kept while another screen is open, so that coming back changes nothing. */
export interface SectionState {
  readonly filter: InboxFilter;
  readonly selection: Selection;
  readonly scrollTop: number;
}

interface InboxState {
  readonly sections: Readonly<Record<InboxSection, SectionState>>;
  readonly update: (section: InboxSection, change: Partial<SectionState>) => void;
}

const START: SectionState = { filter: PLAIN_FILTER, selection: NO_SELECTION, scrollTop: 0 };

/** What is listed, chosen and scrolled to in the inbox and in "to review". */
export const useInboxStore = create<InboxState>((set) => ({
  sections: { inbox: START, review: START },
  update: (section, change) =>
    set(({ sections }) => ({ sections: { ...sections, [section]: { ...sections[section], ...change } } })),
}));
