import { create } from 'zustand';
import { PLAIN_FILTER, type InboxFilter } from './inbox-filter.ts';
import { NO_SELECTION, type Selection } from './selection.ts';

/** Where the clerk is in the inbox; kept while another screen is open, so that coming back changes nothing. */
interface InboxPlace {
  readonly filter: InboxFilter;
  readonly selection: Selection;
  readonly scrollTop: number;
}

interface InboxState extends InboxPlace {
  readonly update: (change: Partial<InboxPlace>) => void;
}

/** What is listed, chosen and scrolled to in the inbox. */
export const useInboxStore = create<InboxState>((set) => ({
  filter: PLAIN_FILTER,
  selection: NO_SELECTION,
  scrollTop: 0,
  update: set,
}));
