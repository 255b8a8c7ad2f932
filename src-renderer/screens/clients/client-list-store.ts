import { create } from 'zustand';
import type { ClientQuery } from '../../../src-preload/contract/clients.ts';

interface ClientListState extends Pick<ClientQuery, 'sortBy' | 'direction'> {
  readonly typed: string;
  /** The row (0-based) where the clerk is. */
  readonly chosen: number;
}

interface ClientList extends ClientListState {
  readonly change: (change: Partial<ClientListState>) => void;
}

/** Where the clerk was in the list of clients, for coming back from a page. */
export const useClientList = create<ClientList>((set) => ({
  typed: '',
  sortBy: 'name',
  direction: 'asc',
  chosen: 0,
  change: (change) => set(change),
}));
