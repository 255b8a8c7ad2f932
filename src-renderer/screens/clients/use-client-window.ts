import { useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-preload/contract/channels.ts';
import type { ClientRow } from '../../../src-preload/contract/clients.ts';
import { useClients } from '../../api/clients.ts';
import { windowOffset } from '../forms/use-form-window.ts';

/** What is listed and in which order. */
export type ClientOrder = Pick<CallInput<'clients.list'>, 'text' | 'sortBy' | 'direction'>;

/** Rows asked for at once; a screen shows thirty. */
const WINDOW = 300;

/** The part of the list around what is on screen. */
export interface ClientWindow {
  /** Null until the first answer. */
  readonly total: number | null;
  /** Undefined while that row is on its way. */
  readonly rowAt: (index: number) => ClientRow | undefined;
  readonly failure: Error | null;
}

/** The clients in this order around row `first` (0-based). */
export function useClientWindow(order: ClientOrder, first: number): ClientWindow {
  const offset = windowOffset(first);
  const { data, isPlaceholderData, error } = useClients({ ...order, offset, limit: WINDOW });
  const [shown, setShown] = useState<{ offset: number; page: CallOutput<'clients.list'> } | null>(null);
  if (data !== undefined && !isPlaceholderData && shown?.page !== data) setShown({ offset, page: data });
  return {
    total: shown?.page.total ?? null,
    rowAt: (index) => shown?.page.rows[index - shown.offset],
    failure: shown === null ? error : null,
  };
}
